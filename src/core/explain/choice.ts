import { parseDecimal } from '../quantity/rational.ts';
import type { Rational } from '../quantity/rational.ts';
import type { ReverseFormula } from '../quantity/reverse.ts';
import { matching } from '../rule/bands.ts';
import { isListed } from '../rule/grades.ts';
import { inside } from '../rule/inside.ts';
import type { Evaluated, GoalLine, Outcome } from '../rule/outcome.ts';
import type { GoalsRule, Measure, Rule } from '../rule/rule.ts';
import { collect, operands } from '../rule/walk.ts';
import { decimalsBeside, valueText } from './figures.ts';
import { shownFigure } from './shown.ts';
import { inMarks, quoted } from './text.ts';
import type { Asked, TellWords } from './tell/words.ts';

type Choice = Extract<Outcome, { state: 'choice' }>;

/** The question that a person must answer, without its final mark. */
export function sayChoice(evaluated: Evaluated, choice: Choice, name: string, words: TellWords): Asked {
  const asking = askingRule(evaluated);
  const options = pointsOf(choice);
  const { rule, detail } = asking;
  switch (choice.question) {
    case 'boundary':
    case 'gap':
      if (rule.kind === 'goals' && detail.kind === 'goals')
        return goalChoice(rule, detail.lines, choice, words);
      return detail.kind === 'band' && rule.kind === 'bands'
        ? bandChoice(rule, detail.measured.value, options, words)
        : words.readings(options);
    case 'discretion':
      return words.discretion(discretionText(asking, choice), options[0] ?? null);
    case 'grades':
      if (rule.kind === 'grades')
        return words.grades(
          isListed(rule) ? name : rule.subject || name,
          rule.grades,
          asking.full,
          refusedIn(detail),
        );
      return words.goalGrades(choice.options.map((o) => o.label).filter((label) => label !== ''));
    case 'figures-differ':
      return differs(asking, measureOf(rule)?.name ?? name, options, words);
    case 'readings':
      return words.readings(options);
    case 'reverse':
      return words.reverse(reversed(asking, name), byFormula(choice, 'ratio'), byFormula(choice, 'excess'));
    case 'option':
      return words.option(
        choice.options.flatMap((o) => (o.points ? [{ title: o.label, points: o.points }] : [])),
      );
    case 'tables':
      return words.tables(choice.options.map((o) => o.label));
    case 'undefined':
      return words.undefined(measureOf(rule)?.name ?? name);
    default:
      return choice.question satisfies never;
  }
}

/** The innermost rule that raises the question. */
function askingRule(evaluated: Evaluated): Evaluated {
  const next = inside(evaluated).find((e) => e.outcome.state === 'choice');
  return next ? askingRule(next) : evaluated;
}

/** What was answered and lies in none of the grades. */
function refusedIn(detail: Evaluated['detail']): string | null {
  return detail.kind === 'refused' ? detail.answer.text : null;
}

function bandChoice(
  rule: Extract<Rule, { kind: 'bands' }>,
  value: Rational,
  options: readonly Rational[],
  words: TellWords,
): Asked {
  const { name, unit } = rule.measure;
  const bounds = rule.bands.flatMap((b) => [b.interval.low, b.interval.high]);
  const text = valueText(value, unit, words.language, decimalsBeside(value, bounds));
  const ranges = matching(rule.bands, value).flatMap((i) => rangeOf(rule, i, unit, words));
  return claimed(name, text, isEdge(value, bounds), ranges, options, words);
}

/** Several bands, one band written twice, or none. */
function claimed(
  name: string,
  value: string,
  edge: boolean,
  ranges: readonly string[],
  options: readonly Rational[],
  words: TellWords,
): Asked {
  const [range, ...others] = new Set(ranges);
  if (range === undefined) return words.gap(name, value);
  if (others.length > 0) return words.boundary(name, value, edge, [range, ...others], options);
  return words.contradiction(range, options);
}

function isEdge(value: Rational, bounds: readonly (string | null)[]): boolean {
  return bounds.some((bound) => bound !== null && (parseDecimal(bound)?.equals(value) ?? false));
}

