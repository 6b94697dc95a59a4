import type { Rational } from '../../quantity/rational.ts';
import { parseDecimal } from '../../quantity/rational.ts';
import { assembleRuns } from '../runs/assemble.ts';
import { couldMatter, hidesClause } from '../text/background.ts';
import type { Assembled, Bench } from '../runs/bench.ts';
import type { Bounding } from '../clause/bounds.ts';
import { withBonus } from '../clause/beyond-target.ts';
import { holdsAlways } from '../clause/bounds.ts';
import { clausesOf } from '../clause/in-full.ts';
import type { Limits } from './compose-runs.ts';
import type { Item } from './compose.ts';
import { composeItems } from './compose.ts';
import { closed } from '../runs/open-bands.ts';
import { unitOfName } from '../text/expression.ts';
import { FULL } from '../../rule/rule.ts';
import type { Rule } from '../../rule/rule.ts';
import { boundedTiers, spentIn } from './takings.ts';
import { isCapInCase } from './caps.ts';
import type { OutlineItem } from '../text/outline.ts';
import { withOwnCaps } from '../clause/own-caps.ts';
import type { Piece } from '../clause/piece.ts';
import { takeApart } from '../clause/piece.ts';
import type { Shares } from '../clause/shares.ts';
import { addsUp, readEach, readShares } from '../clause/shares.ts';
import { readSize } from '../clause/size.ts';
import { isRemark } from '../clause/remarks.ts';
import { isEach, restatesShares, statementIn } from '../clause/statements.ts';
import { asCompletion } from '../clause/as-completion.ts';
import { targetIn, withTarget } from '../clause/target.ts';

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** State while the items of a standard are read. */
export interface Gathered {
  readonly items: Item[];
  /** Numbered statements that leave their points to a sentence about all of them. */
  readonly statements: Item[];
  readonly read: Stretch[];
  readonly unread: Stretch[];
  shares: Shares | null;
  limits: Limits;
  floor: string | null;
  cap: string | null;
}

/** Reads one outline item with what is nested in it. */
export function gather(text: string, outline: OutlineItem, bench: Bench, into: Gathered): void {
  const heading =
    outline.children.length > 0 || outline.marker !== ''
      ? headingOf(text.slice(outline.textStart, outline.textEnd), outline.children.length > 0)
      : null;
  const bodyStart = outline.textStart + (heading?.end ?? 0);
  if (heading) into.read.push({ start: outline.textStart, end: bodyStart });
  const inside = heading ? titled(bench, heading.title) : bench;
  const runs = ownRuns(text, bodyStart, outline.textEnd, inside, into, outline.marker !== '').filter(
    (run) => run.kind !== 'stated',
  );
  const statement = runs.length === 0 && !heading ? statementIn(text, outline, bench.span) : null;
  if (statement) into.statements.push(statement);
  const nested: Gathered = { ...into, items: [], statements: [], shares: null };
  for (const child of outline.children) gather(text, child, inside, nested);
  into.limits = nested.limits;
  into.floor = nested.floor;
  into.cap = nested.cap;
  const size = heading && { by: heading.by, size: heading.size };
  const span = bench.span(outline.start, outline.end);
  const title = heading?.title ?? '';
  const inner = itemsOf(nested);
  if (inner.length > 0 && (size || nested.shares) && outline.marker !== '') {
    const worth = size?.by === 'points' ? size.size : null;
    const composed = composeItems(
      inner,
      nested.shares,
      worth === null ? null : parseDecimal(worth),
      into.limits,
      span,
    );
    if (composed.rule) into.items.push({ title, size, runs: [{ kind: 'rule', rule: composed.rule }], span });
    else into.unread.push({ start: outline.start, end: outline.end });
    return;
  }
  if (runs.length > 0) into.items.push({ title, size, runs, span });
  else if (size && outline.children.length === 0 && outline.marker !== '') {
    // "①有预算管理制度(1分)": the heading is the statement.
    const claim: Assembled = {
      kind: 'rule',
      rule: {
        kind: 'condition',
        condition: { kind: 'claim', text: title },
        met: FULL,
        unmet: null,
        span,
      },
    };
    into.items.push({ title, size, runs: [claim], span });
  }
  into.items.push(...nested.items);
  into.statements.push(...nested.statements);
  if (nested.shares) into.shares = nested.shares;
}

