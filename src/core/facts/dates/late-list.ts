import type { Counted } from '../counts/counted.ts';
import type { Prose } from '../prose/prose.ts';

const LIMIT = /(\d{1,3})个?(工作日|日|天)(?:之|以)?内/;
const LATE = /超期|逾期|超时|超过(?:规定)?(?:时限|期限|时间)|未按[时期]|不及时/;

/** How many were done too late, by the days at which they were done: 2份分别在第33日、第38日签订, of a limit of 30 days. */
export function lateByDays(event: string, counter: string, prose: Prose): Counted | null {
  const [, days, unit] = LIMIT.exec(event) ?? [];
  if (!days || !unit || !LATE.test(event) || counter === '') return null;
  const list = new RegExp(
    `(\\d{1,4})${counter}[^,\\d]{0,6}分别(?:在|于)?((?:第?\\d{1,3}个?${unit}[、和及]?){1,})`,
  );
  const told = prose.clauses.filter((c) => c.period === 'this' && list.test(c.text));
  const [only] = told;
  const [, number, all] = (only && list.exec(only.text)) ?? [];
  if (!only || told.length > 1 || !number || !all) return null;
  const each = (all.match(/\d+/g) ?? []).map(Number);
  const late = each.filter((day) => day > Number(days)).length;
  const rest = prose.clauses.some((c) => /其余|其他|另/.test(c.text) && LATE.test(c.text));
  return each.length === Number(number) && !rest ? { count: late, text: only.text } : null;
}
