import { describe, expect, test } from 'vitest';
import { answerIn } from './reading.ts';

describe('books and stock', () => {
  test.each([
    ['年末盘点账面设备530台，实物528台，2台待核销。', '年末盘点账实相符', 'no'],
    ['盘点账面固定资产500台，实盘500台。', '盘点结果账实相符', 'yes'],
    ['盘点发现盘亏电脑3台，原因待查。', '账实相符', 'no'],
    ['未发现盘盈盘亏，账实相符。', '账实相符', 'yes'],
    ['对盘盈盘亏资产及时处理。', '账实相符', null],
    ['已开展资产盘点。', '账实相符', null],
    ['盘点账面500台，实盘498台，账实相符。', '账实相符', null],
    ['11月完成全面盘点，共盘点资产500台。', '每年至少开展一次全面资产盘点', 'yes'],
  ] as const)('%s | %s', (text, claim, expected) => {
    expect(answerIn(text, claim)).toBe(expected);
  });
});

describe('rules of the department', () => {
  test.each([
    ['《培训经费管理办法》已于2023年修订。', '制定培训经费管理办法', 'yes'],
    ['《培训经费管理办法》正在起草，拟于年底印发。', '制定培训经费管理办法', null],
    ['项目验收办法尚未制定。', '制定项目验收办法', 'no'],
    ['印发本局《预算绩效管理办法》，明确财务科牵头、业务科室配合。', '明确内部职责分工', 'yes'],
    ['印发本局《预算绩效管理办法》，未明确由谁牵头。', '明确内部职责分工', 'no'],
  ] as const)('%s | %s', (text, claim, expected) => {
    expect(answerIn(text, claim)).toBe(expected);
  });
});
