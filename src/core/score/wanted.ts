import type { WantedFact } from '../assessment.ts';
import type { Figure, Need, Verdict } from '../rule/need.ts';
import { choosing } from '../rule/choice.ts';
import type { Evaluated } from '../rule/outcome.ts';
import type { MeasureUnit, UnitFamily } from '../rule/rule.ts';
import { countedIn, countingWord } from '../rule/counting-word.ts';
import { familyOfUnit, writtenIn } from '../rule/written-unit.ts';
import { WANTED, foundAt } from './fact-parts.ts';
import { gradeFacts } from './graded.ts';
import type { GradeWords } from './graded.ts';
import type { Scored } from './score.ts';
import { settledFacts } from './settled.ts';

const UNITS: Readonly<Record<UnitFamily, string>> = {
  ratio: '%',
  // As government forms count; a bare number typed for it is so many 万元.
  amount: '万元',
  count: '个',
  days: '天',
  number: '',
};

/**
 * The facts of a scored row for the fact sheet: found ones with their source, then what is still wanted.
 * @param ask how a need is asked for in words
 * @param grades how a graded standard is put in words
 */
export function wantedFacts(
  evaluated: Evaluated,
  { figures, verdicts, settled }: Pick<Scored, 'figures' | 'verdicts' | 'settled'>,
  ask: (need: Need) => string,
  grades: GradeWords,
): readonly WantedFact[] {
  const found = [...figures.map(ofFigure), ...verdicts.map(ofVerdict)];
  const open =
    evaluated.outcome.state === 'open' ? evaluated.outcome.needs.flatMap((n) => ofNeed(n, ask(n))) : [];
  const discretion = ofDiscretion(evaluated);
  const conflicts = settledFacts(evaluated, settled);
  const seen = new Set<string>();
  return [...conflicts, ...found, ...open, ...gradeFacts(evaluated, grades), ...discretion].filter((fact) => {
    if (seen.has(fact.name)) return false;
    seen.add(fact.name);
    return true;
  });
}

function ofFigure(figure: Figure): WantedFact {
  const { source } = figure;
  return {
    name: figure.name,
    ...unitOf(figure.unit, countedIn(figure.text) ?? countingWord(figure.name)),
    value: figure.text,
    ...foundAt(source),
  };
}

/** @param counted the word that goes with a count */
function unitOf(unit: MeasureUnit, counted: string | null): Pick<WantedFact, 'kind' | 'unit'> {
  const family = familyOfUnit(unit);
  const usual = family === 'count' ? (counted ?? UNITS.count) : UNITS[family];
  return { kind: family, unit: writtenIn(unit) ?? usual };
}

function ofVerdict(verdict: Verdict): WantedFact {
  const { source } = verdict;
  return {
    name: verdict.text,
    kind: 'yes-no',
    unit: '是/否',
    value: verdict.holds ? '是' : '否',
    ...foundAt(source),
  };
}

function ofNeed(need: Need, asked: string): readonly WantedFact[] {
  switch (need.kind) {
    case 'figure':
      return [{ ...WANTED, asked, name: need.name, ...unitOf(need.unit, countingWord(need.name)) }];
    case 'mean':
      return [{ ...WANTED, asked, name: need.name, kind: 'ratio', unit: '%' }];
    case 'count':
      return need.counter === ''
        ? [{ ...WANTED, asked, name: need.event, kind: 'yes-no', unit: '是/否' }]
        : [{ ...WANTED, asked, name: need.event, kind: 'count', unit: need.counter }];
    case 'claim':
      return [{ ...WANTED, asked, name: need.text, kind: 'yes-no', unit: '是/否' }];
    case 'goals':
    case 'goal':
      return [];
  }
}

/** 内容有缺漏的，酌情扣分: saying that it is not so settles the question. */
function ofDiscretion(evaluated: Evaluated): readonly WantedFact[] {
  const { rule, outcome, detail } = evaluated;
  if (outcome.state !== 'choice') return [];
  if (rule.kind === 'choice' && outcome.question === 'option') {
    return rule.options.map(({ title }) => ({
      ...WANTED,
      name: choosing(title),
      kind: 'yes-no',
      unit: '是/否',
    }));
  }
  if (rule.kind === 'veto' && rule.condition.kind === 'claim' && detail.kind === 'veto' && !detail.verdict) {
    return [{ ...WANTED, name: rule.condition.text, kind: 'yes-no', unit: '是/否' }];
  }
  return [];
}
