import type { Verdict } from '../rule/need.ts';
import type { Grade } from '../rule/rule.ts';
import { conjuncts } from './verdicts/statements.ts';

/** Whether a statement holds, by whatever source answers first. */
export type Ask = (statement: string) => Verdict | null;

const ONE =
  /^(?:只|仅)[^,]{0,8}?(?:其中)?(?:一|1)[项个]|^(?:缺少?|少|缺失)(?:其中)?的?(?:任意|任何)?(?:一|1)[项个]/;
const NONE = /^(?:均|都|两项|二者|两者)[^,]{0,4}(?:未|不|没有)|^(?:未|不)[^,]{0,6}(?:任一|任何一)/;
/** 部门预算、决算均在规定时限内公开: two things, one act. */
const SHARED = /^([^、,]{2,14})(?:、|和|与)([^、,]{2,14}?)((?:均|都|随|按|在|已|及时|如期).{2,})$/;

/** A step of "both, one of them, neither" with the answer that settles it. */
export interface Tallied {
  readonly grade: Grade;
  readonly text: string;
}

/** The step that two statements put a text in: both hold, one, none. Null for other steps and where one is not known. */
export function byTally(grades: readonly Grade[], ask: Ask): Tallied | null {
  const one = grades.find((g) => ONE.test(g.label));
  const none = grades.find((g) => NONE.test(g.label));
  const both = grades.find((g) => g !== one && g !== none);
  if (!one || !none || !both || grades.length !== 3) return null;
  const asked = twoOf(both.label);
  const answers = asked.map(ask);
  const [first, second] = answers;
  if (asked.length !== 2 || !first || !second) return null;
  const held = answers.filter((a) => a?.holds).length;
  const grade = held === 2 ? both : held === 1 ? one : none;
  return { grade, text: [...new Set([first.source.quote, second.source.quote])].join(';') };
}

/** 已制定项目资金管理办法和业务管理制度: one act, two things. */
const OBJECTS =
  /^(已?(?:制定|建立|编制|公开|开展|印发|出台)了?)([^、,和与及]{4,14})(?:、|和|与|及)([^、,和与及]{4,14})$/;

function twoOf(label: string): readonly string[] {
  const objects = OBJECTS.exec(label.replace(/的$/, ''));
  if (objects?.[1] && objects[2] && objects[3]) return [objects[1] + objects[2], objects[1] + objects[3]];
  const shared = SHARED.exec(label.replace(/的$/, ''));
  if (shared?.[1] && shared[2] && shared[3]) {
    const tail = shared[3].replace(/^(?:均|都)已?/, '');
    return [`${shared[1]}${tail}`, `${shared[2]}${tail}`];
  }
  return conjuncts(label.replace(/的$/, ''));
}

/** A statement answered as a whole, or by all of its parts. */
export function inParts(statement: string, ask: Ask): Verdict | null {
  const whole = ask(statement);
  if (whole) return whole;
  const parts = statement.split(/、|但(?!是否)|并且|且|,/).filter((part) => part.length >= 3);
  const answers = parts.map(ask);
  const [first] = answers;
  const no = answers.find((a) => a?.holds === false);
  if (parts.length < 2 || !first) return null;
  if (no) return { ...no, text: statement };
  return answers.every((a) => a?.holds) ? { ...first, text: statement } : null;
}
