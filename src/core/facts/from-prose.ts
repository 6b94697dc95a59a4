import { parseDecimal } from '../quantity/rational.ts';
import type { Figure, GradeAnswer, Source, Verdict } from '../rule/need.ts';
import type { Expression, Measure, Rule } from '../rule/rule.ts';
import { measuresIn } from '../rule/measures.ts';
import { childExpressions, some } from '../rule/walk.ts';
import { findCount } from './counts/counts.ts';
import { countsTwice } from './counts/not-ours.ts';
import { happenings, isHappening, isQualified } from './counts/happenings.ts';
import { elapsedDays } from './dates/elapsed.ts';
import { figureByRole, figuresByRole } from './figures/by-role.ts';
import { countedThing } from './figures/counted-thing.ts';
import { crossChecked } from './figures/cross-checked.ts';
import { equationFigures } from './figures/equation.ts';
import { expressionsIn } from './figures/expressions-in.ts';
import { findFigure } from './figures/figures.ts';
import { grownBetween } from './figures/growth.ts';
import { findMean, listedMean, periodicMean } from './figures/means.ts';
import { heldWhole } from './figures/held-whole.ts';
import { namesIn } from './figures/names-in.ts';
import { isHalfNamed } from './figures/half-named.ts';
import { isOfOpenUnit } from './figures/open-units.ts';
import { quotientFigures } from './figures/quotients.ts';
import { sharesFigure } from './figures/shared-figure.ts';
import { surveyed } from './figures/survey.ts';
import { thingRate } from './figures/thing-rates.ts';
import { figuresOfApproved } from './figures/within-approved.ts';
import { figuresOfYears } from './figures/year-pairs.ts';
import { workedOut } from './figures/worked-out.ts';
import { ofRowsThing } from './prose/bare-name.ts';
import { withoutParts } from './prose/carried-part.ts';
import { countedAlike, withoutDoubleCounts } from './prose/counted.ts';
import type { Prose } from './prose/prose.ts';
import { withoutDifferences } from './prose/differences.ts';
import { partlyNextYear } from './prose/next-year.ts';
import { dueOfAll, withoutUnlike } from './prose/not-such-figures.ts';
import { findAsStated } from './prose/stated-name.ts';
import { findChoice, gradesIn } from './verdicts/choices.ts';
import { doneByOthers } from './verdicts/done-by-others.ts';
import { countUnlessShort, unlessShort } from './verdicts/fallen-short.ts';
import type { Topic } from './verdicts/topic.ts';
import { findVerdict } from './verdicts/verdicts.ts';

/** Makes the source of something read in a report from the words it was read in. */
type Quote = (text: string) => Source;

/** What the prose of a row answers; null for what it does not say. */
export interface ProseFacts {
  figure(measure: Measure): Figure | null;
  mean(name: string, cap: string | null): Figure | null;
  count(event: string, counter: string): Figure | null;
  verdict(text: string): Verdict | null;
  /** `verdict` answers the statements that an option is made of. */
  choice(text: string, verdict: (text: string) => Verdict | null): GradeAnswer | null;
}

/** The answers of a row's prose to what a rule asks for. */
export function proseFacts(rule: Rule, prose: Prose, topic: Topic, quote: Quote): ProseFacts {
  const grades = gradesIn(rule);
  const figure = figuresOf(rule, prose, topic, quote);
  return {
    figure: (measure) => {
      const found = figure(measure);
      return found && partlyNextYear(found, prose) ? null : found;
    },
    mean: (name, cap) => findMean(name, cap === null ? null : parseDecimal(cap), prose, quote),
    count: (event, counter) => {
      const found = findCount(event, counter, prose, topic, quote);
      if (!found || (found.value.compare(0) > 0 && countsTwice(prose.text, topic.criterion))) return null;
      const held = heldWhole(found, `${event} ${topic.name}`, prose);
      return held && countUnlessShort(held, prose, topic);
    },
    verdict: (text) => {
      const found = findVerdict(text, prose, topic, quote);
      if (!found || (found.holds && doneByOthers(text, found.source.quote))) return null;
      return unlessShort(found, prose, topic);
    },
    choice: (text, verdict) => {
      const rules = grades.filter((g) => g.subject === text);
      const [only] = rules;
      return only && rules.length === 1 ? findChoice(only, prose, topic, quote, verdict) : null;
    },
  };
}

