import type { FieldName, FigureCell, Form, Indicator } from '../form/form.ts';
import { findQuantities } from '../quantity/find.ts';
import type { Figure, Source } from '../rule/need.ts';
import type { Measure } from '../rule/rule.ts';
import { inUnit } from './unit-values.ts';
import { likeness } from './wording.ts';

/** What the standard header fields are called in standards. */
const FIELD_NAMES: readonly (readonly [FieldName, string])[] = [
  ['budgetInitial', '年初预算数'],
  ['budgetAdjusted', '全年预算数'],
  ['budgetSpent', '全年执行数'],
];

/** From this likeness on a header field answers for a name; fields are trusted, so the name must be the same. */
const SAME = 0.95;

/** Figures that stand in the form's own fields and money columns, by the names standards use for them. */
export function fieldFigures(form: Form, indicator: Indicator): (measure: Measure) => Figure | null {
  return (measure) => fromMoney(form, indicator, measure) ?? fromFields(form, measure);
}

function fromFields(form: Form, measure: Measure): Figure | null {
  if (measure.unit !== 'amount') return null;
  for (const [field, name] of FIELD_NAMES) {
    const cell = form.fields[field];
    if (!cell || likeness(name, measure.name) < SAME) continue;
    const [quantity] = findQuantities(cell.text);
    const value = quantity && inUnit(quantity, 'amount');
    if (value)
      return {
        name: measure.name,
        unit: 'amount',
        value,
        text: cell.text,
        source: source(form, cell.cell, cell.text),
      };
  }
  return null;
}

function fromMoney(form: Form, indicator: Indicator, measure: Measure): Figure | null {
  const money = indicator.money;
  if (!money) return null;
  const named: readonly (readonly [FigureCell | null, string])[] = [
    [money.initial, '年初预算数'],
    [money.adjusted, '全年预算数'],
    [money.spent, '全年执行数'],
  ];
  for (const [cell, name] of named) {
    if (!cell?.value || likeness(name, measure.name) < SAME) continue;
    return {
      name: measure.name,
      unit: measure.unit,
      value: cell.value,
      text: cell.text + money.unit,
      source: source(form, cell.cell, cell.text),
    };
  }
  return null;
}

function source(form: Form, cell: string, quote: string): Source {
  return { certainty: 'table', sheet: form.sheet, cell, quote };
}
