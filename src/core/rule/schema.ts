import * as v from 'valibot';
import { parseDecimal } from '../quantity/rational.ts';
import type { RuleFault } from '../problem.ts';
import type { Award, Condition, Expression, Interval, Rule, WrittenUnit } from './rule.ts';

/** Names and statements are cells of a form at the longest; lists are the clauses of one standard. */
const MOST_CHARACTERS = 2000;
const MOST_ITEMS = 100;

/** The message of a check is the reason that is reported. */
const reason = (code: RuleFault['reason']): string => code;

const text = v.pipe(v.string(), v.maxLength(MOST_CHARACTERS));
const name = v.pipe(text, v.regex(/\S/u, reason('empty')));
const decimal = v.pipe(v.string(), v.regex(/^-?\d{1,18}(?:\.\d{1,18})?$/, reason('not-decimal')));
/** Points, steps and counts are never negative: what is taken off has a kind or a sign of its own. */
const amount = v.pipe(v.string(), v.regex(/^\d{1,18}(?:\.\d{1,18})?$/, reason('not-amount')));
const positive = v.pipe(
  amount,
  v.check((value) => !parseDecimal(value)?.equals(0), reason('not-positive')),
);
const share = v.pipe(
  amount,
  v.check((value) => (parseDecimal(value)?.compare(1) ?? 0) <= 0, reason('not-share')),
);
const list = <S extends v.GenericSchema>(item: S) =>
  v.pipe(v.array(item), v.minLength(1), v.maxLength(MOST_ITEMS));

const position = v.pipe(v.number(), v.integer(), v.minValue(0));
const span = v.nullable(v.strictObject({ start: position, end: position }));
const unit = v.union([
  v.picklist(['ratio', 'amount', 'count', 'days', 'number']),
  v.custom<WrittenUnit>((value) => typeof value === 'string' && /^in \S{1,12}$/u.test(value)),
]);

const expression: v.GenericSchema<unknown, Expression> = v.lazy(() => anyExpression);
const measure = v.strictObject({
  name,
  unit,
  formula: v.nullable(expression),
  customary: v.exactOptional(v.literal(true)),
});
const anyExpression = v.variant('op', [
  v.strictObject({ op: v.literal('name'), name, unit }),
  v.strictObject({ op: v.literal('measure'), measure }),
  v.strictObject({ op: v.literal('number'), value: decimal }),
  v.strictObject({ op: v.literal('full') }),
  v.strictObject({ op: v.literal('mean'), name, cap: v.nullable(decimal) }),
  v.strictObject({ op: v.literal('abs'), of: expression }),
  v.strictObject({ op: v.literal('holds'), text: name }),
  v.strictObject({ op: v.picklist(['min', 'max', '+', '-', '*', '/']), left: expression, right: expression }),
]);

const bounding = v.picklist(['included', 'excluded', 'convention', 'open']);
const interval = v.pipe(
  v.strictObject({
    low: v.nullable(decimal),
    lowBound: bounding,
    high: v.nullable(decimal),
    highBound: bounding,
  }),
  v.check(rises, reason('reversed')),
);

/** A band holds at least one figure. */
function rises({ low, high }: Interval): boolean {
  const [from, to] = [low, high].map((bound) => (bound === null ? null : parseDecimal(bound)));
  return !from || !to || from.compare(to) <= 0;
}

const rule: v.GenericSchema<unknown, Rule> = v.lazy(() => anyRule);

const award: v.GenericSchema<unknown, Award> = v.variant('kind', [
  v.strictObject({ kind: v.literal('points'), points: amount }),
  v.strictObject({ kind: v.literal('share'), share }),
  v.strictObject({ kind: v.literal('minus'), points: amount }),
  v.strictObject({ kind: v.literal('rule'), rule }),
  v.strictObject({
    kind: v.literal('discretion'),
    text,
    range: v.exactOptional(
      v.strictObject({ low: amount, high: amount, open: v.exactOptional(v.literal(true)) }),
    ),
    words: v.exactOptional(text),
  }),
]);

const condition: v.GenericSchema<unknown, Condition> = v.variant('kind', [
  v.strictObject({ kind: v.literal('claim'), text: name }),
  v.strictObject({
    kind: v.literal('compare'),
    left: expression,
    op: v.picklist(['<', '<=', '>', '>=', '=']),
    right: expression,
  }),
]);

/** Points, or a share of full. A cap that is neither is told as what most caps are: an amount. */
const cap = v.lazy((input) =>
  typeof input === 'object' && input !== null ? v.strictObject({ share }) : amount,
);

const bands = list(v.strictObject({ interval, award, span }));
const grades = v.strictObject({
  kind: v.literal('grades'),
  subject: text,
  grades: list(
    v.strictObject({
      label: name,
      low: share,
      high: share,
      lowIncluded: v.boolean(),
      highIncluded: v.exactOptional(v.literal(true)),
    }),
  ),
  span,
});

const anyRule = v.variant('kind', [
  v.strictObject({ kind: v.literal('formula'), expression, span }),
  v.strictObject({ kind: v.literal('bands'), measure, bands }),
  v.strictObject({
    kind: v.literal('condition'),
    condition,
    met: award,
    unmet: v.nullable(award),
    span,
  }),
  v.strictObject({
    kind: v.literal('deduction'),
    from: v.exactOptional(rule),
    items: list(
      v.strictObject({
        event: name,
        counter: text,
        per: positive,
        points: amount,
        most: v.nullable(amount),
        partial: v.picklist(['dropped', 'whole']),
        allFrom: v.exactOptional(positive),
        span,
      }),
    ),
    most: v.nullable(amount),
  }),
  v.strictObject({
    kind: v.literal('steps'),
    measure,
    from: decimal,
    side: v.picklist(['above', 'below', 'either']),
    step: positive,
    points: amount,
    partial: v.picklist(['dropped', 'whole', 'share']),
    floor: amount,
    most: v.exactOptional(amount),
    base: v.exactOptional(amount),
    span,
  }),
  v.strictObject({
    kind: v.literal('parts'),
    by: v.picklist(['points', 'share']),
    parts: list(v.strictObject({ title: text, size: amount, rule, span })),
  }),
  v.strictObject({
    kind: v.literal('goals'),
    group: text,
    by: v.picklist(['sum', 'mean']),
    bands,
    grades: v.nullable(grades),
    span,
  }),
  grades,
  v.strictObject({
    kind: v.literal('adjustment'),
    items: list(
      v.strictObject({
        sign: v.picklist(['+', '-']),
        event: name,
        counter: text,
        points: amount,
        most: v.nullable(amount),
        span,
      }),
    ),
    mostAdded: v.exactOptional(amount),
    mostDeducted: v.exactOptional(amount),
  }),
  v.strictObject({
    kind: v.literal('bounded'),
    rule,
    floor: v.nullable(amount),
    cap: v.nullable(cap),
    span,
  }),
  v.strictObject({
    kind: v.literal('choice'),
    by: v.picklist(['best', 'chosen', 'unsaid']),
    options: list(v.strictObject({ title: text, rule, span })),
    span,
  }),
  v.strictObject({ kind: v.literal('veto'), condition, award, rule, span }),
]);

/** The union of rules as data: what `Rule` says, with limits on sizes and on figures that make no sense. */
export const ruleSchema = rule;