const COUNTED = /(?:次数|人次|人数|户数|数量|个数|面积|长度|里程|天数|数)$/;

/** 细化率(3分):≥90%得3分: under a title that names a figure, the bare figures are of that name. */
function titled(bench: Bench, title: string): Bench {
  const names = { ...bench.names, part: title };
  if (title === '') return bench;
  if (unitOfName(title) === 'ratio') {
    const dated = /^(?:截至)?(?:上?半年|前三季度|[一二三四]季度|\d{1,2}月)/.test(title);
    return { ...bench, names: { ...(dated ? names : bench.names), indicator: title } };
  }
  return { ...bench, names: COUNTED.test(title) ? { ...names, indicator: title } : names };
}

/** The items that score by themselves; where there are none, the statements that a sentence gives their points. */
export function itemsOf({ items, statements, shares }: Gathered): readonly Item[] {
  return items.length === 0 && shares ? statements : items;
}

function ownRuns(
  text: string,
  start: number,
  end: number,
  bench: Bench,
  into: Gathered,
  numbered: boolean,
): readonly Assembled[] {
  const apart = takeApart(text, start, end);
  for (const d of apart.definitions) into.read.push({ start: d.start, end: d.end });
  for (const rest of apart.rest) takeRest(text, rest, into, numbered);
  const pieces: Piece[] = [];
  const before = { limits: into.limits, floor: into.floor, cap: into.cap };
  const capped = withOwnCaps(withBonus(apart.pieces, bench.weight), text, numbered);
  into.unread.push(...capped.unplaced);
  if (capped.unclear) into.limits = { ...into.limits, unclear: true };
  for (const [i, piece] of capped.pieces.entries()) {
    const said = text.slice(piece.start, piece.end);
    const listed = into.statements.length > 0 || (numbered && apart.rest.length > 0);
    const shares = readShares(said) ?? (listed ? readEach(said) : null);
    if (shares) into.shares = shares;
    if (listed && into.shares && (restatesShares(piece) || isEach(piece))) into.read.push(piece);
    else if (isRemark(piece, apart.pieces)) into.read.push(piece);
    else {
      const always = holdsAlways(piece.condition, capped.pieces[i - 1]?.condition ?? '');
      const { weight } = bench;
      const bounding = bound(piece, always, numbered ? null : weight, into);
      if (bounding === 'clause') pieces.push(piece);
      else if (bounding === 'unread' || hidesClause(piece.condition)) into.unread.push(piece);
      else into.read.push(piece);
    }
  }
  const target = targetIn(text.slice(start, end)) ?? targetIn(text);
  const runs = assembleRuns(clausesOf(asCompletion(withTarget(pieces, target, ownName(bench))), text), bench);
  for (const piece of pieces) into.read.push({ start: piece.start, end: piece.end });
  const total = apart.pieces.some((piece) =>
    /累计|合计|总计|以上|上述|总/.test(piece.words + piece.condition),
  );
  const spent = numbered ? spentIn(runs, apart.pieces) : null;
  if (spent) return spent;
  const own = numbered && !total ? boundedItem(runs, before, into) : null;
  const taken = runs.flatMap((run) => (run.kind === 'deductions' ? run.items : []));
  if (numbered && !total && taken.length > 1 && into.limits.mostDeducted !== before.limits.mostDeducted) {
    // 1.逾期…漏报…，最多扣1分: the bound of a clause with several deductions is not the whole's.
    into.limits = before.limits;
    into.unread.push(...apart.pieces.filter(({ outcome }) => outcome.kind === 'mostDeducted'));
  }
  if (own) {
    into.limits = before.limits;
    into.floor = before.floor;
    into.cap = before.cap;
  }
  return own ?? runs;
}

/** What the standard is about: the one figure that it defines, or its indicator. */
function ownName({ names: { definitions, indicator } }: Bench): string {
  const [only] = definitions;
  return only && definitions.length === 1 ? only.name : indicator;
}

