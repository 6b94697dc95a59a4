import { decimalText, parseDecimal } from '../../quantity/rational.ts';
import type { Band, Interval, Measure, MeasureUnit, Rule, StepsRule } from '../../rule/rule.ts';
import { againstTarget, awardOf, bandAward, elseAward } from './award.ts';
import type { Bench, Run } from './bench.ts';
import { emptyPiece, unreadOf } from './bench.ts';
import type { Clause } from '../clause/clause.ts';
import { COUNTERS } from '../clause/counting.ts';
import { NUM, readNum } from '../text/numeral.ts';
import { intervalComplement } from './complement.ts';
import { countedDeed, measureNamed, sameMeasure } from './names.ts';
import type { OpenBand } from './open-bands.ts';
import { capping } from './open-bands.ts';
import { abovePoint, noChange } from './no-change.ts';
import type { Piece } from '../clause/piece.ts';
import { isTime, isWritten } from '../../rule/written-unit.ts';
import { bareIn } from '../text/bare.ts';
import { intervalIn } from '../text/convert.ts';
import { stepsOf, withSteps } from './steps.ts';

/** Bands of one measure, with the else branch and a stepwise deduction that fill the remaining values. */
export function bandRun(clauses: readonly Clause[], at: number, bench: Bench): Run {
  let bands: readonly OpenBand[] = [];
  let measure: Measure | null = null;
  const stepsRules: StepsRule[] = [];
  let stepwise: Piece = emptyPiece;
  let first = '';
  let told = false;
  let i = at;
  for (; i < clauses.length; i += 1) {
    const written = clauses[i];
    if (!written) break;
    const clause = measure ? beyond(exactly(countedSteps(written, measure), measure), stepsRules) : written;
    const span = bench.span(clause.piece.start, clause.piece.end);
    if (clause.kind === 'band') {
      const same: boolean =
        measure !== null &&
        (first.endsWith(clause.name) || shortened(first, clause) || ofSameDeed(first, clause));
      if (measure === null) first = clause.name;
      const named: Measure =
        same && measure
          ? measure
          : measureNamed(
              countedDeed(clause.name, clause.piece.condition, bench.names),
              clause.unit ?? unitAhead(clauses, i),
              bench.names,
            );
      if (measure && !sameMeasure(measure, named)) break;
      measure ??= named;
      const interval =
        clause.unit === null
          ? bareIn(clause.interval, measure, told)
          : isWritten(measure.unit) || isWritten(clause.unit)
            ? intervalIn(clause.interval, clause.unit, measure.unit)
            : clause.interval;
      told ||= clause.unit !== null;
      const other = clause.unit !== null && isRate(clause.unit) !== isRate(measure.unit);
      if (!interval || other) return { assembled: unreadOf(clause.piece), next: i + 1 };
      const outcome = againstTarget(clause.piece.outcome, named, bands);
      const award = bandAward(outcome, named, interval, bands, bench, clause.piece.condition);
      if (!award) return { assembled: unreadOf(clause.piece), next: i + 1 };
      bands = [...bands, { interval, award, span }];
    } else if (clause.kind === 'else' && measure && bands.length > 0) {
      const outcome = againstTarget(clause.piece.outcome, measure, bands);
      const award = elseAward(outcome, measure, bands, bench, clause.piece.condition);
      if (!award) break;
      const rest = intervalComplement(bands.map((b) => b.interval)).filter(
        (left) => measure?.unit !== 'count' || !isBetween(left),
      );
      bands = [...bands, ...rest.map((interval): Band => ({ interval, award, span }))];
      i += 1;
      const below = nothingBelow(clauses[i], measure, bench);
      if (below) {
        bands = [...bands, below];
        i += 1;
      }
      break;
    } else if (measure && isLate(clause, measure, bands)) {
      const award = awardOf(clause.piece.outcome, measure, bench, clause.piece.condition);
      if (!award) break;
      const rest = intervalComplement(bands.map((b) => b.interval));
      bands = [...bands, ...rest.map((interval): Band => ({ interval, award, span }))];
    } else if (measure && noChange(clause, measure)) {
      const interval = noChange(clause, measure);
      const award = awardOf(clause.piece.outcome, measure, bench, clause.piece.condition);
      if (!award || !interval) break;
      bands = [...abovePoint(bands), { interval, award, span }];
    } else if (clause.kind === 'steps' && measure && stepsRules.length < 2) {
      if (forSeveral(clause, clauses, at)) return { assembled: unreadOf(clause.piece), next: i + 1 };
      const steps = stepsOf(clause, bands, measure, bench);
      stepwise = clause.piece;
      if (!steps) return { assembled: unreadOf(clause.piece), next: i + 1 };
      stepsRules.push(steps);
    } else break;
  }
  if (!measure) return { assembled: unreadOf(clauses[at]?.piece ?? emptyPiece), next: Math.max(i, at + 1) };
  const assembled = withSteps(measure, cappedAlike(bands), stepsRules) ?? unreadOf(stepwise);
  return { assembled, next: Math.max(i, at + 1) };
}

