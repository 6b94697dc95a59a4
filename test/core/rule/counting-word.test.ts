import { describe, expect, it } from 'vitest';
import { countedIn, countingWord } from '../../../src/core/rule/counting-word.ts';

describe('what a figure counts', () => {
  it('is told by its name', () => {
    expect(['在职人员数', '检查次数', '排名', '安全事故'].map(countingWord)).toEqual([
      '人',
      '次',
      '名',
      null,
    ]);
  });
  it('is told by the word behind it', () => {
    expect(['88人', '1,200 人次', '3', '38种÷40种=95%', '95%'].map(countedIn)).toEqual([
      '人',
      '人次',
      null,
      null,
      null,
    ]);
  });
});
