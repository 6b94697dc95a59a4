import type { Award, Condition, Expression, Rule } from '../../rule/rule.ts';
import { awardOf } from './award.ts';
import type { Bench, Run } from './bench.ts';
import type { Clause } from '../clause/clause.ts';
import { comparing, comparingWords } from '../../quantity/comparing.ts';
import { LAST_YEAR, readComparison } from '../text/comparison.ts';

type Relation = '<' | '=' | '>';

const COMPARED = new RegExp(comparingWords());
/** Words of how a figure moved, or did not, against the other. */
const MOVED: readonly (readonly [RegExp, readonly Relation[]])[] = [
  [/未(?:增长|增加|上升|提高)/, ['<', '=']],
  [/未(?:下降|减少|降低)/, ['>', '=']],
  [/持平|相等|一致|相同|不变/, ['=']],
  [/下降|减少|降低/, ['<']],
  [/增长|增加|上升|提高/, ['>']],
];

interface Told {
  readonly relations: readonly Relation[];
  /** What the other figure is called; "" where it is left out. */
  readonly other: string;
}

/** 与全省平均水平持平, 低于的, 较上年增长: how two figures stand that a clause before has named. */
export function relationIn(text: string): Told | null {
  const bare = text.replace(/(?:的|时|者|,)+$/, '');
  const word = COMPARED.exec(bare)?.[0];
  const moved = MOVED.find(([pattern]) => pattern.test(word ? bare.replace(word, '') : bare));
  const compared = word ? wide(comparing(word) ?? '=') : [];
  const relations = [...new Set([...compared, ...(moved?.[1] ?? [])])];
  // 持平或高于 gives two; any other two words say which of several comparisons is meant.
  if (relations.length === 0 || (word && moved && !bare.includes('或'))) return null;
  const left = (word ? bare.replace(word, '') : bare).replace(moved?.[0] ?? '', '');
  const other = left.replace(/^(?:若|如果?|当)|同比|相比|有所|同(?!期)|[与较比和跟的了于或,]|水平$/g, '');
  return other.length <= 10 ? { relations, other } : null;
}

/**
 * 高于平均值的得2分，与平均值持平的得1分，低于的不得分: three outcomes of one comparison. Null where the clauses leave an outcome out or
 * give one twice.
 */
export function comparisonRun(clauses: readonly Clause[], at: number, bench: Bench): Run | null {
  const first = clauses[at];
  const compared = first?.kind === 'claim' ? readComparison(first.text) : null;
  if (first?.kind !== 'claim' || compared?.kind !== 'compare') return null;
  const steps: { readonly relations: readonly Relation[]; readonly clause: Clause }[] = [
    { relations: wide(compared.op), clause: first },
  ];
  let i = at + 1;
  for (; i < clauses.length; i += 1) {
    const clause = clauses[i];
    if (clause?.kind !== 'claim' && clause?.kind !== 'else') break;
    const relations =
      sameComparison(clause.piece.condition, compared) ??
      rest(clause, steps) ??
      told(clause.piece.condition, compared.right);
    if (!relations) break;
    steps.push({ relations, clause });
  }
  const all = steps.flatMap((step) => step.relations);
  if (steps.length < 3 || all.length !== 3 || new Set(all).size !== 3) return null;
  const right = sameUnit(compared.left, compared.right);
  let otherwise: Award | null = null;
  for (const { relations, clause } of steps.toReversed()) {
    const met = awardOf(clause.piece.outcome, null, bench, clause.piece.condition);
    if (!met) return null;
    if (otherwise === null) {
      otherwise = met;
      continue;
    }
    const condition: Condition = { kind: 'compare', left: compared.left, op: narrow(relations), right };
    const span = bench.span(clause.piece.start, clause.piece.end);
    const rule: Rule = { kind: 'condition', condition, met, unmet: otherwise, span };
    otherwise = { kind: 'rule', rule };
  }
  return otherwise?.kind === 'rule' ? { assembled: { kind: 'rule', rule: otherwise.rule }, next: i } : null;
}

type Compared = Extract<Condition, { kind: 'compare' }>;

/** 否则支出进度=平均值: the same two figures once more. */
function sameComparison(text: string, { left, right }: Compared): readonly Relation[] | null {
  const again = readComparison(text.replace(/^否则,?/, ''));
  if (again?.kind !== 'compare') return null;
  const same = (a: Expression, b: Expression): boolean =>
    a.op === 'name' && b.op === 'name' && a.name === b.name;
  return same(again.left, left) && same(again.right, right) ? wide(again.op) : null;
}

/** 否则: what the comparisons before it leave over. */
function rest(
  clause: Clause,
  before: readonly { readonly relations: readonly Relation[] }[],
): readonly Relation[] | null {
  if (!/^否则?$/.test(clause.piece.condition)) return null;
  const taken = before.flatMap((step) => step.relations);
  return (['<', '=', '>'] as const).filter((relation) => !taken.includes(relation));
}

function told(text: string, right: Expression): readonly Relation[] | null {
  const found = relationIn(text);
  return found && speaksOf(right, found.other) ? found.relations : null;
}

function wide(op: '<' | '<=' | '>' | '>=' | '='): readonly Relation[] {
  if (op === '<=') return ['<', '='];
  return op === '>=' ? ['>', '='] : [op];
}

function narrow(relations: readonly Relation[]): '<' | '<=' | '>' | '>=' | '=' {
  const [only] = relations;
  if (relations.length === 1 && only) return only;
  return relations.includes('>') ? '>=' : '<=';
}

function speaksOf(right: Expression, other: string): boolean {
  if (other === '' || right.op !== 'name') return other === '';
  return right.name.includes(other.replace(/水平$/, '')) || new RegExp(`^${LAST_YEAR}$`).test(other);
}

/** 平均值 is in the unit of what is compared with it. */
function sameUnit(left: Expression, right: Expression): Expression {
  return left.op === 'name' && right.op === 'name' && right.unit === 'number'
    ? { ...right, unit: left.unit }
    : right;
}
