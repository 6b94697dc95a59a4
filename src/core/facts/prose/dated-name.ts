const YEAR = /(20\d{2})年度?/g;

/**
 * The name of a figure in a table of a year: 2023年 of a table of 2024 is 上年, the table's own year is left out. Null for any
 * other year: nothing asks for it.
 */
export function datedName(label: string, column: string, year: number): string | null {
  const text = bareLabel(label) + column;
  const years = [...text.matchAll(YEAR)].map((match) => Number(match[1]));
  const before = column.startsWith('上年') || years.includes(year - 1);
  if (years.some((y) => y !== year && y !== year - 1) || new Set(years).size > 1) return null;
  const rest = text.replace(YEAR, '').replace(before ? /上年(?=$|[^末初])/ : /$^/, '');
  return before && !rest.startsWith('上年') ? `上年${rest}` : rest;
}

/** Without 其中, numbering and the unit in brackets. */
function bareLabel(label: string): string {
  return label
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^(?:\d+[.、]|\(\d+\)|[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\))/, '')
    .replace(/^其中[:、]?/, '')
    .replace(/\([^()]{1,6}\)$/, '');
}