/** 2.…每处扣0.3分，最多扣1.5分: what a numbered clause bounds is itself. Null where it has no bound, or nothing of its own to bound. */
function boundedItem(
  runs: readonly Assembled[],
  before: Pick<Gathered, 'limits' | 'floor' | 'cap'>,
  { limits, floor, cap }: Gathered,
): readonly Assembled[] | null {
  const [only] = runs;
  if (runs.length !== 1 || !only) return null;
  if (cap !== before.cap && floor === before.floor && limits === before.limits)
    return only.kind === 'rule'
      ? [{ ...only, rule: { kind: 'bounded', rule: only.rule, floor: null, cap, span: null } }]
      : null;
  if (limits.mostDeducted !== before.limits.mostDeducted && floor === before.floor) {
    const stepped = only.kind === 'rule' ? boundedTiers(only.rule, limits.mostDeducted) : null;
    if (only.kind === 'rule') return stepped && [{ ...only, rule: stepped }];
    const [item] = only.kind === 'deductions' ? only.items : [];
    if (only.kind !== 'deductions' || !item || only.items.length > 1) return null;
    return [{ ...only, items: [{ ...item, most: limits.mostDeducted }] }];
  }
  if (floor === before.floor || limits !== before.limits) return null;
  if (only.kind === 'bands') {
    const bands = closed(only.bands);
    if (!bands) return null;
    const rule: Rule = { kind: 'bands', measure: only.measure, bands };
    return [{ kind: 'rule', rule: { kind: 'bounded', rule, floor, cap: null, span: null } }];
  }
  if (only.kind !== 'rule') return null;
  return [{ ...only, rule: { kind: 'bounded', rule: only.rule, floor, cap: null, span: null } }];
}

/** A heading with its points; (1分) at the end of a statement that has nothing under it is what the statement gives. */
function headingOf(text: string, nested: boolean): ReturnType<typeof readSize> {
  const heading = readSize(text);
  const rest = heading ? text.slice(heading.end).replace(/[\n。;,:]/g, '') : '';
  return heading && (nested || rest !== '') ? heading : null;
}

/** A sentence without an outcome: shares, a heading, or prose. */
function takeRest(text: string, rest: Stretch, into: Gathered, numbered: boolean): void {
  const sentence = text.slice(rest.start, rest.end);
  const listed = numbered || into.statements.length > 0;
  const shares = readShares(sentence) ?? (listed ? readEach(sentence) : null);
  if (shares) {
    into.shares = shares;
    into.read.push(rest);
  } else if (addsUp(sentence)) into.read.push(rest);
  else if (couldMatter(sentence)) into.unread.push(rest);
}

/**
 * Takes 扣完为止 and its like out of the clauses. A bound for some case only (弄虚作假的，扣至3分) is none that holds for the rest.
 */
function bound(piece: Piece, always: boolean, weight: Rational | null, into: Gathered): Bounding {
  const { outcome } = piece;
  switch (outcome.kind) {
    case 'floor':
      if (!always) return 'unread';
      if (outcome.points !== '0') into.floor = outcome.points;
      return 'bound';
    case 'cap':
      if (isCapInCase(piece)) return 'clause';
      if (outcome.points === null) return 'bound';
      if (!always) return 'unread';
      into.cap = outcome.points;
      return 'bound';
    case 'worth': {
      const other = weight !== null && !parseDecimal(outcome.points)?.equals(weight);
      return always && !other ? 'bound' : 'unread';
    }
    case 'mostDeducted':
      if (!always) return 'unread';
      into.limits = { ...into.limits, mostDeducted: outcome.points };
      return 'bound';
    case 'mostAdded':
      if (!always) return 'unread';
      into.limits = { ...into.limits, mostAdded: outcome.points };
      return 'bound';
    case 'points':
    case 'share':
    case 'deduct':
    case 'deductShare':
    case 'add':
    case 'formula':
    case 'proportional':
    case 'interpolated':
    case 'discretion':
      return 'clause';
  }
}
