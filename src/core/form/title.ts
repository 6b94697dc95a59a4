import { readLabel } from './fieldLabels.ts';
import type { Area } from './fields.ts';
import type { SheetView } from './sheetView.ts';
import { plain, squeeze } from './text.ts';
import { isTableTitle } from './words.ts';

/** The title above a table and the year that it is about. */
export interface Title {
  readonly text: string;
  readonly year: string | null;
}

/** Looks for the title from the header upwards: the nearest line that is called a table, else the nearest that speaks of performance. */
export function readTitle(view: SheetView, area: Area): Title {
  let spare = '';
  let text = '';
  const years: string[] = [];
  for (let row = area.bottom; row >= Math.max(area.top, area.bottom - 120); row--) {
    const line = view.blocks(row).filter((block) => block.left <= area.right && block.right >= area.left);
    for (const block of line) {
      const one = squeeze(block.text);
      const year = yearIn(one);
      if (year && one.length <= 60) years.unshift(year);
      if (one.length > 60 || /[。；]/u.test(one) || line.length > 2 || readLabel(one) !== null) continue;
      if (text === '' && isTableTitle(one) && !/[：:]$/u.test(one)) text = one;
      if (
        spare === '' &&
        /绩效|自评|考核/u.test(one) &&
        /自评|评价|报告|评分|体系|目标$/u.test(one) &&
        one.length >= 6
      )
        spare = one;
    }
  }
  const title = text === '' ? spare : text;
  return { text: title, year: yearIn(title) ?? years[0] ?? yearIn(view.grid.sheet) };
}

const DIGITS = '〇一二三四五六七八九';

/** The year a text names: "2023年度", "（2023）", "二〇二三年". */
export function yearIn(text: string): string | null {
  const key = plain(text);
  const written = /(?<!\d)(20\d{2})(?!\d)(?=年|度|\)|）|$|部门|项目|自评|绩效)/u.exec(key)?.[1];
  if (written) return written;
  const spelled = /([二][〇○零０oO][〇○零一二三四五六七八九]{2})年/u.exec(key)?.[1];
  if (!spelled) return null;
  return spelled.replace(/[○零０oO]/gu, '〇').replace(/./gu, (digit) => String(DIGITS.indexOf(digit)));
}
