import { decimalText, parseDecimal, ZERO } from '../../quantity/rational.ts';
import { capPoints } from '../../rule/cap.ts';
import { isListed } from '../../rule/grades.ts';
import type { Detail, Evaluated } from '../../rule/outcome.ts';
import type { BoundedRule, GradesRule, VetoRule } from '../../rule/rule.ts';
import { ratioText } from '../figures.ts';
import { tellBands, tellUntested } from './bands.ts';
import { tellCompared, tellCondition } from './condition.ts';
import { tellAdjustment, tellDeduction } from './counts.ts';
import { tellFormula } from './formula.ts';
import { tellGoals } from './goals.ts';
import { tellOptions } from './option.ts';
import { tellParts } from './parts.ts';
import { tellSteps } from './steps.ts';
import { tellHolding } from './tally.ts';
import type { Told } from './told.ts';
import { told } from './told.ts';
import type { TellWords } from './words.ts';

const NOTHING_TOLD: Told = told([], []);

/** What an evaluated rule says of its figures: the clauses before the score, and the lines for the pane. */
export function tell(evaluated: Evaluated, words: TellWords): Told {
  const { rule, detail } = evaluated;
  if (detail.kind === 'holding') return tellHolding(detail, words);
  switch (rule.kind) {
    case 'formula':
      return detail.kind === 'formula' ? tellFormula(rule, evaluated, detail, words) : NOTHING_TOLD;
    case 'bands':
      if (detail.kind === 'untested') return tellUntested(detail, words);
      return detail.kind === 'band' ? tellBands(rule, detail, words) : NOTHING_TOLD;
    case 'condition':
      if (detail.kind === 'untested') return tellUntested(detail, words);
      if (detail.kind === 'compared') return tellCompared(rule, evaluated, detail, words);
      return detail.kind === 'condition' ? tellCondition(rule, detail, words) : NOTHING_TOLD;
    case 'deduction':
      return detail.kind === 'counts' ? tellDeduction(evaluated, detail, words) : NOTHING_TOLD;
    case 'steps':
      return detail.kind === 'steps' ? tellSteps(rule, detail, words) : NOTHING_TOLD;
    case 'parts':
      return detail.kind === 'parts' ? tellParts(rule, detail, words) : NOTHING_TOLD;
    case 'goals':
      return detail.kind === 'goals' ? tellGoals(rule, detail, words) : NOTHING_TOLD;
    case 'grades':
      return detail.kind === 'chosen' ? tellChosen(rule, detail, words) : NOTHING_TOLD;
    case 'adjustment':
      return detail.kind === 'counts' ? tellAdjustment(rule, detail, words) : NOTHING_TOLD;
    case 'bounded':
      return detail.kind === 'bounded' ? tellBounded(rule, evaluated, detail, words) : NOTHING_TOLD;
    case 'veto':
      return detail.kind === 'veto' ? tellVeto(rule, detail, words) : NOTHING_TOLD;
    case 'choice':
      return detail.kind === 'options' ? tellOptions(rule, detail, words) : NOTHING_TOLD;
    default:
      return rule satisfies never;
  }
}

function tellChosen(rule: GradesRule, detail: Extract<Detail, { kind: 'chosen' }>, words: TellWords): Told {
  const { answer, label } = detail;
  const subject = isListed(rule) ? '' : rule.subject;
  const clause = words.chosen(subject, label, answer.share ? ratioText(answer.share) : null);
  return told([clause], [clause]);
}

function tellBounded(
  rule: BoundedRule,
  evaluated: Evaluated,
  detail: Extract<Detail, { kind: 'bounded' }>,
  words: TellWords,
): Told {
  const inner = tell(detail.inner, words);
  if (detail.at === null) return inner;
  const cap = capPoints(rule.cap, evaluated.full) ?? ZERO;
  const limit =
    detail.at === 'cap' ? words.overCap(decimalText(cap, 6)) : words.underFloor(plain(rule.floor));
  const outcome = detail.inner.outcome;
  const reached = outcome.state === 'scored' && !inner.shown ? [words.reached(outcome.points)] : [];
  return told([...inner.clauses, ...reached, limit], [...inner.steps, words.line('limit', limit)]);
}

function plain(points: string | null): string {
  return decimalText(parseDecimal(points ?? '0') ?? ZERO, 6);
}

function tellVeto(rule: VetoRule, detail: Extract<Detail, { kind: 'veto' }>, words: TellWords): Told {
  const claim = rule.condition.kind === 'claim' ? rule.condition.text : (detail.verdict?.text ?? '');
  if (detail.struck) {
    return told([words.holds(claim), words.award(rule.award)], [words.struck(claim)]);
  }
  const inner = tell(detail.inner, words);
  return { ...inner, steps: [...inner.steps, words.line('unless', words.notStruck(claim))] };
}
