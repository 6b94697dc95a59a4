import { expect, test } from 'vitest';
import { findChoice } from '../../../src/core/facts/verdicts/choices.ts';
import { readProse } from '../../../src/core/facts/prose/prose.ts';
import { answerIn, countIn, figureIn } from './reading.ts';

test.each([
  ['对下级单位通报批评3次。', '被上级通报批评', '次', null],
  ['因工作突出被上级通报表扬1次。', '被上级通报批评', '次', null],
  ['被上级通报批评1次。', '被上级通报批评', '次', 1],
  ['全年作出行政处罚45次。', '受到行政处罚', '次', null],
  ['申报省级表彰2项。', '获得省级表彰', '项', null],
  ['避免支付差错2笔。', '支付差错', '笔', null],
  ['有效化解投诉6起。', '收到有效投诉', '起', null],
])('%s counts of %s: %s', (text, event, counter, count) => {
  expect(countIn(text, event, counter)).toBe(count);
});

test.each([
  ['制定制度，严禁截留、挤占、挪用资金。', '不存在截留、挤占、挪用情况', null],
  ['对是否存在截留、挤占、挪用情况开展了检查。', '不存在截留、挤占、挪用情况', null],
  ['未发现截留、挤占、挪用情况。', '不存在截留、挤占、挪用情况', 'yes'],
])('%s answers whether %s: %s', (text, claim, answer) => {
  expect(answerIn(text, claim)).toBe(answer);
});

test('a rate of another name is not the only ratio asked for', () => {
  expect(figureIn('公务卡开卡率95%。', '公务卡结算率')).toBeNull();
  expect(figureIn('固定资产使用率95%。', '固定资产利用率')).toBe('0.95');
});

test.each([
  ['年度考核等次为良好。', '0.8'],
  ['我局自评等次为优秀，上级考核等次尚未公布。', null],
  ['力争年度考核等次为优秀。', null],
  ['年度考核等次未达到优秀。', null],
  ['下属甲中心年度考核等次为优秀。', null],
])('the mark given by %s: %s', (text, share) => {
  const grade = (label: string, high: string) => ({ label, low: high, high, lowIncluded: true });
  const grades = [
    grade('年度考核等次为优秀', '1'),
    grade('良好', '0.8'),
    grade('合格', '0.6'),
    grade('不合格', '0'),
  ];
  const topic = { name: '考核等次', definition: '', criterion: '' };
  const figure = findChoice(
    { kind: 'grades', subject: '等次', grades, span: { start: 0, end: 0 } },
    readProse(text),
    topic,
    (quote) => ({ certainty: 'from-text', sheet: 's', cell: 'B1', quote }),
    () => null,
  );
  expect(figure?.share?.toString() ?? null).toBe(share);
});
