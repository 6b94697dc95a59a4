import { describe, expect, it } from 'vitest';
import { rational } from '../../../src/core/quantity/rational.ts';
import type { Given } from './facts.ts';
import { explained } from './facts.ts';

function sentence(criterion: string, weight: number, given: Given, language: 'zh' | 'en' = 'zh'): string {
  const standard = { file: '', name: '综合指标', weight: rational(weight), criterion };
  return explained(standard, given, language).sentence;
}

const CHOICE =
  '结转结余率、变动率二者择其一进行考核：结转结余率不超过9%的得20分，否则不得分；变动率不高于-30%的得20分，否则不得分。';
const TALLY = '①制定方案；②明确分工；③建立台账。三项全部符合的，得3分；符合两项的，得2分；其余情况不得分。';
const CAPPED = '得分=完成率×分值。当年执行率低于50%的，本项得分最高不得超过分值的70%。';

describe('ways of scoring of which one counts', () => {
  it('say which was chosen', () => {
    const given = { figures: { 结转结余率: '7.2%' }, verdicts: { 择一考核结转结余率: true } };
    expect(sentence(CHOICE, 20, given)).toBe(
      '选择结转结余率进行考核，结转结余率7.2%，不高于9%，得满分20分。',
    );
  });
  it('ask for one where they differ', () => {
    const given = { figures: { 结转结余率: '11%', 变动率: '-35%' } };
    expect(sentence(CHOICE, 20, given)).toBe(
      '标准只按其中一项考核：按“结转结余率”得0分，按“变动率”得20分，请您选定一项。',
    );
    expect(sentence(CHOICE, 20, given, 'en')).toMatch(
      /gives 0 points, .*gives 20 points; please choose one\.$/,
    );
  });
  it('say which is best', () => {
    const best = '以下两项择高计分：（1）得分=进度×分值；（2）得分=平均进度×分值。';
    expect(sentence(best, 5, { figures: { 进度: '92.4%', 平均进度: '95.1%' } })).toBe(
      '2项择高，按平均进度计分，平均进度95.1%，得分=95.1%×5=4.755，四舍五入得4.76分。',
    );
  });
});

describe('the lesser of two', () => {
  it('is worked out in Chinese words', () => {
    const given = { figures: { 数量完成率: '106%', 质量合格率: '92%' } };
    expect(sentence('得分=数量完成率和质量合格率中较低者×分值。', 5, given)).toBe(
      '数量完成率106%，质量合格率92%，得分=最小值（106%，92%）×5=4.6，得4.6分。',
    );
  });
});

describe('statements that are counted', () => {
  it('say how many hold and which do not', () => {
    const given = { verdicts: { 制定方案: true, 明确分工: false, 建立台账: true } };
    expect(sentence(TALLY, 3, given)).toBe('3项中符合2项，不符合“明确分工”，得2分。');
    expect(sentence(TALLY, 3, given, 'en')).toBe('2 of 3 hold, but not “明确分工”, score 2 points.');
  });
  it('say that the unknown ones change nothing', () => {
    const given = { verdicts: { 制定方案: false, 明确分工: false } };
    expect(sentence(TALLY, 3, given)).toBe(
      '2项中符合0项，不符合“制定方案”和“明确分工”，其余1项是否符合不影响得分，不得分。',
    );
  });
  it('are asked for by their names', () => {
    expect(sentence(TALLY, 3, { verdicts: { 制定方案: true, 明确分工: true } })).toBe(
      '还需要确认是否建立台账。',
    );
  });
});

describe('a cap as a share', () => {
  it('is said in points', () => {
    const given = { figures: { 完成率: '98%', 当年执行率: '43.6%' } };
    expect(sentence(CAPPED, 20, given)).toBe(
      '当年执行率43.6%，低于50%，完成率98%，得分=98%×20=19.6，超过上限14分，按14分计，得14分。',
    );
  });
});
