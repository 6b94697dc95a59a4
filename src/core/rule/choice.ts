import type { Rational } from '../quantity/rational.ts';
import { ZERO, max } from '../quantity/rational.ts';
import type { Context } from './evaluate.ts';
import { evaluate } from './evaluate.ts';
import type { Verdict } from './need.ts';
import type { Evaluated, EvaluatedOption, Outcome } from './outcome.ts';
import { choose, combine, open, scored } from './outcome.ts';
import type { ChoiceRule } from './rule.ts';

/** The statement that settles which way of scoring was chosen: 择一考核结转结余率. */
export function choosing(title: string): string {
  return `择一考核${title}`;
}

/** Evaluates 择其一 and 择高计分: every way on full points, of which one counts. */
export function evaluateChoice(rule: ChoiceRule, context: Context): Evaluated {
  const { full } = context;
  const options = rule.options.map(({ title, rule: own }): EvaluatedOption => ({
    title,
    evaluated: evaluate(own, context),
  }));
  const done = (outcome: Outcome, index: number | null): Evaluated => ({
    rule,
    full,
    outcome,
    detail: { kind: 'options', options, index },
  });
  const outcomes = options.map((o) => o.evaluated.outcome);
  if (rule.by === 'best') {
    const whole = outcomes.findIndex((o) => o.state === 'scored' && o.points.compare(full) >= 0);
    if (whole >= 0) return done(scored(full), whole);
    const outcome = combine(outcomes, (each) => each.reduce(max, ZERO));
    return done(outcome, outcome.state === 'scored' ? holder(outcomes, outcome.points) : null);
  }
  if (rule.by === 'unsaid') return done(whicheverMeant(outcomes), null);
  const index = chosenOption(rule, context);
  const own = index === null ? undefined : outcomes[index];
  return own ? done(own, index) : done(whicheverChosen(rule, outcomes), null);
}

/** The option that gives so many points. */
function holder(outcomes: readonly Outcome[], points: Rational): number | null {
  const at = outcomes.findIndex((o) => o.state === 'scored' && o.points.equals(points));
  return at < 0 ? null : at;
}

/** The only option that is said to have been chosen. */
function chosenOption(rule: ChoiceRule, { facts }: Context): number | null {
  const titles = rule.options.map((o) => o.title);
  const said = titles.flatMap((title, i) => {
    const verdict = title === '' ? null : facts.verdict(choosing(title));
    return verdict?.holds && names(verdict, title, titles) ? [i] : [];
  });
  const [only] = said;
  return only !== undefined && said.length === 1 ? only : null;
}

/** Whether a text that a choice was read in has the option's own name in it: much else is said in like words. */
function names({ source }: Verdict, title: string, titles: readonly string[]): boolean {
  if (source.certainty !== 'from-text') return true;
  const longer = titles.filter((other) => other !== title && other.includes(title));
  return longer.reduce((quote, other) => quote.replaceAll(other, ''), source.quote).includes(title);
}

/** What all readings give alike, or the points to choose from. */
function whicheverMeant(outcomes: readonly Outcome[]): Outcome {
  const known = outcomes.flatMap((o) => (o.state === 'scored' ? [{ points: o.points, label: '' }] : []));
  return known.length === outcomes.length
    ? choose('readings', known)
    : combine(outcomes, ([first = ZERO]) => first);
}

/** Without a choice: what all options give alike, the points to choose from, or the question which one it is. */
function whicheverChosen(rule: ChoiceRule, outcomes: readonly Outcome[]): Outcome {
  const known = outcomes.flatMap((o, i) =>
    o.state === 'scored' ? [{ points: o.points, label: rule.options[i]?.title ?? '' }] : [],
  );
  if (known.length === outcomes.length) return choose('option', known);
  const titles = rule.options.map((o) => o.title).filter((title) => title !== '');
  if (titles.length === outcomes.length) {
    return open(...titles.map((title) => ({ kind: 'claim', text: choosing(title) }) as const));
  }
  return combine(outcomes, ([first = ZERO]) => first);
}