/** 2000人 are no bound of a rate, and 90% none of a number of people. */
function isRate(unit: MeasureUnit): boolean {
  return unit === 'ratio';
}

/** Nothing that is counted lies between 2 and 3. */
function isBetween({ low, lowBound, high, highBound }: Interval): boolean {
  if (low === null || high === null || lowBound !== 'excluded' || highBound !== 'excluded') return false;
  return Number(high) - Number(low) === 1 && Number.isInteger(Number(low));
}

/** 逾期≤0得3分；逾期≤10天得1分: nothing needs no unit. */
function unitAhead(clauses: readonly Clause[], at: number): MeasureUnit | null {
  const [first, ...others] = clauses.slice(at, at + 4);
  if (
    first?.kind !== 'band' ||
    [first.interval.low, first.interval.high].some((b) => b !== null && b !== '0')
  )
    return null;
  for (const clause of others) {
    if (clause.kind !== 'band') return null;
    if (clause.unit !== null) return clause.unit;
  }
  return null;
}

/** 逾期上报10日以内, 逾期超过10日; 闲置设备1至3台, 闲置4台以上: what is counted is said in fewer words. */
function shortened(first: string, { name, unit }: Extract<Clause, { kind: 'band' }>): boolean {
  const bare = (words: string): string => words.replace(/能够?/g, '');
  const counted = unit === 'count' || isTime(unit);
  if (!counted || name.length < 2) return false;
  return bare(first).startsWith(bare(name)) || (isTime(unit) && bare(first).includes(bare(name)));
}

const OF_A_DEED = /(?:程度|幅度|比例|比率|[率度])$/;

/** 偏差程度在10%以内，偏差超过20%; 调整率低于5%，调整幅度5%-10%: a rate is called by what it is a rate of. */
function ofSameDeed(first: string, { name, unit }: Extract<Clause, { kind: 'band' }>): boolean {
  const deed = name.replace(OF_A_DEED, '');
  return unit === 'ratio' && deed.length >= 2 && first.replace(OF_A_DEED, '').endsWith(deed);
}

/** 控制率≤100%得满分，每超过1%扣0.3分，超过10%以上的不得分: by how much the threshold is exceeded, as in the steps before. */
function beyond(clause: Clause, steps: readonly StepsRule[]): Clause {
  const [only] = steps;
  if (clause.kind !== 'band' || clause.name !== '' || steps.length !== 1 || only?.side !== 'above')
    return clause;
  const { low, high } = clause.interval;
  const from = parseDecimal(only.from);
  const by = low === null || high !== null ? null : parseDecimal(low);
  if (!from || !by || by.compare(from) >= 0 || !/^(?:超过|超出|超|高于|高出)/.test(clause.piece.condition))
    return clause;
  return { ...clause, interval: { ...clause.interval, low: decimalText(from.add(by), 12) } };
}

const NOT_IN_TIME =
  /^(?:未|没有)(?:能)?(?:按时|及时|按期|按规定(?:时间|时限)|在规定(?:时间|时限)内)[^,]{0,6}$/;

