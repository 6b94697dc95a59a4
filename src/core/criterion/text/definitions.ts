import type { Expression } from '../../rule/rule.ts';
import { readExpression, unitOfName } from './expression.ts';
import type { Definition } from '../clause/piece.ts';

const MEAN_OF =
  /(?:([^,;。:、取]{2,12}?)(?:取|为|按|=))?(?:取|按|以|用|采用)?([^,;。:、取按]{2,20}?)(?:和|与|、|及)([^,;。:、]{2,20}?)(?:两项|二者|两者)?的?(?:算术)?平均(?:值|数)/;

const MEAN_AS =
  /^(?:分别)?(?:计算|按)?各(?:项|个)?([^,;。:()]{2,16}?率)(?:\([^()]*\))?(?:,)?(?:取|求|计算|按)(?:其|各项)?(?:算术)?平均(?:值|数)?(?:作为|为|得出|计算)([^,;。:()]{2,12}?率)(?=,|$)/;

/** 分别计算各项内容完成率，取算术平均值作为实际完成率，得分=…: a rate that is the mean of several; what stands behind it is for the clauses. */
export function meanAs(sentence: string, start: number): Definition | null {
  const found = sentence.includes('平均') ? MEAN_AS.exec(sentence) : null;
  const [whole = '', of, name] = found ?? [];
  if (!of || !name) return null;
  return { name, formula: { op: 'mean', name: of, cap: null }, start, end: start + whole.length };
}

/** 取A满意度和B满意度的算术平均值: the mean that the clauses behind it speak of. */
export function meanOf(sentence: string, start: number): Definition | null {
  const found = sentence.includes('平均') ? MEAN_OF.exec(sentence) : null;
  const [left, right] = [found?.[2], found?.[3]];
  if (!found || !left || !right || /\d\D*分/.test(sentence) || left.slice(-2) !== right.slice(-2))
    return null;
  const sum: Expression = { op: '+', left: figure(left), right: figure(right) };
  const formula: Expression = { op: '/', left: sum, right: { op: 'number', value: '2' } };
  return { name: found[1] ?? '平均值', formula, start, end: start + sentence.length };
}

const BRACKETED = /([一-龥]{1,10}率)\((?=[^()]*[/÷])/g;

const PART_OF = /([^,;。:\n()占\d]{2,24})占([^,;。:\n()占\d]{2,24}?)的?(?:比例|比重|百分比|比率)/g;

/** 全年执行数占全年预算数的比例: a rate that is told by what it is a part of. */
export function partOf(text: string): readonly Definition[] {
  if (!text.includes('占')) return [];
  return [...text.matchAll(PART_OF)].flatMap((match): Definition[] => {
    const [left = '', right = ''] = [
      match[1]?.replace(/^(?:未[^的]{0,4}的)?(?:当|若|如果?|按照?|以|根据|依据?)?/, ''),
      match[2],
    ];
    if (!/[数额量款费]$|经费|资金|支出|金额|收入|面积/.test(left)) return [];
    // 实际到位资金占计划: the plan of the same
    const planned = /^(?:计划|目标|预期|应)$/.test(right) ? left.replace(/^.*?实际/, right) : right;
    if (planned === left || planned.length < 3) return [];
    const formula: Expression = { op: '/', left: figure(left), right: figure(planned) };
    const end = match.index + match[0].length;
    return [{ name: `${left}占${right}`, formula, start: match.index, end }];
  });
}

/** 计算完成率(实际完成值/年度指标值): what a rate is, in brackets behind its name. */
export function bracketed(text: string): readonly Definition[] {
  return [...text.matchAll(BRACKETED)].flatMap((match): Definition[] => {
    const from = match.index + match[0].length;
    const read = readExpression(text, from);
    const name = (match[1] ?? '').replace(/^.*(?:计算|确定|根据|按照?|以|其)/, '');
    if (!read || read.expression.op !== '/' || text[read.end] !== ')' || name.length < 3) return [];
    return [{ name, formula: read.expression, start: match.index, end: read.end + 1 }];
  });
}

const RATIO_OF =
  /(?:^|[:;。,\n]|是指|指|即|为)([^,;。:()\n]{3,30}?)(?:与|和|占|同)([^,;。:()\n]{3,30}?)的(?:比率|比例|比值|百分比|比重|(偏差|差异|偏离)(?:率|程度|度|幅度))/;
const WHOSE = /^(?:反映|考核|该|本)?(?:部门|单位|项目)?(?:实施的?|完成的?)?(?:当年|本年度?|年度)?/;
/** Of times no rate is made by dividing them. */
const OF_TIME = /时间|日期|期限/;

/**
 * 项目实施的实际产出数与计划产出数的比率, …决算数与年初预算数的偏差程度: how the explanation beside a standard says in words what the
 * rate in the row's name is. Null where it says no such thing, or the name is of no rate.
 */
export function ratioInWords(explained: string, row: string): Definition | null {
  const [whole, first = '', second = '', deviation] =
    RATIO_OF.exec(explained.replace(/\([^()]*\)/g, '')) ?? [];
  const rate = row.replace(/\([^()]*\)$/, '');
  if (whole === undefined || OF_TIME.test(first + second)) return null;
  const [left, right] = [figure(first.replace(WHOSE, '')), figure(second.replace(WHOSE, ''))];
  const place = { start: 0, end: 0 };
  if (deviation !== undefined) {
    const distance: Expression = { op: 'abs', of: { op: '-', left, right } };
    return { name: `${deviation}程度`, formula: { op: '/', left: distance, right }, ...place };
  }
  if (!/(?:率|比例|比重|占比|程度)$/.test(rate)) return null;
  return { name: rate, formula: { op: '/', left, right }, ...place };
}

function figure(name: string): Expression {
  return { op: 'name', name, unit: unitOfName(name) };
}
