import type * as v from 'valibot';
import type { RuleFault } from '../problem.ts';

type Reason = RuleFault['reason'];

/** Reasons that a schema gives as the message of its own checks. */
const OWN: readonly Reason[] = [
  'empty',
  'not-decimal',
  'not-amount',
  'not-positive',
  'not-share',
  'reversed',
  'other-version',
];

/** The issues of a schema as faults, each with its place below `root`. */
export function faultsOf(
  issues: readonly v.BaseIssue<unknown>[],
  root: string,
): readonly [RuleFault, ...RuleFault[]] {
  const [first = { path: root, reason: 'wrong-type' }, ...rest] = issues.map((issue): RuleFault => ({
    path: pathOf(issue, root),
    reason: reasonOf(issue),
  }));
  return [first, ...rest];
}

function pathOf({ path }: v.BaseIssue<unknown>, root: string): string {
  const steps = path?.map(({ key }) => (typeof key === 'number' ? `[${String(key)}]` : `.${String(key)}`));
  return (root + (steps ?? []).join('')).replace(/^\./, '');
}

function reasonOf({ type, message, expected, received, input }: v.BaseIssue<unknown>): Reason {
  const own = OWN.find((reason) => reason === message);
  if (own) return own;
  switch (type) {
    case 'strict_object':
      if (expected === 'never') return 'unknown-field';
      return received === 'undefined' ? 'missing' : 'wrong-type';
    case 'variant':
      if (expected === 'Object') return 'wrong-type';
      return received === 'undefined' ? 'missing' : 'not-allowed';
    case 'union':
    case 'picklist':
    case 'literal':
      return received === 'undefined' ? 'missing' : 'not-allowed';
    case 'min_length':
      return 'empty';
    case 'max_length':
      return typeof input === 'string' ? 'too-long' : 'too-many';
    default:
      return 'wrong-type';
  }
}

/** Whether data nests too deep or holds too much to be looked at; walks it without recursion. */
export function tooMuch(
  json: unknown,
  most: { readonly depth: number; readonly values: number },
): 'too-deep' | 'too-large' | null {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: json, depth: 1 }];
  let seen = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    seen += 1;
    if (seen > most.values) return 'too-large';
    if (next.depth > most.depth) return 'too-deep';
    if (typeof next.value !== 'object' || next.value === null) continue;
    for (const value of Object.values(next.value)) waiting.push({ value, depth: next.depth + 1 });
  }
  return null;
}
