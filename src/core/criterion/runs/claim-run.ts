import type { Award, Condition, DeductionItem, Expression, Rule } from '../../rule/rule.ts';
import { awardOf } from './award.ts';
import type { Assembled, Bench, Run } from './bench.ts';
import { emptyPiece, unreadOf } from './bench.ts';
import type { Clause } from '../clause/clause.ts';
import { TARGET_REACHED, overTarget, targetReached, targetSteps } from './from-target.ts';
import { growthSteps } from './growth-steps.ts';
import { limitedRun } from './limited-run.ts';
import { deadlineRun } from './deadline-run.ts';
import { jointRun } from './joint-run.ts';
import { lateRun } from './late-run.ts';
import { neverOf, nothingOf, onTime } from './none-of-it.ts';
import { pairRun } from './pair-run.ts';
import { partlyRun } from './partly-run.ts';
import { comparisonRun } from './compare-run.ts';
import { readComparison } from '../text/comparison.ts';
import { bandRun } from './band-run.ts';
import { countedTiers } from './counted-tiers.ts';
import { eitherRun } from './either-one.ts';
import { excessRun } from './excess-run.ts';
import type { ClauseOutcome } from '../clause/outcome.ts';
import { shortRun } from './short-run.ts';
import { sameStatementDenied } from '../../wording/denial.ts';
import { countedOff } from './too-many.ts';
import { zeroRun } from './zero-run.ts';

/** A statement with its else branch or its denial. */
export function claimRun(clauses: readonly Clause[], at: number, bench: Bench): Run {
  const clause = clauses[at];
  if (clause?.kind !== 'claim') return { assembled: unreadOf(emptyPiece), next: at + 1 };
  const { piece } = clause;
  const partly = partlyRun(clauses, at, bench);
  if (partly) return partly;
  const pair = pairRun(clauses, at, bench);
  if (pair) return pair;
  const joint = jointRun(clauses, at, bench);
  if (joint) return joint;
  const zero = zeroRun(clauses, at, bench) ?? countedTiers(clauses, at, bench);
  if (zero) return zero;
  // 两者之和不为零时: arithmetic, not a statement that a text could answer.
  if (/(?:为|等于|是)(?:零|0)$/.test(clause.text)) return { assembled: unreadOf(piece), next: at + 1 };
  const next = clauses[at + 1];
  if (piece.outcome.kind === 'add')
    return { assembled: { kind: 'additions', clauses: [clause] }, next: at + 1 };
  const span = bench.span(piece.start, piece.end);
  const award = awardOf(piece.outcome, null, bench, piece.condition);
  if (!award) return { assembled: unreadOf(piece), next: at + 1 };
  // 发生…的不得分；未发生的，按办结率计分，办结率100%得4分…: the denial only leads on to what follows.
  const leadsOn =
    (next?.kind === 'else' || (next?.kind === 'claim' && sameStatementDenied(clause.text, next.text))) &&
    next.piece.outcome.kind === 'proportional' &&
    clauses[at + 2]?.kind === 'band';
  if (leadsOn && award.kind === 'points' && award.points === '0') {
    return { assembled: { kind: 'veto', text: clause.text, award, span }, next: at + 2 };
  }
  const compared = comparisonRun(clauses, at, bench);
  if (compared) return compared;
  const either = eitherRun(clauses, at, bench);
  if (either) return either;
  const timely = onTime(clause, next) ?? nothingOf(clause, next) ?? neverOf(clause, next);
  if (timely) return bandRun([...clauses.slice(0, at), ...timely, ...clauses.slice(at + 2)], at, bench);
  const deadlines = deadlineRun(clauses, at, bench);
  if (deadlines) return deadlines;
  const late = lateRun(clauses, at, bench);
  if (late) return late;
  const covered = coverage(clause, next);
  if (covered) return bandRun([...clauses.slice(0, at), covered, ...clauses.slice(at + 1)], at, bench);
  const exceeded = excessRun(clauses, at, bench);
  if (exceeded) return exceeded;
  const below = shortRun(clauses, at, bench);
  if (below) return below;
  const reached = targetReached(clause, next, bench);
  if (reached) return { assembled: reached, next: at + 2 };
  const short = targetSteps(clauses, at, award, bench);
  if (short) return short;
  const over = overTarget(clause, next, award, bench);
  if (over) return { assembled: over, next: at + 2 };
  const grown = growthSteps(clause, next, award, bench);
  if (grown) return { assembled: grown, next: at + 2 };
  const limited = limitedRun(clauses, at, award, bench);
  if (limited) return limited;
  const condition: Condition = readComparison(clause.text) ?? { kind: 'claim', text: clause.text };
  // 资料齐全、归档及时得2分，资料不齐全扣1分，归档不及时扣1分: several ways of falling short, each with its points.
  const third = clauses[at + 2];
  const several = isOff(next) && isOff(third) && award.kind !== 'minus';
  if (
    next?.kind === 'else' ||
    (next &&
      !several &&
      !ofWhole(clauses, at, bench) &&
      (deniedBy(clause.text, next) || comparedOtherwise(condition, next)))
  ) {
    const other = awardOf(next.piece.outcome, null, bench, next.piece.condition);
    if (!other) return { assembled: unreadOf(next.piece), next: at + 2 };
    const met = award;
    if (
      next.kind !== 'else' &&
      condition.kind === 'claim' &&
      /并(?!非)|且(?!不)|以及|同时/.test(clause.text)
    ) {
      return { assembled: partlyDenied(clause.text, met, next, other, bench), next: at + 2 };
    }
    return {
      assembled: {
        kind: 'rule',
        rule: { kind: 'condition', condition, met, unmet: other, span },
        denial: next.piece.condition,
      },
      next: at + 2,
    };
  }
  // 齐全完整的得满分；有缺漏的酌情扣分: the other side is left to a person.
  const lacking = next?.kind === 'claim' && next.piece.outcome.kind === 'discretion' && LACKS.test(next.text);
  if (lacking && award.kind !== 'discretion') {
    const unmet: Award = { kind: 'discretion', text: next.piece.condition };
    return {
      assembled: { kind: 'rule', rule: { kind: 'condition', condition, met: award, unmet, span } },
      next: at + 2,
    };
  }
  // 每少一项扣1分 after statements of 1分 each says the same once more.
  if (next?.kind === 'count' && LACKING.test(next.event) && samePoints(award, next.piece.outcome)) {
    return {
      assembled: { kind: 'rule', rule: { kind: 'condition', condition, met: award, unmet: null, span } },
      next: at + 2,
    };
  }
  // 符合标准的，得2分，发现一项不符的，扣1分: the statement is the deduction's starting point.
  if (
    next?.kind === 'count' &&
    next.piece.outcome.kind === 'deduct' &&
    (award.kind === 'share' || (award.kind === 'points' && award.points !== '0'))
  ) {
    const { assembled: off, next: then } = countedOff(next, clauses, at + 1, bench);
    if (ofAll(clauses, at, next, bench)) return { assembled: unreadOf(next.piece), next: at + 2 };
    const worth = award.kind === 'points' ? award.points : null;
    return { assembled: off.kind === 'deductions' ? { ...off, worth } : off, next: then };
  }
  if (award.kind === 'minus' && piece.outcome.kind === 'deduct') {
    const item: DeductionItem = {
      event: clause.text,
      counter: '',
      per: '1',
      points: piece.outcome.points,
      most: piece.most ?? null,
      partial: 'dropped',
      span,
    };
    return { assembled: { kind: 'deductions', items: [item], cases: null }, next: at + 1 };
  }
  if (award.kind === 'discretion' || (award.kind === 'points' && award.points === '0')) {
    return { assembled: { kind: 'veto', text: clause.text, condition, award, span }, next: at + 1 };
  }
  return {
    assembled: { kind: 'rule', rule: { kind: 'condition', condition, met: award, unmet: null, span } },
    next: at + 1,
  };
}

