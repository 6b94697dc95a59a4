import { ONE, decimalText, parseDecimal } from '../quantity/rational.ts';
import type { Rational } from '../quantity/rational.ts';
import { matching } from '../rule/bands.ts';
import type { Award, Band, Measure, MeasureUnit, Rule } from '../rule/rule.ts';
import type { BandDraft, DraftKind, RuleDraft } from './draft.ts';

/** What a rule has in common with what can be typed; figures that a person would not write stay as the rule has them. */
const DECIMALS = 6;

/** A rule as a draft; null for a rule of a shape that is not typed field by field. `weight` is what 满分 stands for. */
export function draftOf(rule: Rule, weight: Rational): RuleDraft | null {
  switch (rule.kind) {
    case 'bands': {
      const { measure } = rule;
      const bound = (value: string | null): string => (value === null ? '' : shown(value, measure.unit));
      const bands = rule.bands.map(({ interval, award }, i): BandDraft => {
        const points = pointsOf(award, weight);
        return {
          low: bound(interval.low),
          lowIncluded: includes(rule.bands, i, 'low'),
          high: bound(interval.high),
          highIncluded: includes(rule.bands, i, 'high'),
          points: points ?? '',
          kept: points === null ? award : null,
        };
      });
      return { kind: 'bands', measure, bands };
    }
    case 'steps': {
      const { measure, side, points, partial, floor } = rule;
      if (rule.most !== undefined || rule.base !== undefined) return null;
      const [from, step] = [rule.from, rule.step].map((value) => shown(value, measure.unit));
      return { kind: 'steps', measure, from: from ?? '', side, step: step ?? '', points, partial, floor };
    }
    case 'deduction':
      if (rule.most !== null || rule.from || rule.items.some((i) => i.allFrom !== undefined)) return null;
      return {
        kind: 'deduction',
        items: rule.items.map(({ event, counter, per, points, most, partial }) => ({
          event,
          counter,
          per,
          points,
          most: most ?? '',
          partial,
        })),
      };
    case 'condition': {
      if (rule.condition.kind !== 'claim') return null;
      const met = pointsOf(rule.met, weight);
      const unmet = rule.unmet ? pointsOf(rule.unmet, weight) : '0';
      return met === null || unmet === null
        ? null
        : { kind: 'condition', statement: rule.condition.text, met, unmet };
    }
    case 'formula': {
      const measure = proportional(rule);
      return measure && { kind: 'proportion', measure };
    }
    case 'parts':
    case 'goals':
    case 'grades':
    case 'adjustment':
    case 'bounded':
    case 'veto':
    case 'choice':
      return null;
    default:
      return rule satisfies never;
  }
}

/**
 * Whether a band holds the figure at its own end. What words leave open (60%-100%, 90%以下) goes to the band that alone claims
 * it, between two to the one that begins there.
 */
function includes(bands: readonly Band[], index: number, side: 'low' | 'high'): boolean {
  const interval = bands[index]?.interval;
  if (!interval) return false;
  const bound = side === 'low' ? interval.lowBound : interval.highBound;
  const end = interval[side] === null ? null : parseDecimal(interval[side]);
  // Where there is no end, this is what one that is typed there begins with.
  if (!end) return side === 'low';
  if (bound === 'included' || bound === 'excluded') return bound === 'included';
  const claiming = matching(bands, end);
  return claiming.includes(index) && (claiming.length === 1 || side === 'low');
}

/** A draft to start from. `name` is what is measured, for a new kind usually the indicator itself. */
export function blankDraft(kind: DraftKind, measure: Measure, weight: Rational): RuleDraft {
  const full = decimalText(weight, DECIMALS);
  const band = { low: '', lowIncluded: true, high: '', highIncluded: false, points: '', kept: null };
  switch (kind) {
    case 'bands':
      return {
        kind,
        measure,
        bands: [
          { ...band, points: full },
          { ...band, points: '0' },
        ],
      };
    case 'proportion':
      return { kind, measure };
    case 'steps':
      return {
        kind,
        measure,
        from: measure.unit === 'ratio' ? '100' : '',
        side: 'below',
        step: '',
        points: '',
        partial: 'dropped',
        floor: '0',
      };
    case 'deduction':
      return {
        kind,
        items: [{ event: '', counter: '项', per: '1', points: '', most: '', partial: 'dropped' }],
      };
    case 'condition':
      return { kind, statement: '', met: full, unmet: '0' };
    default:
      return kind satisfies never;
  }
}

/** What a rule looks at, to begin another rule with; the indicator itself where it looks at no single figure. */
export function measureOf(rule: Rule | null, name: string): Measure {
  if (rule?.kind === 'bands' || rule?.kind === 'steps') return rule.measure;
  const measure = rule?.kind === 'formula' ? proportional(rule) : null;
  return measure ?? { name, unit: 'ratio', formula: null };
}

/** 得分=支出率×分值: the rate. */
function proportional(rule: Extract<Rule, { kind: 'formula' }>): Measure | null {
  const { expression } = rule;
  if (expression.op !== '*' || expression.right.op !== 'full') return null;
  const { left } = expression;
  if (left.op === 'measure') return left.measure;
  return left.op === 'name' ? { name: left.name, unit: left.unit, formula: null } : null;
}

/** The points of an award as plain text; null where it is no figure. */
function pointsOf(award: Award, weight: Rational): string | null {
  switch (award.kind) {
    case 'points':
      return award.points;
    case 'share':
      return decimalText((parseDecimal(award.share) ?? ONE).mul(weight), DECIMALS);
    case 'minus': {
      const left = weight.sub(parseDecimal(award.points) ?? weight);
      return left.compare(0) < 0 ? '0' : decimalText(left, DECIMALS);
    }
    case 'rule':
    case 'discretion':
      return null;
    default:
      return award satisfies never;
  }
}

/** A figure of a rule as it is typed: shares in percent. */
function shown(value: string, unit: MeasureUnit): string {
  const exact = parseDecimal(value);
  if (!exact) return value;
  return unit === 'ratio' ? decimalText(exact.mul(100), 12) : decimalText(exact, 12);
}
