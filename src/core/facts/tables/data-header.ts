import type { SheetView } from '../../form/sheetView.ts';
import { plain, withoutBrackets } from '../../form/text.ts';

/** The columns of one label with its unit and figures; a table may have several side by side. */
export interface DataColumns {
  readonly label: number;
  readonly unit: number | null;
  readonly values: readonly ValueColumn[];
}

/** A column of figures, with what its heading adds to the names and the unit that it gives. */
export interface ValueColumn {
  readonly column: number;
  readonly said: string;
  readonly unit: string;
}

const LABEL =
  /^(?:基础|基本)?(?:数据|指标|项目|科目|信息|采集)?(?:项目?|名称|内容|指标|事项)$|^(?:项目|指标|内容|数据项目?|科目)(?:名称)?$/;
const UNIT = /^(?:计量|数据|度量)?单位$/;
const PLAIN =
  /^(?:数值|数据|数据值|数量|数额|金额|数|值|填报数据?|填报值|实际数值?|数据填报|本年|本年度|本年数|当年数?|\d{4}年度?(?:数|数据|数值)?)$/;
const LAST = /^(?:上年|上年度|上年数|去年|上年同期数?)$/;
const NAMED =
  /^(?:年初|年末|全年|调整后?|本年|期末|期初)?(?:预算|决算|执行|支出|收入|余额|计划|完成|实际完成)(?:数|额|金额)?$/;
const YEARLY =
  /^20\d{2}年度?(?:年初|年末|全年|调整后?|期末|期初)?(?:预算|决算|执行|支出|收入|余额|计划|完成|实际完成)(?:数|额|金额)?$/;
const ASIDE =
  /^(?:序号|编号|备注|说明|数据来源|来源|填报说明|指标解释|填报要求|填报部门|责任(?:部门|科室|股室)|佐证材料)$/;

/** Reads a row as the header of a table of basic data: labels, figures, and nothing that cannot be told. */
export function dataHeaderAt(view: SheetView, row: number): readonly DataColumns[] | null {
  const boxes = view.blocks(row);
  const [first, ...others] = boxes;
  // 经费控制情况（万元） | 2023年决算数 | 2024年预算数: whatever heads the names, all the rest are figures.
  const byYear = first && others.length > 0 && others.every((box) => YEARLY.test(plain(box.text)));
  const groups: { label: number; unit: number | null; values: ValueColumn[] }[] = [];
  for (const box of boxes) {
    const text = plain(withoutBrackets(box.text));
    const unit = bracketed(box.text) || (byYear && first ? bracketed(first.text) : '');
    const group = groups.at(-1);
    const said = saidBy(text);
    if (LABEL.test(text) || (byYear && box === first))
      groups.push({ label: box.left, unit: null, values: [] });
    else if (ASIDE.test(text)) continue;
    else if (!group) return null;
    else if (UNIT.test(text)) group.unit = box.left;
    else if (said !== null) group.values.push({ column: box.left, said, unit });
    else return null;
  }
  const found = groups.filter((group) => group.values.length > 0);
  return found.length > 0 && found.length === groups.length ? found : null;
}

function bracketed(text: string): string {
  return /[(（]([^()（）]{1,6})[)）]$/.exec(plain(text))?.[1] ?? '';
}

/** What a heading adds to the names below: nothing, 上年, 2023年, 决算数; null where it is no column of figures. */
function saidBy(text: string): string | null {
  const year = /^\d{4}年/.exec(text)?.[0] ?? '';
  const rest = text.slice(year.length).replace(/^度/, '');
  if (year !== '' && (rest === '' || /^(?:数|数据|数值)$/.test(rest))) return year;
  if (PLAIN.test(text)) return '';
  if (LAST.test(text)) return '上年';
  return NAMED.test(rest) ? year + rest : null;
}