const NAMELESS = /^(?:发现|存在)?(?:[^,]{0,2}问题|不符合?(?:要求|规定)?|不规范|缺失?|缺少)(?:的)?$/;

/** A得2分；B得2分。每发现一处问题扣0.5分: of which of them the problems are is not said. */
function ofAll(
  clauses: readonly Clause[],
  at: number,
  next: Extract<Clause, { kind: 'count' }>,
  bench: Bench,
): boolean {
  const [before, clause] = [clauses[at - 1], clauses[at]];
  const given =
    before?.kind === 'claim' && before.piece.outcome.kind === 'points' && before.piece.outcome.points !== '0';
  return given && clause !== undefined && NAMELESS.test(next.event) && bench.apart(clause.piece, next.piece);
}

/** A得1分，B得1分。没有A的，该项指标不得分: takes all points away, not those of the last statement. */
function ofWhole(clauses: readonly Clause[], at: number, bench: Bench): boolean {
  const [before, clause, next] = [clauses[at - 1], clauses[at], clauses[at + 1]];
  const given = before?.kind === 'claim' && before.piece.outcome.kind === 'points';
  if (!given || !clause || !next || !bench.apart(clause.piece, next.piece)) return false;
  return /(?:该|本)(?:项)?指标/.test(next.piece.condition.slice(-4) + next.piece.words);
}

function isOff(clause: Clause | undefined): boolean {
  return clause?.kind === 'claim' && clause.piece.outcome.kind === 'deduct';
}

const OPPOSITE = { '<': '>=', '<=': '>', '>': '<=', '>=': '<', '=': null } as const;

/** 高于平均值的得2分，不高于平均值的不得分: the opposite comparison of the same figures; any other leaves values to neither. */
function comparedOtherwise(condition: Condition, next: Clause): boolean {
  if (condition.kind !== 'compare' || next.kind !== 'claim') return false;
  const whole = readComparison(next.text);
  const other = whole ?? readComparison(`某项数${next.text}`);
  if (other?.kind !== 'compare' || OPPOSITE[condition.op] !== other.op) return false;
  const same = (a: Expression, b: Expression): boolean => JSON.stringify(a) === JSON.stringify(b);
  return same(other.right, condition.right) && (whole === null || same(other.left, condition.left));
}