function figuresOf(
  rule: Rule,
  prose: Prose,
  topic: Topic,
  quote: Quote,
): (measure: Measure) => Figure | null {
  const measures = measuresIn(rule);
  const names = [topic.name, ...prose.asked].join(' ');
  const parted = withoutParts(prose, names);
  const rated = measures.some((m) => m.unit === 'ratio') || expressionsIn(rule).some((e) => e.op !== 'name');
  const single = rated
    ? withoutDoubleCounts(parted, `${names} ${topic.definition} ${topic.criterion}`)
    : parted;
  const figures = levelsIn(single, rule, topic.name);
  const equations = new Map<string, Figure>();
  for (const { formula } of measures) {
    if (!formula) continue;
    const held = figuresOfApproved(formula, figures, quote, topic.name);
    const years = figuresOfYears(formula, figures, quote, topic.name);
    for (const [name, figure] of [...held, ...years]) equations.set(name, figure);
    for (const [name, figure] of equationFigures(formula, figures, quote)) equations.set(name, figure);
  }
  const sides = new Map(
    expressionsIn(rule).flatMap((formula) => [...quotientFigures(formula, figures, quote, topic.name)]),
  );
  const graded = new Set(measures.filter((m) => !m.formula).map((m) => m.name));
  const countedOf = (measure: Measure): Prose =>
    countedAlike(measure, graded.has(measure.name), topic.criterion, figures);
  const roles = new Map<string, Figure | 'unsure'>();
  const byName = (measure: Measure): Figure | null => {
    if (isHappening(measure, topic)) {
      const happened = happenings(measure, topic, prose, quote);
      if (happened || isQualified(measure)) return happened;
    }
    const own = countedOf(measure);
    if (measure.unit === 'ratio' && leavesOut(topic.criterion, own)) return null;
    return (
      findAsStated(measure, topic, own, (m) => findFigure(m, own, quote, topic.name)) ??
      listedMean(measure, own, quote) ??
      periodicMean(measure, topic.criterion, own, quote) ??
      grownBetween(measure, own, quote, topic.name) ??
      surveyed(measure, own, quote, topic.name) ??
      elapsedDays(measure, own, topic, quote) ??
      equations.get(measure.name) ??
      sides.get(measure.name) ??
      thingRate(measure, own, quote) ??
      workedOut(measure, own, quote, topic.name) ??
      countedThing(measure, (m) => findFigure(m, own, quote, topic.name)) ??
      ofRowsThing(measure, own, topic.name, (m) => findFigure(m, own, quote, topic.name)) ??
      null
    );
  };
  const formulas = new Map<Expression, string>(expressionsIn(rule).map((formula) => [formula, '']));
  for (const { name, formula } of measures) if (formula) formulas.set(formula, name);
  for (const [formula, name] of formulas) {
    for (const [leaf, figure] of figuresByRole(formula, name, figures, topic, quote, byName)) {
      const known = roles.get(leaf);
      roles.set(leaf, known && (known === 'unsure' || !known.value.equals(figure.value)) ? 'unsure' : figure);
    }
  }
  const parts = new Set([...formulas.keys()].flatMap(namesIn));
  const byRole = (measure: Measure): Figure | null => {
    const figure = roles.get(measure.name);
    if (figure === 'unsure') return null;
    return (
      figure ??
      (parts.has(measure.name) ? null : figureByRole(measure, countedOf(measure), topic.name, quote))
    );
  };
  const told = (measure: Measure): Figure | null => byName(measure) ?? byRole(measure);
  return (measure) => {
    if (sharesFigure(measure, [...formulas.keys()], prose, told)) return null;
    if (dueOfAll(measure.name, prose)?.due === null) return null;
    const figure = dueFigure(measure, prose, quote) ?? told(measure);
    if (!figure || isOfOpenUnit(figure, measures) || isHalfNamed(figure, measure, prose)) return null;
    if (figure.unit === 'count' && countsTwice(prose.text, topic.criterion)) return null;
    if (!heldWhole(figure, `${measure.name} ${topic.name}`, prose)) return null;
    return crossChecked(figure, measure, countedOf(measure), quote, topic.name);
  };
}

/** The figures that say where something stands, where the rule works out no differences by itself. */
function levelsIn(prose: Prose, rule: Rule, row: string): Prose {
  const formulas = expressionsIn(rule);
  const names = [row, ...measuresIn(rule).map(({ name }) => name), ...formulas.flatMap(namesIn)];
  const own = withoutUnlike(prose, names);
  const differs = formulas.some((formula) => some(formula, childExpressions, ({ op }) => op === '-'));
  return differs ? own : withoutDifferences(own, names);
}

/** Those that have to do something, where the text says how many need not. */
function dueFigure({ name, unit }: Measure, prose: Prose, quote: Quote): Figure | null {
  const due = unit === 'count' || unit === 'amount' ? dueOfAll(name, prose)?.due : null;
  if (!due) return null;
  const { value, figureStart, figureEnd } = due.quantity;
  return {
    name,
    unit,
    value,
    text: prose.original.slice(figureStart, figureEnd),
    source: quote(due.sentence),
  };
}

/** The standard lets amounts be left out, and the text leaves some out without saying what remains. */
function leavesOut(criterion: string, prose: Prose): boolean {
  if (!/可(?:以)?(?:剔除|扣除)/.test(criterion)) return false;
  return prose.sentences.some((s) => /^(?:已|按规定)?(?:剔除|扣除)/.test(s) && !/\d/.test(s));
}
