import type { Condition, Expression } from '../../rule/rule.ts';
import { comparing, comparingWords } from '../../quantity/comparing.ts';
import { readExpression, unitOfName } from './expression.ts';

const WORDS = new RegExp(`${comparingWords()}|达到`, 'g');
/** The time that a figure is held against: 上年, 上年末, 去年同期, 年初. */
export const LAST_YEAR = '(?:(?:上年度?|去年|上一年度?)(?:同期|年?末|年?底)?|年初)';
const YEARLY = new RegExp(
  `^(.+?),?(?:(?:较|比|与|同|和)(${LAST_YEAR})(?:水平|余额|数)?(?:相比)?|同比),?(?:有所)?(下降|减少|降低|压减|增长|增加|上升|提高|持平)$`,
);
const OPS: readonly (readonly [RegExp, '<' | '>' | '='])[] = [
  [/持平/, '='],
  [/下降|减少|降低|压减/, '<'],
];
const AGREED = /,?(?:即)?(?:符合|满足|达到)(?:要求|规定|条件|标准)?$|(?:范围)?(?:之内|以内|内)$/;
const THING =
  /(?:数|额|经费|资金|支出|收入|预算|决算|成本|投资|造价|费用|概算|估算|率|比例|进度|值|上年|去年|上年度|面积|人数|标准|水平|均值|价|费|余额|结余|结转|规模|存量|借款|债务|编制|计划|目标|期限|时间|款|增幅|增速|幅度|速度|能耗|消耗|排放|用电量|用水量|时长|起数|件数)(?:\([^()]*\))?$/;

/** Reads "“三公”经费实际支出数≤预算安排的“三公”经费数" as a comparison of two figures; null when a side is no figure's name. */
export function readComparison(text: string): Condition | null {
  const plain = text.replace(/(?:的|时)+$/, '').replace(AGREED, '');
  const yearly = YEARLY.exec(plain);
  if (yearly?.[1]) {
    const left = side(yearly[1]);
    const right = side(yearly[2] ?? '上年', yearly[1]);
    const op = OPS.find(([words]) => words.test(yearly[3] ?? ''))?.[1] ?? '>';
    return left && right ? { kind: 'compare', left, op, right } : null;
  }
  for (const match of plain.matchAll(WORDS)) {
    const before = plain.slice(0, match.index);
    const left = side(before);
    const right = side(plain.slice(match.index + match[0].length), before);
    if (left && right) return { kind: 'compare', left, op: comparing(match[0]) ?? '>=', right };
  }
  return null;
}

/** One side: a name or arithmetic over names. 上年 alone is the other side's figure of last year. */
function side(text: string, other = ''): Expression | null {
  const bare = text.replace(/^(?:当|若|如果?|即|其中)/, '').replace(/(?:[,、]|的)+$/, '');
  if (bare.length < 2 || bare.length > 40 || /[,;。]|^\d/.test(bare)) return null;
  if (new RegExp(`^${LAST_YEAR}(?:水平|数|同期)?$`).test(bare)) {
    const when = bare.replace(/水平|数$|同期/g, '').replace(/^(?:上年度|去年|上一年度?)/, '上年');
    // 年末余额较上年末: 上年末余额
    const own = other.replace(/^(?:当|若|如果?|本年度?|当年)+/, '').replace(/^(?:年末|年底|期末)/, '');
    const name = `${when}${own}`;
    return { op: 'name', name, unit: figureUnit(name) };
  }
  const read = readExpression(bare, 0);
  if (!read || read.end < bare.length || read.expression.op === 'number' || read.expression.op === 'full')
    return null;
  if (read.expression.op === 'name') {
    if (!THING.test(bare) && !/(?:场次|次|天|量|户|家|项)$/.test(bare)) return null;
    return { op: 'name', name: bare, unit: figureUnit(bare) };
  }
  return read.expression;
}

function figureUnit(name: string): ReturnType<typeof unitOfName> {
  return unitOfName(name);
}
