import { overlap } from '../../wording/overlap.ts';
import { content } from '../verdicts/statements.ts';

const BOUND = /\d{1,4}(?:年|个月|个?工作日|日|天)以[上内]/;

/** 3年以上的有4笔未清理 for 往来款挂账3年以上未清理: the class stands in front of the number, what is wrong behind it. */
export function sameBound(event: string, local: string, clause: string): boolean {
  const bound = BOUND.exec(event);
  if (!bound || !clause.includes(bound[0])) return false;
  const rest = event.slice(bound.index + bound[0].length);
  return rest.length >= 2 && local.includes(rest);
}

/** 清理往来款18笔，仍有3笔长期挂账 for 长期挂账往来款: the thing is named before, what is wrong with it beside the number. */
export function takenUp(event: string, local: string, before: string): boolean {
  const [asked, said] = [content(event), content(local)];
  if (asked.length < 4 || said.length < 2 || before === '') return false;
  const rest = said.replace(/^(?:仍|还|尚|其中|有)+/, '');
  return asked.includes(rest) && overlap(asked, content(before) + said) >= MOST;
}

const MOST = 0.7;
