import type { Rational } from '../../quantity/rational.ts';
import { ONE, ZERO, decimalText, parseDecimal, rational } from '../../quantity/rational.ts';
import type { Condition, Expression, Grade, Part, Rule, StepsRule } from '../../rule/rule.ts';
import { FULL, NOTHING } from '../../rule/rule.ts';
import type { Bench } from '../runs/bench.ts';
import { readComparison } from '../text/comparison.ts';
import { sameStatementDenied } from '../../wording/denial.ts';
import { readInterval } from '../text/interval.ts';
import type { OutlineItem } from '../text/outline.ts';
import type { Reading } from './capped.ts';
import { perTarget, withinLimit } from './each-measure.ts';
import type { Size, Statement } from './each-list.ts';
import { listedIn } from './each-list.ts';
import type { Said } from './each-said.ts';
import { saidOfEach } from './each-words.ts';
import { countOf } from './tally.ts';

/**
 * Reads statements that leave what they give to a sentence about all of them: 每项符合得1分，部分符合得0.5分; 以上四项各占1/4; 各项得分=完成率×该项分值.
 * Null for any other standard.
 */
export function readEachOf(
  text: string,
  outline: readonly OutlineItem[],
  bench: Bench,
  weight: Rational | null,
): Reading | null {
  const listed = listedIn(text, outline, bench);
  const behind = listed && saidOfEach(text.slice(listed.end));
  const said = behind && listed.each ? [{ kind: 'share', of: listed.each } as const, ...behind] : behind;
  if (!listed || !said || (said.length === 0 && !listed.complete)) return null;
  const rule = ruleOf(listed.statements, said, bench, weight, text.length);
  if (rule === 'conflict') return { rule: null, read: [], unread: [{ start: listed.end, end: text.length }] };
  return rule && { rule, read: [{ start: 0, end: text.length }], unread: [] };
}

function ruleOf(
  statements: readonly Statement[],
  said: readonly Said[],
  bench: Bench,
  weight: Rational | null,
  length: number,
): Rule | null | 'conflict' {
  const span = bench.span(0, length);
  const sizes = sizesOf(statements, said, weight);
  const missed = said.flatMap((s) => (s.kind === 'missed' ? [s.points] : []));
  if (!sizes) {
    const only = said.every((s) => s.kind === 'missed' || s.kind === 'veto');
    const rule = missed.length === 1 && only ? tally(statements, missed[0] ?? '', span) : null;
    return rule && struck(rule, said, statements, bench);
  }
  // Points off for a statement that gives other points: the two do not fit.
  if (missed.length > 0 && !sizes.every((s) => s.by === 'points' && s.size === missed[0])) return 'conflict';
  const parts: Part[] = [];
  for (const [i, statement] of statements.entries()) {
    const size = sizes[i];
    const at = bench.span(statement.at.start, statement.at.end);
    const made = size && partOf(statement, size, said, bench);
    if (!made) return null;
    const rule = said.reduceRight<Rule>((inner, s) => {
      if (s.kind !== 'veto' || !s.numbers?.includes(i + 1)) return inner;
      if (inner.kind === 'condition' && sameStatementDenied(statement.text, s.text))
        return { ...inner, unmet: NOTHING };
      return {
        kind: 'veto',
        condition: { kind: 'claim', text: s.text },
        award: NOTHING,
        rule: inner,
        span: at,
      };
    }, made.rule);
    // 以上三项分别占…: a thing before the formula would be read as a statement.
    const title = size.by === 'share' ? '' : made.title;
    parts.push({ title, size: size.size, rule, span: at });
  }
  const by = sizes[0]?.by ?? 'points';
  return struck({ kind: 'parts', by, parts }, said, statements, bench);
}

/** What each statement gives; null where that is not said, or does not make up the weight. */
function sizesOf(
  statements: readonly Statement[],
  said: readonly Said[],
  weight: Rational | null,
): readonly Size[] | null {
  const given = statements.map((s): Size | null => s.size);
  for (const s of said) {
    if (s.kind === 'share') {
      const each = sizesFor(s.of, given.length, weight);
      if (!each || given.some((g, i) => g !== null && !sameSize(g, each[i]))) return null;
      for (const i of given.keys()) given[i] = each[i] ?? null;
    } else if (s.kind === 'points' && s.points !== null) {
      for (const [i, g] of given.entries()) {
        const meant =
          s.numbers === null ? true : s.numbers === 'rest' ? g === null : s.numbers.includes(i + 1);
        if (!meant) continue;
        if (g && (g.by !== 'points' || g.size !== s.points)) return null;
        given[i] = { by: 'points', size: s.points };
      }
    }
  }
  const sizes = given.filter((g) => g !== null);
  const [first] = sizes;
  if (!first || sizes.length < given.length || sizes.some((s) => s.by !== first.by)) return null;
  const sum = sizes.reduce((total, s) => total.add(parseDecimal(s.size) ?? ZERO), ZERO);
  const whole = first.by === 'share' ? ONE : weight;
  const near = whole && sum.sub(whole).abs().compare(rational(1, 1_000_000)) < 0;
  return whole === null || near ? sizes : null;
}

function sameSize(a: Size, b: Size | undefined): boolean {
  return a.by === b?.by && a.size === b.size;
}

/**
 * 各占1/3, 各占25%: in points where they come out even (1分 of 3分); as shares otherwise, the last with what rounding leaves, so that all
 * of them are the whole.
 */
