import { describe, expect, it } from 'vitest';
import { inMarks, plainEvent, printed, quoted } from '../../../src/core/explain/text.ts';

describe('the words of a standard', () => {
  it.each([
    ['受益人口≥43,860人', '受益人口≥43,860人'],
    ['支出3,215.60万元,结余1,000,000元', '支出3,215.60万元，结余1,000,000元'],
    // Two clauses, of which one ends and the other begins with a figure.
    ['得5,100%公开', '得5，100%公开'],
    ['得2,80%以上', '得2，80%以上'],
    ['合法,合规;完整', '合法，合规；完整'],
    ['"三公"经费变动率', '“三公”经费变动率'],
  ])('are printed with the punctuation of a document: %s', (folded, expected) => {
    expect(printed(folded)).toBe(expected);
  });

  it('stand in corner brackets where they have quotation marks of their own', () => {
    expect(quoted('"三公"经费变动率')).toBe('「“三公”经费变动率」');
    expect(quoted('变动率')).toBe('“变动率”');
  });

  it('that were copied from a cell keep every mark', () => {
    expect(inMarks('支出3,215.60万元,结余“0”')).toBe('「支出3,215.60万元,结余“0”」');
    expect(inMarks('支出3,215.60万元\n')).toBe('“支出3,215.60万元”');
  });
});

describe('what is counted, in words of its own', () => {
  it.each([
    ['支出符合国家财经法规:不合规', '不合规'],
    ['路面整洁卫生,无暴露垃圾和污水:查到', '暴露垃圾和污水'],
    ['每月5日前报送月报,全年12期均按时报送:迟报', '迟报'],
    ['四项均达到:未达到', '未达到'],
    ['符合标准:不符', '不符合标准'],
    ['预算编制规范:不规范', '预算编制不规范'],
    ['采购程序合规:发现', '采购程序合规：发现'],
  ])('%s → %s', (event, words) => expect(plainEvent(event)).toBe(words));
});
