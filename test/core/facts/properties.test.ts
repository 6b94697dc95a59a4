import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerIn, countIn, figureIn, reader } from './reading.ts';

const PIECES = [
  '全年预算数',
  '全年执行数',
  '预算执行率',
  '为',
  '已',
  '未',
  '均',
  '但',
  '除',
  '外',
  '个别',
  '应公开',
  '公开',
  '100%',
  '98.6%',
  '1,102.39万元',
  '3个',
  '两处',
  '2023年',
  '上年',
  '2024年9月30日',
  '，',
  '。',
  '；',
  '、',
  '：',
  '（',
  '）',
  '=',
  '/',
  '×',
  '÷',
  '-',
  '问题',
  '整改',
  '投诉',
  '分别为',
  '共',
  '其中',
  '“',
  '”',
  '《',
  '》',
  '\n',
  '20日内',
  '备案',
  '不存在',
  '无',
  '零',
];
const prose = array(oneof(constantFrom(...PIECES), string({ maxLength: 4 })), { maxLength: 60 }).map((p) =>
  p.join(''),
);

describe('no text throws', () => {
  test('whatever is in it', () => {
    assert(
      property(prose, (text) => {
        figureIn(text, '预算执行率');
        figureIn(text, '全年执行数', 'amount');
        answerIn(text, '采购意向100%公开');
        answerIn(text, '在财政部门批复后20日内向社会公开');
        countIn(text, '发现问题', '个');
      }),
      { numRuns: 500 },
    );
  });

  test('whatever is asked', () => {
    assert(
      property(prose, prose, (text, asked) => {
        figureIn(text, asked);
        answerIn(text, asked);
        countIn(text, asked, '个');
      }),
      { numRuns: 500 },
    );
  });
});

const LONG = [
  ['one sentence', '已建立制度，发现问题3个，执行率98%，未按期整改，'],
  ['many sentences', '2023年预算执行率98.6%，均已整改。'],
  ['equations', '执行率=52/60×100%='],
  ['dates', '2023年2月1日批复，2023年2月21日公开，'],
  ['brackets and titles', '《关于2023年（1）的通知》（（'],
  ['digits', '1,102.39'],
  ['one letter', '的'],
] as const;

// Some 25 ms alone on a desk, and it grows with the length; what grew with its square would take seconds.
describe('5,000 characters take bounded work, all questions of a row together', () => {
  test.each(LONG)('%s', (_, piece) => {
    const text = piece.repeat(Math.ceil(5000 / piece.length)).slice(0, 5000);
    const ask = reader(text);
    ask();
    const times = [0, 1, 2, 3, 4, 5, 6].map(() => {
      const start = process.cpuUsage();
      ask();
      return process.cpuUsage(start).user / 1000;
    });
    expect(Math.min(...times)).toBeLessThan(250);
  });
});
