import type { Form, Indicator } from '../form/form.ts';
import { decimalText, percentText } from '../quantity/rational.ts';
import type { Rational } from '../quantity/rational.ts';
import type { Figure } from '../rule/need.ts';
import type { Rule } from '../rule/rule.ts';
import { NOTHING } from '../rule/rule.ts';
import type { DefaultRule } from './national.ts';
import { NO_FACTS } from './no-facts.ts';
import type { NoteStatement } from './note-statements.ts';
import { printedCounting } from './printed-counting.ts';

const NAME = '预算执行率';
const IN_PROPORTION: Rule = {
  kind: 'formula',
  expression: { op: '*', left: { op: 'name', name: NAME, unit: 'ratio' }, right: { op: 'full' } },
  span: null,
};
/** 得分（20分*执行率） over the column of the points. */
const BY_RATE = /\d分?[*×xX](?:预算)?执行率|执行率[*×xX]\d/;
/** 执行率达到95%的得满分: more than 执行率×分值 and a least rate. */
const LIMITED = /执行率[^。;]*?(?:低于|不足|小于|以上|以下|达到|未达|高于|每)[^。;]*\d/;

/** 得分=执行率×分值, the rate from budget and spending where both are there, else as printed. */
export function executionRule(
  form: Form,
  indicator: Indicator,
  statements: readonly NoteStatement[],
): DefaultRule | null {
  const { money } = indicator;
  const rate =
    money &&
    (executed(money.spent?.value, money.adjusted?.value ?? money.initial?.value) ??
      money.rate?.value ??
      null);
  const cell = money?.spent?.cell ?? money?.rate?.cell ?? indicator.nameCell;
  const figure: Figure | null = rate
    ? {
        name: NAME,
        unit: 'ratio',
        value: rate,
        text: percentText(rate),
        source: { certainty: 'table', sheet: form.sheet, cell, quote: money?.spent?.text ?? '' },
      }
    : null;
  const own = statements.filter((s) => s.kind === 'execution');
  const counting = printedCounting('execution', own, statements);
  const { least, steps, excess } = counting;
  const limited = own.map((s) => s.text).filter((text) => LIMITED.test(text) && !(least && counting.said));
  const odd = steps || counting.allOrNothing || excess.length > 0 ? own.map((s) => s.text) : [];
  const headed = BY_RATE.test((money?.heading?.text ?? '').replace(/\s/gu, ''));
  return {
    rule: least ? notBelow(least) : IN_PROPORTION,
    facts: { ...NO_FACTS, figure: () => figure },
    unread: [...new Set([...counting.unread, ...limited, ...odd])],
    printed: headed || counting.said,
  };
}

function notBelow(least: Rational): Rule {
  const low = decimalText(least, 6);
  return {
    kind: 'bands',
    measure: { name: NAME, unit: 'ratio', formula: null },
    bands: [
      {
        interval: { low: null, lowBound: 'open', high: low, highBound: 'excluded' },
        award: NOTHING,
        span: null,
      },
      {
        interval: { low, lowBound: 'included', high: null, highBound: 'open' },
        award: { kind: 'rule', rule: IN_PROPORTION },
        span: null,
      },
    ],
  };
}

function executed(spent: Rational | null | undefined, budget: Rational | null | undefined): Rational | null {
  if (!spent || !budget || budget.equals(0)) return null;
  return spent.div(budget);
}