function sizesFor(of: string, count: number, weight: Rational | null): readonly Size[] | null {
  const [, part, hundredths] = /^(?:1\/(\d+)|(.+)%)$/.exec(of) ?? [];
  const share = part && Number(part) > 0 ? ONE.div(Number(part)) : parseDecimal(hundredths ?? '')?.div(100);
  if (!share) return null;
  const size = decimalText(share, 12);
  if (part === undefined || Number(part) !== count || parseDecimal(size)?.equals(share))
    return Array.from({ length: count }, (): Size => ({ by: 'share', size }));
  const points = weight && decimalText(weight.mul(share), 12);
  if (points && parseDecimal(points)?.equals(weight.mul(share)))
    return Array.from({ length: count }, (): Size => ({ by: 'points', size: points }));
  const rest = ONE.sub((parseDecimal(size) ?? ZERO).mul(rational(count - 1)));
  return Array.from({ length: count }, (_, i): Size => ({
    by: 'share',
    size: i < count - 1 ? size : decimalText(rest, 12),
  }));
}

function partOf(
  statement: Statement,
  size: Size,
  said: readonly Said[],
  bench: Bench,
): { readonly title: string; readonly rule: Rule } | null {
  const span = bench.span(statement.at.start, statement.at.end);
  if (!said.every((s) => fitsSize(s, size))) return null;
  const measured = perTarget(statement.text, said, span);
  if (measured) return measured;
  if (said.some((s) => s.kind === 'formula')) return null;
  const target = said.some((s) => s.kind === 'reached');
  // 达到目标值得满分: that any other value gives nothing has to be said.
  if (target && !said.some((s) => s.kind === 'unmet')) return null;
  const partly = said.flatMap((s) => (s.kind === 'partly' ? [s] : []))[0];
  if (partly) {
    const share = partly.points === null ? percent(partly.share) : within(partly.points, size);
    if (!share) return null;
    const met = partly.label.slice(2);
    const grade = (label: string, of: string): Grade => ({ label, low: of, high: of, lowIncluded: true });
    const grades = [grade(met, '1'), grade(partly.label, share), grade(denialOf(met), '0')];
    return { title: '', rule: { kind: 'grades', subject: statement.text, grades, span } };
  }
  const met = size.by === 'points' ? ({ kind: 'points', points: size.size } as const) : FULL;
  const limit = withinLimit(statement.text, met, span, said);
  if (limit) return { title: '', rule: limit };
  if (target) return null;
  const condition: Condition = readComparison(statement.text) ?? { kind: 'claim', text: statement.text };
  // 代编预算占比不超过10%: a limit is read with the clauses.
  if (condition.kind === 'claim' && statement.text.split(',').some((words) => readInterval(words)))
    return null;
  const judged = said.some((s) => s.kind === 'judged');
  const unmet = judged ? ({ kind: 'discretion', text: '不符合的' } as const) : null;
  return { title: '', rule: { kind: 'condition', condition, met, unmet, span } };
}

/** 得3分, …×3分: of statements that give as many. */
function fitsSize(s: Said, size: Size): boolean {
  if (s.kind === 'formula' && s.points !== undefined) return size.by === 'points' && s.points === size.size;
  if (s.kind === 'most') return size.by === 'points' && s.points === size.size;
  return s.kind !== 'reached' || s.points === null || (size.by === 'points' && s.points === size.size);
}

function denialOf(met: string): string {
  return /^(?:达到|完成|做到)/.test(met) ? `未${met}` : `不${met}`;
}

function percent(of: string | null): string | null {
  const value = parseDecimal(of ?? '');
  return value && value.compare(100) < 0 ? decimalText(value.div(100), 12) : null;
}

/** 0.5分 of a statement worth 1分. */
function within(points: string, size: Size): string | null {
  const [part, whole] = [parseDecimal(points), parseDecimal(size.size)];
  if (!part || !whole || size.by !== 'points' || part.compare(whole) >= 0) return null;
  return decimalText(part.div(whole), 12);
}

function tally(statements: readonly Statement[], points: string, span: StepsRule['span']): Rule | null {
  const formula = sumOf(statements);
  if (!formula) return null;
  return {
    kind: 'steps',
    measure: countOf(formula),
    from: String(statements.length),
    side: 'below',
    step: '1',
    points,
    partial: 'dropped',
    floor: '0',
    span,
  };
}

function sumOf(statements: readonly Statement[]): Expression | null {
  const [first, ...others] = statements.map((s): Expression => ({ op: 'holds', text: s.text }));
  return first ? others.reduce<Expression>((left, right) => ({ op: '+', left, right }), first) : null;
}

/** The rule under what takes all points away: a statement that must hold, or a wrong that must not. */
function struck(
  rule: Rule,
  said: readonly Said[],
  statements: readonly Statement[],
  bench: Bench,
): Rule | null {
  let whole: Rule | null = rule;
  for (const s of said) {
    if (s.kind === 'veto' && s.numbers === null) {
      const condition = { kind: 'claim', text: s.text } as const;
      whole = whole && { kind: 'veto', condition, award: NOTHING, rule: whole, span: null };
    } else if (s.kind === 'decisive') {
      const decisive = statements[s.number - 1];
      const span = decisive ? bench.span(decisive.at.start, decisive.at.end) : null;
      whole =
        decisive && whole
          ? {
              kind: 'condition',
              condition: { kind: 'claim', text: decisive.text },
              met: { kind: 'rule', rule: whole },
              unmet: NOTHING,
              span,
            }
          : null;
    }
  }
  return whole;
}
