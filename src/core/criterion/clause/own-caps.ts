import { readNum } from '../text/numeral.ts';
import { holdsAlways } from './bounds.ts';
import type { Piece } from './piece.ts';

/** The pieces of an item with what bounds each of them; `unplaced` bounds several of them, or it is not plain which. */
interface OwnCaps {
  readonly pieces: readonly Piece[];
  readonly unplaced: readonly Piece[];
  /** The last cap may be meant for the last clause alone, or for all of them. */
  readonly unclear: boolean;
}

type Sign = 'deduct' | 'add' | 'earn';

const OF_ALL = /累计|合计|总|以上|上述|共/;
/** Says of itself that it is meant for its clause: 单项最多扣2分. 本项 often is the whole indicator. */
const OF_ITSELF = /单项|每项|各项|此类|该类|每类|各类|该情形|此情形/;

/**
 * 一般问题每个扣0.5分，最多扣2分；重大问题每个扣2分，最多扣4分: a cap that other clauses follow, or one of several, bounds the clause that it
 * stands with and no other.
 */
export function withOwnCaps(given: readonly Piece[], text: string, numbered: boolean): OwnCaps {
  const pieces = numbered ? given : given.map(spent);
  const most = new Map<Piece, string>();
  const placed = new Set<Piece>();
  const unplaced: Piece[] = [];
  let unclear = false;
  for (const sign of ['deduct', 'add', 'earn'] as const) {
    const found = ownIn(pieces, sign, text);
    for (const [piece, points] of found.most) most.set(piece, points);
    for (const cap of found.placed) placed.add(cap);
    unplaced.push(...found.unplaced);
    unclear ||= found.unclear;
  }
  const left = pieces.filter((p) => !placed.has(p) && !unplaced.includes(p));
  return {
    pieces: left.map((p): Piece => {
      const own = most.get(p);
      return own === undefined ? p : { ...p, most: own };
    }),
    unplaced,
    unclear,
  };
}

/** 每处扣1分，扣满3分为止: the most that is taken off, where it is not what a numbered clause is worth. */
function spent(piece: Piece): Piece {
  const points = readNum(/扣[满完][^\d]{0,4}([\d.]+)分/.exec(piece.words)?.[1] ?? '');
  if (piece.outcome.kind !== 'floor' || points === null) return piece;
  return { ...piece, outcome: { kind: 'mostDeducted', points } };
}

interface Found {
  readonly most: Map<Piece, string>;
  readonly placed: Piece[];
  readonly unplaced: Piece[];
  unclear: boolean;
}

function ownIn(pieces: readonly Piece[], sign: Sign, text: string): Found {
  const takes = pieces.filter((p) => signOf(p) === sign);
  const plain = pieces.every((p) => signOf(p) === sign || !gives(p));
  const capOf = (p: Piece): string | null => mostSaid(p, sign, plain);
  const caps = pieces.filter(
    (p, i) => capOf(p) !== null && holdsAlways(p.condition, pieces[i - 1]?.condition ?? ''),
  );
  const found: Found = { most: new Map(), placed: [], unplaced: [], unclear: false };
  const [last] = caps.slice(-1);
  caps.forEach((cap, i) => {
    const since = caps[i - 1]?.end ?? -1;
    const before = takes.filter((t) => t.end <= cap.start + 1 && t.start >= since);
    const beside = before.filter((t) => !/[;。\n]/.test(text.slice(t.end, cap.end)));
    const alone = cap === last && beside.length === 0;
    // 每件得1分，最高3分；发布标准得1分: what else gives points is not bounded by it.
    const others = sign === 'earn' ? pieces.filter((p) => givesBeside(p, takes)) : takes;
    const bounded =
      takes.some((t) => t.start >= cap.end) ||
      others.some((t) => t.start >= cap.end) ||
      (caps.length > 1 && !alone);
    const said = cap.condition + cap.words;
    if (!bounded && !OF_ITSELF.test(said)) {
      if (caps.length > 1 || beside.length === before.length || beside.length === 0) return;
      found.unclear ||= cap.outcome.kind !== 'cap' && !OF_ALL.test(said);
      return;
    }
    const own = beside.length > 0 ? beside : before;
    const [only] = own;
    const ofAll = cap === last && OF_ALL.test(said) && !caps.slice(0, i).every(saysOfAll);
    if (only && own.length === 1 && !ofAll) {
      found.most.set(only, capOf(cap) ?? '0');
      found.placed.push(cap);
    } else found.unplaced.push(cap);
  });
  return found;
}

function saysOfAll(cap: Piece): boolean {
  return OF_ALL.test(cap.condition + cap.words);
}

function signOf({ outcome, condition }: Piece): Sign | null {
  if (outcome.kind === 'points' && outcome.points !== '0') return condition.includes('每') ? 'earn' : null;
  if (outcome.kind === 'deduct' || outcome.kind === 'deductShare') return 'deduct';
  return outcome.kind === 'add' ? 'add' : null;
}

/** Gives or takes points: what bounds it may then be the score. */
function gives({ outcome }: Piece): boolean {
  return !/^(?:floor|cap|worth|mostDeducted|mostAdded)$/.test(outcome.kind);
}

/** What gives points beside those that are earned one by one; a formula that an exception follows has none beside it. */
function givesBeside(piece: Piece, earned: readonly Piece[]): boolean {
  const { outcome } = piece;
  const nothing = outcome.kind === 'points' && outcome.points === '0';
  return gives(piece) && signOf(piece) !== 'earn' && !(nothing && earned.length === 0);
}

/** The most that a piece lets be taken off or added. 最高2分 says which only where nothing else is done with points. */
function mostSaid({ outcome }: Piece, sign: Sign, plain: boolean): string | null {
  if (outcome.kind === 'mostDeducted') return sign === 'deduct' ? outcome.points : null;
  if (outcome.kind === 'cap') return plain || sign === 'earn' ? outcome.points : null;
  return outcome.kind === 'mostAdded' && sign === 'add' ? outcome.points : null;
}
