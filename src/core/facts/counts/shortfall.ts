import { normalise } from '../../quantity/normalise.ts';
import type { Counted } from './counted.ts';
import type { Prose, ProseFigure } from '../prose/prose.ts';

const SHORT = /(?:^|:)(?:每)?(?:少|未)(?:完成|建成)?(?:的)?$/;
const DONE = /完成|建成|实施|改造|整治|新建/;
const LEFT = /另|其余|余下|剩余|未/;

/**
 * By how many a plan was missed that the standard itself prints (完成年度计划15处), from the one number done; what the text
 * says was left undone must make up the rest.
 */
export function shortOfPlan(event: string, counter: string, prose: Prose): Counted | null {
  const plain = normalise(event);
  const plan = new RegExp(`(?:计划|目标|任务)(?:数|量)?(\\d{1,6})${counter}`).exec(plain)?.[1];
  if (!SHORT.test(plain) || plan === undefined || counter === '') return null;
  const own = prose.figures.filter(
    (f) => f.period === 'this' && f.quantity.unit.word === counter && f.quantity.change === null,
  );
  const left = own.filter((f) => LEFT.test(f.label) || /^[^,]{0,12}未/.test(f.after));
  const done = own.filter(
    (f) => !left.includes(f) && DONE.test(f.label) && !/计划|目标|任务|应/.test(f.label),
  );
  const [only] = done;
  if (!only || done.length > 1 || done.length + left.length < own.length) return null;
  if ([...done, ...left].some((f) => f.quantity.approximate || f.quantity.bound !== null)) return null;
  const missed = Number(plan) - valueOf(only);
  const rest = left.reduce((sum, f) => sum + valueOf(f), 0);
  if (left.length > 0 && rest !== missed) return null;
  return { count: Math.max(0, missed), text: only.sentence };
}

function valueOf({ quantity }: ProseFigure): number {
  return Number(quantity.value);
}
