import { relationIn } from '../runs/compare-run.ts';
import { readComparison } from '../text/comparison.ts';
import { countUnlike, countingWordIn } from '../text/counting-words.ts';
import { readInterval } from '../text/interval.ts';
import type { Clause } from './clause.ts';

type Band = Extract<Clause, { kind: 'band' }>;

/**
 * 6月底支出进度达到50%的得1分，9月底达到75%的得1分，未达到的不得分; 覆盖率≥90%得3分，合格率≥95%得3分，每低1个百分点扣0.5分: what a missed one gives is
 * said once for all of them. Where it may be said of the last alone, it is left unread.
 */
export function withSharedTail(clauses: readonly Clause[], text: string): readonly Clause[] {
  const each = ofEach(clauses) ?? ofComparisons(clauses, text);
  if (each) return each;
  const at = clauses.findIndex(isTail);
  const tail = clauses[at];
  const before = clauses.slice(0, at).flatMap((c): Band[] => (c.kind === 'band' ? [c] : []));
  if (!tail || before.length < 2 || before.length < at || !before.every(isTarget)) return clauses;
  const alike = (a: Band, b: Band): boolean => b.name.endsWith(a.name) && !countUnlike(wordOf(a), wordOf(b));
  if (before.some((b, i) => (b.name === '' && i === 0) || before.some((c, j) => i !== j && alike(b, c))))
    return clauses;
  const breaks = [...before, tail].slice(1).map((c, i) => apart(before[i] ?? c, c, text));
  const only = clauses.slice(at + 1).every((c) => !isTail(c));
  const ofAll = breaks.at(-1) === true || breaks.every((b) => !b) || isMissed(tail);
  const rest = clauses.slice(at + 1);
  if (!ofAll) return only && !givesNothing(tail) ? [...before, unread(tail), ...rest] : clauses;
  if (!before.every((b) => fits(tail, b))) return [...before, unread(tail), ...rest];
  const otherwise: Clause = tail.kind === 'steps' ? plainSteps(tail) : { kind: 'else', piece: tail.piece };
  return [...before.flatMap((b): Clause[] => [b, otherwise]), ...rest];
}

/**
 * 会议费较上年下降得2分，培训费较上年下降得2分，持平得1分，上升不得分: how the figures moved otherwise, said once for each of them. Null where a sentence ends
 * before the last figure only, and for anything else.
 */
function ofComparisons(clauses: readonly Clause[], text: string): readonly Clause[] | null {
  const at = clauses.findIndex((c) => !compares(c));
  const before = clauses.slice(0, at);
  const tails = clauses.slice(at);
  if (before.length < 2 || tails.length === 0 || !tails.every((c) => movesOnly(c) || c.kind === 'else'))
    return null;
  const breaks = [...before, ...tails.slice(0, 1)].slice(1).map((c, i) => apart(before[i] ?? c, c, text));
  return breaks.every((b) => b === breaks[0]) ? before.flatMap((c) => [c, ...tails]) : null;
}

function compares(clause: Clause): boolean {
  return (
    clause.kind === 'claim' &&
    !clause.text.startsWith('否则') &&
    readComparison(clause.text)?.kind === 'compare'
  );
}

/** 持平, 上升: nothing but how a figure moved. */
function movesOnly(clause: Clause): boolean {
  return clause.kind === 'claim' && !compares(clause) && relationIn(clause.text)?.other === '';
}

const OF_ITS_OWN = /(?:^|,)(?:则)?(?:该|此|相应|对应)(?:小)?项$/;
const SAID_SO = /^(?:则)?(?:该|此|相应|对应)(?:小)?项/;

/**
 * 预算在批复后20日内公开的得2分；决算在批复后20日内公开的得2分。超过20日公开的，该项得1分；未公开的，该项不得分: tiers of the item that is spoken of, whichever
 * it is. Null where the clauses are anything else.
 */
function ofEach(clauses: readonly Clause[]): readonly Clause[] | null {
  const at = clauses.findIndex(({ piece }) => ofItsOwn(piece));
  const before = clauses.slice(0, at).flatMap((c): Band[] => (c.kind === 'band' ? [c] : []));
  const tails = clauses.slice(at);
  if (before.length < 2 || before.length < at || !before.every(isTarget)) return null;
  const alike = before.every((b) => JSON.stringify(b.interval) === JSON.stringify(before[0]?.interval));
  const own = tails.every((c) => ofItsOwn(c.piece));
  if (!alike || !own || before.some((b) => b.unit !== 'days')) return null;
  const each = before.flatMap((b): Clause[] => [b, ...tails.map((tail) => namedAs(tail, b))]);
  return each.every((c) => c.kind === 'band' || (c.kind === 'claim' && c.own)) ? each : null;
}

