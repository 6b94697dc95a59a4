import { firstBox, lastText, type Draft } from './draft.ts';
import type { ColumnRole } from './form.ts';
import type { Header } from './header.ts';
import type { Row } from './row.ts';
import { isFigure } from './text.ts';
import { TEXT_COLUMNS } from './text-columns.ts';

/** What a row without a figure of its own is to the indicator above it. */
export type Continuation =
  | 'new' // a row by itself
  | 'cut' // the rest of texts that a page break cut
  | 'unclear';

const FIGURES: readonly ColumnRole[] = [
  'number',
  'level1',
  'level2',
  'level1Weight',
  'level2Weight',
  'weight',
  'selfScore',
  'reviewedScore',
  'completionRate',
  'scoreRate',
];
const VALUES: readonly ColumnRole[] = ['target', 'adjustedTarget', 'actual'];

/** Where a text surely ends. */
const ENDS = /[。！？；;!?…]$/u;
/** How explanations and standards begin; the rest of a cut one begins in the middle. */
const BEGINS =
  /^(?:\d{1,2}[.、．)）]|[(（]?[一二三四五六七八九十\d]{1,2}[)）、]|[①-⑳]|反映|指|部门|单位|考核|评价|衡量|用以|是否|本指标|按|根据|对|得分|完成|符合|达到)/u;

/** How the pieces of one text join: at a cut without anything, two sentences or clauses with a line break. */
export function jointOf(before: string, after: string): '' | '\n' {
  return ENDS.test(before) ||
    /^(?:\d{1,2}[.、．)）]|[(（][一二三四五六七八九十\d]{1,2}[)）]|[①-⑳])/u.test(after)
    ? '\n'
    : '';
}

/**
 * Whether a row goes on with the one above it. A page break leaves the cells on the left blank and goes on in those on
 * the right, without points; the name may be cut too, and then a header in between or a second cut text makes it certain.
 *
 * @param afterHeader the header was repeated between the two rows
 */
export function continuation(
  row: Row,
  previous: Draft | null,
  header: Header,
  afterHeader: boolean,
): Continuation {
  if (!previous || FIGURES.some((role) => row.own(role) !== null)) return 'new';
  const texts = TEXT_COLUMNS.filter((role) => row.own(role) !== null);
  const values = VALUES.filter((role) => row.own(role) !== null);
  const name = row.own('indicator');
  if (values.some((role) => isValue(row, role))) return 'new';
  if (!name) return withoutName(row, previous, header, texts, values);
  if (!header.roles.has('weight') || !firstBox(previous, 'weight')) return 'new';
  const cut = texts.filter((role) => {
    const before = lastText(previous, role);
    return before !== '' && !ENDS.test(before) && !BEGINS.test(row.own(role)?.text ?? '');
  });
  if (cut.length === 0 || cut.length < texts.length || values.some((role) => !firstBox(previous, role)))
    return 'new';
  return afterHeader || cut.length > 1 ? 'cut' : 'unclear';
}

function withoutName(
  row: Row,
  previous: Draft,
  header: Header,
  texts: readonly ColumnRole[],
  values: readonly ColumnRole[],
): Continuation {
  if (texts.length + values.length === 0) return 'new';
  const named = row.box('indicator');
  if (named && named.text !== '' && named.top < row.row) return 'new';
  // In a table with weights a row without one is no row of its own.
  if (header.roles.has('weight') && firstBox(previous, 'weight')) return 'cut';
  if (values.length === 0) return 'cut';
  return values.every((role) => firstBox(previous, role) !== null) ? 'unclear' : 'cut';
}

function isValue(row: Row, role: ColumnRole): boolean {
  const block = row.own(role);
  return (
    block !== null && (isFigure(block.content) || /^(?:[≥≤<>＞＜≧≦=]|\d)[^。；]{0,14}$/u.test(block.text))
  );
}