function rangeOf(
  rule: { readonly bands: GoalsRule['bands'] },
  index: number,
  unit: Measure['unit'],
  words: TellWords,
): readonly string[] {
  const band = rule.bands[index];
  return band ? [words.range(band.interval, unit)] : [];
}

/** The first goal that raises the question. */
function goalChoice(rule: GoalsRule, lines: readonly GoalLine[], choice: Choice, words: TellWords): Asked {
  const line = lines.find((l) => l.outcome.state === 'choice' && l.outcome.question === choice.question);
  return line ? sayGoalChoice(line, choice, rule, words) : words.readings(pointsOf(choice));
}

/** What must be decided about one goal; the options are those of `choice`. */
export function sayGoalChoice(
  line: GoalLine,
  choice: Choice,
  rule: GoalsRule | null,
  words: TellWords,
): Asked {
  const { name, rate } = line.goal;
  if (choice.question === 'reverse') {
    return words.reverse([name], byFormula(choice, 'ratio'), byFormula(choice, 'excess'));
  }
  if (choice.question === 'grades' || !rate) return words.goalGrades([name]);
  if (!rule) return words.readings(pointsOf(choice));
  const text = valueText(rate, 'ratio', words.language);
  const ranges = matching(rule.bands, rate).flatMap((i) => rangeOf(rule, i, 'ratio', words));
  const bounds = rule.bands.flatMap((b) => [b.interval.low, b.interval.high]);
  return claimed(name, text, isEdge(rate, bounds), ranges, pointsOf(choice), words);
}

/** The goals whose points hang on the formula for missed goals; a single goal is the row itself. */
function reversed({ detail }: Evaluated, name: string): readonly string[] {
  if (detail.kind !== 'goals') return [name];
  return detail.lines.flatMap(({ goal }) => (goal.reverse?.by === 'none' ? [goal.name] : []));
}

/** What one of the formulas comes to, among options that may name others' labels too. */
function byFormula(choice: Choice, formula: ReverseFormula): Rational | null {
  return choice.options.find((o) => o.label.split('；').includes(formula))?.points ?? null;
}

/** The points to choose from, each once, rising. */
function pointsOf(choice: Choice): readonly Rational[] {
  return distinct(choice.options.flatMap((o) => (o.points ? [o.points] : [])));
}

/** A figure as stated and as worked out, each with its points where they are known. */
function differs(
  { outcome }: Evaluated,
  name: string,
  options: readonly Rational[],
  words: TellWords,
): Asked {
  if (outcome.state !== 'choice' || !outcome.conflict) return words.differs(name, null, options);
  const { stated, worked, name: own } = outcome.conflict;
  const [first, second] = outcome.options;
  const { language } = words;
  return words.differs(
    own,
    [
      { text: shownFigure(stated, language).text, points: second ? (first?.points ?? null) : null },
      { text: valueText(worked, stated.unit, language), points: second?.points ?? null },
    ],
    options,
  );
}

/** The clause that leaves the points to a person: as it stands in the cell, else what the rule kept of it. */
function discretionText(asking: Evaluated, choice: Choice): string {
  const { rule, outcome } = asking;
  const options = outcome.state === 'choice' ? outcome.options : choice.options;
  const open = options.find(({ points }) => points === null);
  if (open?.words !== undefined) return inMarks(open.words);
  const text =
    rule.kind === 'veto' && rule.award.kind === 'discretion' ? rule.award.text : (open?.label ?? '');
  return text === '' ? '' : quoted(text);
}

function measureOf(rule: Rule): Measure | null {
  if (rule.kind === 'bands' || rule.kind === 'steps') return rule.measure;
  if (rule.kind !== 'formula') return null;
  return (
    collect(rule.expression, operands).flatMap((e) => (e.op === 'measure' ? [e.measure] : []))[0] ?? null
  );
}

function distinct(points: readonly Rational[]): readonly Rational[] {
  const kept: Rational[] = [];
  for (const p of points) if (!kept.some((k) => k.equals(p))) kept.push(p);
  return kept.toSorted((a, b) => a.compare(b));
}
