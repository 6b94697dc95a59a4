import { describe, expect, it } from 'vitest';
import { readOutline } from '../../../src/core/criterion/text/outline.ts';
import type { OutlineItem } from '../../../src/core/criterion/text/outline.ts';
import { originalSpan, readSource } from '../../../src/core/criterion/text/source.ts';

describe('a text is folded to one spelling', () => {
  it.each([
    ['１．比率≧９０％，得２分', '1.比率≥90%,得2分', 'full width to half'],
    ['得 2 分　。', '得2分。', 'spaces of any width go'],
    ['1,102.39万元', '1102.39万元', 'thousands are one number'],
    ['≤10%，20%', '≤10%,20%', 'but a comma between figures stays'],
    ['$90\\% > \\text{比率} \\geq 75\\%$', '90%>比率≥75%', 'remains of LaTeX'],
    ['&lt;60%的<br/>得<b>0</b>分', '<60%的得0分', 'remains of web pages'],
    ['完成率>=90%，＜＝10%', '完成率≥90%,≤10%', 'signs in two characters'],
    ['≮90% ≯10% ≦5% ﹥1%', '≥90%≤10%≤5%>1%', 'other signs'],
    ['80%~90%，80%—90%，80%－90%', '80%-90%,80%-90%,80%-90%', 'every dash'],
    ['执行率*分值，A∕B', '执行率×分值,A/B', 'every operator'],
    ['“三公”「经费」', '"三公""经费"', 'every quotation mark'],
    ['第一行\r\n第二行', '第一行\n第二行', 'one kind of line break'],
  ])('%j → %j: %s', (text, folded) => {
    expect(readSource(text).text).toBe(folded);
  });
});

describe('every folded character knows where it stood', () => {
  it.each([
    ['１．比率≧９０％，得２分', '得2分', '得２分'],
    ['比率 ≥ 90 % ，得 2 分', '≥90%', '≥ 90 %'],
    ['不超过1,102.39万元的', '1102.39万元', '1,102.39万元'],
    ['比率&lt;60%，不得分', '不得分', '不得分'],
  ])('in %j the span of %j is %j', (text, part, original) => {
    const source = readSource(text);
    const start = source.text.indexOf(part);
    const span = originalSpan(source, start, start + part.length);
    expect(text.slice(span.start, span.end)).toBe(original);
  });
});

/** Items as nested lists: number, own text, children. */
function shape(text: string, items: readonly OutlineItem[]): readonly unknown[] {
  return items.map((item) => [
    item.marker,
    text.slice(item.textStart, item.textEnd),
    ...(item.children.length > 0 ? [shape(text, item.children)] : []),
  ]);
}

describe('numbered clauses', () => {
  it.each<[string, string, readonly unknown[]]>([
    [
      'a number glued to a figure is a clause all the same',
      '1.≤10%的，得2分；2.10%＜x≤20%的，得1分；3.20%＜x的，得0分',
      [
        ['1.', '≤10%的,得2分;'],
        ['2.', '10%<x≤20%的,得1分;'],
        ['3.', '20%<x的,得0分'],
      ],
    ],
    ['a decimal is no clause', '得2.5分', [['', '得2.5分']]],
    ['a figure at the start is no clause', '3.5%以上得1分', [['', '3.5%以上得1分']]],
    [
      'clauses nest by the style of their numbers',
      '1.甲（2分）（1）子一；（2）子二。2.乙',
      [
        [
          '1.',
          '甲(2分)',
          [
            ['(1)', '子一;'],
            ['(2)', '子二。'],
          ],
        ],
        ['2.', '乙'],
      ],
    ],
    [
      'a closing remark about all of them is not part of the last',
      '1.甲得1分。2.乙得1分。以上两项得分各占50%',
      [
        ['1.', '甲得1分。'],
        ['2.', '乙得1分。'],
        ['', '以上两项得分各占50%'],
      ],
    ],
    [
      'circled numbers',
      '①有制度，1分；②有执行，1分',
      [
        ['①', '有制度,1分;'],
        ['②', '有执行,1分'],
      ],
    ],
    [
      'numbers in words',
      '一是及时公开；二是规范公开',
      [
        ['一是', '及时公开;'],
        ['二是', '规范公开'],
      ],
    ],
    [
      'a number given twice: forms misnumber',
      '1.甲；2.乙；3.丙；3.丁',
      [
        ['1.', '甲;'],
        ['2.', '乙;'],
        ['3.', '丙;'],
        ['3.', '丁'],
      ],
    ],
  ])('%s', (_, text, expected) => {
    const folded = readSource(text).text;
    expect(shape(folded, readOutline(folded))).toEqual(expected);
  });
});
