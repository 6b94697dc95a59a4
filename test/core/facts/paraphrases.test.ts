import { describe, expect, test } from 'vitest';
import { answerIn } from './reading.ts';

const RULES = '已制定或具有资金管理办法、财务管理制度、会计核算制度等管理制度';

describe('statements answered in other words', () => {
  test.each([
    ['内审发现事前审批缺失，制度执行不到位。', '相关管理制度得到有效执行', 'no'],
    ['制度执行情况待检查。', '相关管理制度得到有效执行', null],
    ['公开内容齐全。', '按规定内容公开预决算信息', 'yes'],
    ['公开内容不完整，缺少说明。', '按规定内容公开预决算信息', 'no'],
    ['公开内容齐全，但决算公开内容缺少附表。', '按规定内容公开预决算信息', null],
    ['制定了经费支出管理办法等5项制度。', RULES, 'yes'],
    ['制定了经费支出管理办法等2项制度。', RULES, null],
    ['制定了经费支出管理办法等5项制度，会计核算制度尚未制定。', RULES, 'no'],
    ['设二级指标15个，均有清晰、可衡量的指标值。', '通过清晰、可衡量的指标值予以体现', 'yes'],
    ['设二级指标15个，缺少清晰、可衡量的指标值。', '通过清晰、可衡量的指标值予以体现', 'no'],
  ] as const)('%s | %s', (text, claim, expected) => {
    expect(answerIn(text, claim)).toBe(expected);
  });
});