const DENIED = /^(?:未|没有)(公开|公示|报送|上报|提交|备案|下达|完成|签订|拨付)$/;

function ofItsOwn({ condition, words }: Clause['piece']): boolean {
  return SAID_SO.test(words) || OF_ITS_OWN.test(condition);
}

/** 超过20日公开, of what the first tier is about; 未公开 of the thing that was to be published. */
function namedAs(tail: Clause, { name }: Band): Clause {
  const beyond = readInterval(tail.piece.condition.replace(OF_ITS_OWN, ''));
  if (beyond) return { kind: 'band', name, unit: beyond.unit, interval: beyond.interval, piece: tail.piece };
  const deed = tail.kind === 'claim' ? DENIED.exec(tail.text)?.[1] : undefined;
  const thing = /^([^,]{2,12}?)(?:在|自|于|经)/.exec(name)?.[1];
  return tail.kind === 'claim' && deed && thing ? { ...tail, text: `${thing}未${deed}`, own: true } : tail;
}

/** A figure that has to be reached, or kept to, for points of its own. */
function isTarget({ interval, piece }: Band): boolean {
  const { outcome } = piece;
  const gives = (outcome.kind === 'points' && outcome.points !== '0') || outcome.kind === 'share';
  return gives && (interval.low === null) !== (interval.high === null);
}

function isTail(clause: Clause): boolean {
  return clause.kind === 'else' || isMissed(clause) || isSteps(clause);
}

/** 单项密度每降1%, 各项每低1个百分点: of any of those before. */
const OF_ANY = /^(?:单项|各项|每项|任[一何]项?|其中[一1]项)[^,;\d每]{0,6}?,?(?=每)/;

/** 未达到的，每低1个百分点扣0.2分, 每低1个百分点扣0.2分: steps of nothing that is named. */
function isSteps(clause: Clause): boolean {
  return (
    clause.kind === 'steps' &&
    !clause.threshold &&
    (clause.name === '' ||
      OF_ANY.test(clause.piece.condition) ||
      /^(?:未|没有|不)[^%\d,每]{0,8}(?:,|(?=每))/.test(clause.piece.condition))
  );
}

/** 未达到的该节点不得分, 未达到序时进度的不得分 */
function isMissed(clause: Clause): boolean {
  return (
    clause.kind === 'claim' &&
    /^(?:各|任一|该|相应)?(?:时间|时)?(?:节?点|季度|月份)?(?:未|没有)(?:达到|达|完成|实现)(?:的)?,?(?:上述|相应|该|对应|序时|规定)*(?:时间|时|支出|执行)?(?:节点|进度|时点|目标|比例|要求)*$/.test(
      clause.text,
    )
  );
}

function givesNothing({ piece }: Clause): boolean {
  return piece.outcome.kind === 'points' && piece.outcome.points === '0';
}

/** 期 of 培训≥10期; "" for what is not counted. */
function wordOf({ unit, piece }: Band): string {
  return unit === 'count' ? countingWordIn(piece.condition) : '';
}

/** A sentence ends between two clauses. */
function apart(a: Clause, b: Clause, text: string): boolean {
  return /[;。\n]/.test(text.slice(a.piece.end, b.piece.start));
}

/** Steps count from where the figure should be; below it where it is to be reached. */
function fits(tail: Clause, { interval }: Band): boolean {
  if (tail.kind !== 'steps' || tail.side === null || tail.side === 'either') return true;
  return tail.side === 'below' ? interval.low !== null : interval.high !== null;
}

function plainSteps(tail: Extract<Clause, { kind: 'steps' }>): Clause {
  return {
    ...tail,
    name: '',
    piece: {
      ...tail.piece,
      condition: tail.piece.condition.replace(/^(?:未|没有|不)[^,每]*,?/, '').replace(OF_ANY, ''),
    },
  };
}

function unread({ piece }: Clause): Clause {
  return { kind: 'bare', piece };
}
