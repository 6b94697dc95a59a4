import { describe, expect, it } from 'vitest';
import { inMarks, printed, quoted } from '../../../src/core/explain/text.ts';

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
