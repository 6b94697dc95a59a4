import type { Figure } from '../../rule/need.ts';
import type { Expression, Measure } from '../../rule/rule.ts';
import type { Prose, ProseFigure } from '../prose/prose.ts';
import { countedAlike } from '../prose/side-words.ts';
import { isSupposed, ofAnother, ofYears } from '../prose/subject.ts';
import { contrast, plainName } from '../prose/wording.ts';
import type { Quote } from './figures.ts';
import { leavesOf } from './leaves.ts';

/** A limit that the standard calls by its kind alone. */
const LIMIT =
  /^(?:经?(?:批准|核准)?的?)?(?:核定|批准|批复|编制|控制|限定|定员|核批)(?:的?(?:编制|控制))?(?:人?数量?|额度?|指标)?$/;
const APPROVED = /核定|批准|批复|核批|编制|控制数|限额|定员/;
const TAIL = /(?:实有|实际|现有|在用)?(?:人数|数量|人员数|数|人员)$/;
const HERE =
  /^(?:截至)?(?:20\d{2}年)?(?:12月)?(?:年)?(?:末|底|31日)?(?:目前|当前|现)?(?:实际|实|现|共)*(?:有|在岗|在册|在用|聘用|使用|保有|配备|配置|雇用|用工)*$/;
const PEOPLE = /^[人名位]$/;

/**
 * The two figures of what is held against a limit that the standard only calls 核定数: 核定编外聘用人员24名，年末实有26名. Only where one
 * sentence tells the limit with the thing, and behind it one figure that names no other.
 */
export function figuresOfApproved(
  formula: Expression,
  prose: Prose,
  quote: Quote,
  row: string,
): ReadonlyMap<string, Figure> {
  const leaves = leavesOf(formula);
  const limit = leaves.find((l) => LIMIT.test(l.name));
  const held = leaves.find((l) => l !== limit);
  if (!limit || !held || leaves.length !== 2) return new Map();
  const thing = plainName(held.name).replace(TAIL, '');
  if (thing.length < 2) return new Map();
  const own = prose.figures.filter((f) => isCounted(f, `${row} ${held.name}`));
  const approved = own.filter((f) => APPROVED.test(f.label) && plainName(f.label).includes(thing));
  const [most] = approved;
  if (!most || approved.length > 1) return new Map();
  const behind = own.filter(
    (f) => f.sentence === most.sentence && f.quantity.start > most.quantity.end && alike(f, most),
  );
  const actual = behind.filter((f) => isActual(f, thing));
  const [only] = actual;
  if (!only || actual.length > 1 || behind.some((f) => f !== only && !/超|其中/.test(f.label)))
    return new Map();
  const made = (leaf: Measure, f: ProseFigure): readonly [string, Figure] => {
    const text = prose.original.slice(f.quantity.figureStart, f.quantity.figureEnd);
    return [
      leaf.name,
      { name: leaf.name, unit: leaf.unit, value: f.quantity.value, text, source: quote(f.sentence) },
    ];
  };
  return new Map([made(limit, most), made(held, only)]);
}

function isCounted(
  { quantity, period, listed, label, clause, subject }: ProseFigure,
  asked: string,
): boolean {
  const { unit, change, bound, approximate, part } = quantity;
  if (listed || period !== 'this' || unit.dimension !== 'count' || approximate || part !== 'single')
    return false;
  if (change !== null || bound !== null || isSupposed(subject)) return false;
  return !ofAnother(label, asked) && !ofYears(clause, asked);
}

function alike(a: ProseFigure, b: ProseFigure): boolean {
  const [u, v] = [a.quantity.unit.word, b.quantity.unit.word];
  return countedAlike(a, b) || (PEOPLE.test(u) && PEOPLE.test(v));
}

/** 年末实有, 实际聘用: nothing but that they are there, or the thing by its name. */
function isActual({ label }: ProseFigure, thing: string): boolean {
  const plain = plainName(label);
  if (/超|拟|计划|申请|其中/.test(label) || APPROVED.test(label) || contrast(plain, thing)) return false;
  return HERE.test(label) || HERE.test(plain.replace(thing, ''));
}
