import * as v from 'valibot';
import type { RuleFault } from '../problem.ts';
import { parseDecimal } from '../quantity/rational.ts';
import { exceedsWeight, parseRule, ruleToJson, withoutSpans } from '../rule/exchange.ts';
import { faultsOf, tooMuch } from '../rule/faults.ts';
import type { Rule } from '../rule/rule.ts';
import { sameStandard } from './standard.ts';
import type { Standard } from './standard.ts';

/** A rule of the user's own, kept for one scoring standard. */
export interface KeptRule extends Standard {
  /** The sheet it was made on, for people to read; the rule holds on every sheet. */
  readonly sheet: string;
  readonly rule: Rule;
}

/** The format of a file of rules, and of what is kept in a workbook. */
export const RULES_SCHEMA = 'ziping/rules/1';

/** A workbook's rules are a few dozen; a file from elsewhere may hold those of a whole province. */
const MOST_RULES = 1000;
const MOST_CHARACTERS = 4_000_000;
const LIMITS = { depth: 64, values: 500_000 };

/** A cell of a workbook holds at most this much. */
const text = v.pipe(v.string(), v.maxLength(32_767));

const entrySchema = v.strictObject({
  sheet: v.optional(text, ''),
  indicator: v.pipe(text, v.regex(/\S/u, 'empty' satisfies RuleFault['reason'])),
  weight: v.pipe(v.string(), v.regex(/^\d{1,9}(?:\.\d{1,9})?$/, 'not-amount' satisfies RuleFault['reason'])),
  criterion: v.pipe(text, v.regex(/\S/u, 'empty' satisfies RuleFault['reason'])),
  rule: v.unknown(),
});
const fileSchema = v.strictObject({
  schema: v.literal(RULES_SCHEMA, 'other-version' satisfies RuleFault['reason']),
  rules: v.pipe(v.array(v.unknown()), v.maxLength(MOST_RULES)),
});

/** What a text holds: the rules that are right, and every place that is wrong. */
interface Entries {
  readonly rules: readonly KeptRule[];
  readonly faults: readonly RuleFault[];
}

/** The rules as text: one entry a line of its own for people, or compact for the workbook's store. */
export function writeEntries(rules: readonly KeptRule[], style: 'readable' | 'compact'): string {
  const entries = rules.map(({ sheet, indicator, weight, criterion, rule }) => ({
    ...(sheet === '' ? {} : { sheet }),
    indicator,
    weight,
    criterion,
    rule: ruleToJson(rule),
  }));
  const file = { schema: RULES_SCHEMA, rules: entries };
  return style === 'readable' ? `${JSON.stringify(file, null, 2)}\n` : JSON.stringify(file);
}

/** Reads a text of rules. Entries are judged one by one, so that one wrong rule does not hide the others' faults. */
export function parseEntries(written: string): Entries {
  const broken = (faults: readonly RuleFault[]): Entries => ({ rules: [], faults });
  if (written.length > MOST_CHARACTERS) return broken([{ path: '', reason: 'too-large' }]);
  const json = parseJson(written);
  if (json === undefined) return broken([{ path: '', reason: 'not-json' }]);
  const much = tooMuch(json, LIMITS);
  if (much) return broken([{ path: '', reason: much }]);
  if (typeof json !== 'object' || json === null || !('schema' in json)) {
    return broken([{ path: '', reason: 'not-rules' }]);
  }
  const file = v.safeParse(fileSchema, json);
  if (!file.success) return broken(faultsOf(file.issues, ''));
  const rules: KeptRule[] = [];
  const faults: RuleFault[] = [];
  for (const [index, entry] of file.output.rules.entries()) {
    const read = parseEntry(entry, `rules[${String(index)}]`);
    if ('faults' in read) faults.push(...read.faults);
    else if (rules.some((other) => sameStandard(other, read))) {
      faults.push({ path: `rules[${String(index)}]`, reason: 'twice' });
    } else rules.push(read);
  }
  return { rules, faults };
}

function parseEntry(json: unknown, path: string): KeptRule | { readonly faults: readonly RuleFault[] } {
  const entry = v.safeParse(entrySchema, json);
  if (!entry.success) return { faults: faultsOf(entry.issues, path) };
  const { sheet, indicator, weight, criterion } = entry.output;
  const parsed = parseRule(entry.output.rule);
  if (!parsed.ok) return { faults: parsed.problems.map((f) => ({ ...f, path: `${path}.${f.path}` })) };
  // Places in a text are those of the text that the rule was read from; the user's own rule stands for itself.
  const rule = withoutSpans(parsed.rule);
  const points = parseDecimal(weight);
  const above = points && exceedsWeight(rule, points);
  if (above) return { faults: [{ ...above, path: `${path}.${above.path}` }] };
  return { sheet, indicator, weight, criterion, rule };
}

/** undefined for anything that is no JSON; a byte order mark in front is none of the text. */
function parseJson(written: string): unknown {
  try {
    return JSON.parse(written.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}
