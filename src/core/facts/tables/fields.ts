import type { FieldName, FigureCell, Form, Indicator } from '../../form/form.ts';
import { findQuantities } from '../../quantity/find.ts';
import type { Figure, Source } from '../../rule/need.ts';
import type { Measure } from '../../rule/rule.ts';
import { inUnit } from '../figures/unit-values.ts';
import { likeness } from '../prose/wording.ts';

/** What the standard header fields are called in standards. */
const FIELD_NAMES: readonly (readonly [FieldName, readonly string[]])[] = [
  ['budgetInitial', ['年初预算数']],
  ['budgetAdjusted', ['全年预算数', '调整后预算数', '调整预算数']],
  ['budgetSpent', ['全年执行数', '全年支出数', '预算完成数']],
];
/** Rows about a part of the budget: the head gives the whole of it. */
const PART = /三公|公用|会议|培训|接待|采购|项目|专项|公务|用车|出国|基本支出|人员|转移支付|基金/;

/** From this likeness on a header field answers for a name; fields are trusted, so the name must be the same. */
const SAME = 0.95;

/** Figures that stand in the form's own fields and money columns, by the names standards use for them. */
export function fieldFigures(form: Form, indicator: Indicator): (measure: Measure) => Figure | null {
  return (measure) => fromMoney(form, indicator, measure) ?? fromFields(form, indicator, measure);
}

function fromFields(form: Form, indicator: Indicator, measure: Measure): Figure | null {
  if (measure.unit !== 'amount' || PART.test(indicator.name)) return null;
  for (const [field, names] of FIELD_NAMES) {
    const cell = form.fields[field];
    if (!cell || !names.some((name) => likeness(name, measure.name) >= SAME)) continue;
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