/** 20日内公开的得2分，逾期公开的得1分: all days beyond the limit. */
function isLate(clause: Clause, measure: Measure, bands: readonly OpenBand[]): boolean {
  if (clause.kind !== 'claim' || !isTime(measure.unit) || bands.length !== 1) return false;
  // 未按时公开的，该项不得分
  const own = /^(?:则)?(?:该|此|相应|对应)(?:小)?项/.test(clause.piece.words);
  if (own && bands[0]?.interval.low === null && NOT_IN_TIME.test(clause.text)) return true;
  return (
    bands[0]?.interval.low === null &&
    /^(?:逾期|超期|超时|超过(?:规定)?(?:时限|期限|时间))[^,]{0,6}$/.test(clause.text)
  );
}

/** 达到300户得8分，未完成的按比例得分，低于200户的不得分: the last of the same figure still. */
function nothingBelow(clause: Clause | undefined, measure: Measure, bench: Bench): Band | null {
  if (clause?.kind !== 'band' || clause.name !== '' || clause.unit !== measure.unit) return null;
  const { outcome } = clause.piece;
  if (outcome.kind !== 'points' || outcome.points !== '0') return null;
  const span = bench.span(clause.piece.start, clause.piece.end);
  return { interval: clause.interval, award: { kind: 'points', points: '0' }, span };
}

const SO_MANY = new RegExp(`^(?:达到?|为|共)?(${NUM})(?:${COUNTERS})(?:的)?$`);

/** 不超过1次得3分，2次得2分: so many and no more, beside bands of the same. */
function exactly(clause: Clause, measure: Measure): Clause {
  if (clause.kind !== 'claim' || measure.unit !== 'count') return clause;
  const value = readNum(SO_MANY.exec(clause.piece.condition)?.[1] ?? '');
  if (value === null) return clause;
  const interval = { low: value, lowBound: 'included', high: value, highBound: 'included' } as const;
  return { kind: 'band', name: '', unit: 'count', interval, piece: clause.piece };
}

/** 不少于120条的得2分，每少10条扣0.2分: what is counted off is the measure itself. */
function countedSteps(clause: Clause, measure: Measure): Clause {
  if (clause.kind !== 'count' || clause.piece.outcome.kind !== 'deduct') return clause;
  const side = /^(?:少|缺|缺少|低于?|减少|不足|欠)(?:完成|开展|举办|组织|建设|培训|实现)?$/.test(clause.event)
    ? 'below'
    : /^(?:多|超|超过|超出|高于?|增加)$/.test(clause.event)
      ? 'above'
      : null;
  if (!side || (measure.unit !== 'count' && measure.unit !== 'number')) return clause;
  const { piece, per: step } = clause;
  const partial = 'dropped';
  return {
    kind: 'steps',
    step,
    unit: 'count',
    side,
    threshold: null,
    name: '',
    partial,
    counted: clause,
    piece,
  };
}

/**
 * 70%-80%的，绩效自评得分不超过89分；60%-70%的，不超过79分: what the later caps cap is said once. Where every band is such a cap,
 * the values they leave over are not capped.
 */
function cappedAlike(bands: readonly OpenBand[]): readonly OpenBand[] {
  const named = bands.flatMap((band) => cappedRule(band) ?? [])[0];
  if (!named) return bands;
  const filled = capping(bands, named);
  if (!filled.every(cappedRule)) return filled;
  const rest = intervalComplement(filled.map((b) => b.interval));
  return [
    ...filled,
    ...rest.map((interval): Band => ({ interval, award: { kind: 'rule', rule: named }, span: null })),
  ];
}

function cappedRule({ award }: OpenBand): Rule | null {
  return award.kind === 'rule' && award.rule.kind === 'bounded' ? award.rule.rule : null;
}

/** 6月底…得2分，9月底…得2分；未达到的，每低1个百分点扣0.1分: steps said once for several measures. */
function forSeveral(clause: Clause, clauses: readonly Clause[], at: number): boolean {
  if (clause.kind !== 'steps' || !/^(?:未|没有|不|低于|超过)[^%\d]{0,6},/.test(clause.piece.condition))
    return false;
  return clauses.slice(0, at).some((c) => c.kind === 'band');
}