/** 在规定时间内报送的得2分，逾期报送的不得分. */
function lateInstead(text: string, next: string): boolean {
  const late = /^(?:逾期|超期|超时|迟于?|晚于|超过(?:规定)?(?:时间|时限|期限)?)(.*)$/.exec(next);
  if (!late || !/时间|时限|期限|及时|按时|按期|日内|前/.test(text)) return false;
  const rest = (late[1] ?? '').replace(/规定|时间|时限|期限|的/g, '');
  return rest === '' || text.includes(rest.slice(0, 2));
}

/** 不高于目标值的得满分；高于目标值的…: the same comparison without its 不. */
function turnedRound(text: string, next: string): boolean {
  const bare = (t: string): string =>
    t.replace(/(?:以内|之内|的)+$/, '').replace(/^.*?(?=不?(?:高于|超过|低于|少于|大于|小于|多于))/, '');
  const [a, b] = [bare(text), bare(next)];
  return a.length >= 4 && (a === `不${b}` || b === `不${a}`);
}

/** 未公开或未按时限公开的，该项不得分: every way of not doing it, for each of what stands before. */
function ofItsOwn(text: string, { text: denial, piece }: Extract<Clause, { kind: 'claim' }>): boolean {
  if (!/^(?:则)?(?:该|此|相应|对应|各)(?:小)?项/.test(piece.words)) return false;
  const ways = denial.split(/或者?/);
  return ways.every(
    (way) => /未|没有|不|逾期/.test(way) && text.includes(way.replace(/(?:的|情况)+$/, '').slice(-2)),
  );
}

/** The next clause speaks of the same thing, denied: 按时公开的得1分，未按时公开的得0分. */
function deniedBy(text: string, next: Clause): boolean {
  if (next.kind === 'claim')
    return (
      sameStatementDenied(text, next.text) ||
      ofItsOwn(text, next) ||
      lateInstead(text, next.text) ||
      turnedRound(text, next.text)
    );
  return next.kind === 'band' && sameStatementDenied(text, next.piece.condition);
}

/**
 * 进行盘点并完成结果处理的得1分，未进行盘点的不得分: the denial speaks of one part only, so what lies between the two is left to
 * a person.
 */
function partlyDenied(text: string, met: Award, next: Clause, other: Award, bench: Bench): Assembled {
  const denial = next.kind === 'claim' ? next.text : next.piece.condition;
  const span = bench.span(next.piece.start, next.piece.end);
  const rest: Rule = {
    kind: 'condition',
    condition: { kind: 'claim', text: denial },
    met: other,
    unmet: { kind: 'discretion', text },
    span,
  };
  return {
    kind: 'rule',
    rule: {
      kind: 'condition',
      condition: { kind: 'claim', text },
      met,
      unmet: { kind: 'rule', rule: rest },
      span,
    },
    denial,
  };
}

/** 全部整改到位的得5分；整改率在80%以上的得3分: the statement is the rate's 100 %. */
function coverage(clause: Extract<Clause, { kind: 'claim' }>, next: Clause | undefined): Clause | null {
  const interval = { low: '1', lowBound: 'included', high: null, highBound: 'open' } as const;
  if (next?.kind === 'band' && next.unit === 'ratio' && TARGET_REACHED.test(clause.text)) {
    return { kind: 'band', name: next.name, unit: 'ratio', interval, piece: clause.piece };
  }
  const all =
    /^(.{2,20}(?:完成|到位|覆盖|达标|合格|支付|兑付|发放|整改|办结|拨付|入库|公开|验收|投产|报送|归档))(?:达到)?100%$/.exec(
      clause.text,
    );
  // 建设内容完成100%的得20分，每减少1个百分点扣1分
  if (
    all?.[1] &&
    next?.kind === 'steps' &&
    next.unit === 'ratio' &&
    next.side === 'below' &&
    next.name === ''
  ) {
    return { kind: 'band', name: `${all[1]}率`, unit: 'ratio', interval, piece: clause.piece };
  }
  if (next?.kind !== 'band' || next.unit !== 'ratio' || !/全部|均已?|100%/.test(clause.text)) return null;
  const stem = next.name.replace(/(?:完成)?率$/, '').slice(-2);
  if (!next.name.endsWith('率') || stem.length < 2 || !clause.text.includes(stem)) return null;
  return { kind: 'band', name: next.name, unit: 'ratio', interval, piece: clause.piece };
}

const LACKS =
  /^(?:有|存在|出现|内容|资料)*(?:部分)?(?:缺漏|缺失|遗漏|缺项|不全|不齐全?|不完整|不足|瑕疵|欠缺|不完善|不规范|不健全|不合理|不到位|不符合?)(?:之处|情况|情形|问题|现象|的)*$/;
const LACKING = /^(?:少|缺|缺少|不符合?|不满足)?$/;

function samePoints(award: Award, outcome: ClauseOutcome): boolean {
  return award.kind === 'points' && outcome.kind === 'deduct' && award.points === outcome.points;
}
