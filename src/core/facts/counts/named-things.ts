import { thingsFolded } from '../deeds/things.ts';
import type { Found } from '../deeds/words.ts';
import { readDeeds } from '../deeds/words.ts';
import { isNotFact } from '../prose/modality.ts';
import type { Clause, Prose, ProseFigure } from '../prose/prose.ts';
import { sentenceAround } from '../prose/prose.ts';
import { readChinese } from '../../quantity/chinese.ts';
import { saysInTime, saysLate } from '../prose/timeliness.ts';
import type { Counted } from './counted.ts';
import type { CountedEvent } from './events.ts';
import { namesIn } from './names.ts';
import { ofBase } from './of-base.ts';

/** What is said of a thing that should have been otherwise: 断面 + 不达标. */
const FAILING =
  /^(?:有|发现|出现)?([一-龥]{0,8}?)(未|没有|没|不|迟|晚|逾期|超期|延期|存在|漏|缺)([一-龥]{1,14})$/;
const EXCEPT = /^(.*?)除(?:了)?(.+?)(?:(?:未|没有|没|不|尚)[^外]{1,14})?(?:以外|之外|外)(.*)$/;
const ONLY = /只有|仅有?|唯有?|唯一|只是/;
const REST = /其余|其他|其它|余下/;
const NUMBER = '\\d{1,3}|[一二两三四五六七八九十]{1,2}';

/** How a clause speaks of what an event counts. */
type Says = (clause: string) => 'bad' | 'good' | null;

/**
 * How many things a text names of which it says what an event counts (李家坝断面没有达标，其余均达标). Null unless it says that they
 * are all: by 只有, by the rest being well, or because the numbers come out.
 */
export function namedThings(event: CountedEvent, prose: Prose): Counted | null {
  const { core, counter } = event;
  const [, noun = '', sign = '', what = ''] = FAILING.exec(core) ?? [];
  const says = sayingOf(sign, what);
  if (!says) return null;
  const kind = noun.split(/或|、|和/).map((one) => one.slice(-2));
  const facts = prose.clauses.filter(
    (c) => c.period === 'this' && !isNotFact(c.text) && ofBase(event, [c.text]) !== false,
  );
  const counts = prose.figures.filter(
    (f) => f.period === 'this' && f.quantity.unit.dimension === 'count' && f.quantity.unit.word === counter,
  );
  const names = new Set<string>();
  let all = false;
  let text = '';
  for (const [i, clause] of facts.entries()) {
    const except = EXCEPT.exec(clause.text);
    const said = except ? exceptionIn(except, facts[i + 1], says) : says(clause.text);
    if (said === 'bad') {
      const own = thingsIn(except?.[2] ?? ownWords(clause, facts), counter);
      if (!own) return null;
      for (const name of own.names) names.add(name);
      all ||= own.counted || except !== null || ONLY.test(clause.text);
      text = clause.text;
    } else if (said === 'good' && REST.test(clause.text)) all = true;
  }
  if (
    !kind.some((one) => prose.text.includes(one)) &&
    !counts.some((f) => /其余|其他|其它|余下/.test(f.clause))
  )
    return null;
  const left = remainder(facts, counts, says, prose);
  if (names.size === 0 || (left !== null && left !== names.size) || (!all && left === null)) return null;
  return { count: names.size, text };
}

/** How clauses say that a thing failed, by the deed that is denied, by being late, or by the words of what was found. */
function sayingOf(sign: string, what: string): Says | null {
  if (/迟|晚|逾期|超期|延期/.test(sign) || /^(?:按时|按期|及时|如期)/.test(what))
    return (clause) => (saysLate(clause) ? 'bad' : saysInTime(clause) ? 'good' : null);
  if (sign === '存在')
    return (clause) =>
      /(?:未|没有|无|不)(?:发现|存在|出现)?[^,]{0,8}问题/.test(clause)
        ? 'good'
        : clause.includes(what)
          ? 'bad'
          : null;
  const deed = readDeeds(thingsFolded(sign + what)).deeds.find((d) => !d.holds);
  return deed ? (clause) => byDeed(clause, deed) : null;
}

function byDeed(clause: string, { name, word }: Found): 'bad' | 'good' | null {
  const own = readDeeds(thingsFolded(clause)).deeds.filter(
    (d) => d.name === name && (name !== 'event' || d.word === word),
  );
  const [first] = own;
  if (!first || own.some((d) => d.holds !== first.holds)) return null;
  return first.holds ? 'good' : 'bad';
}

/** 除大沙村外均开展了宣传: what is excepted is otherwise than the rest. */
function exceptionIn(
  [, , , behind = '']: RegExpExecArray,
  next: Clause | undefined,
  says: Says,
): 'bad' | null {
  return says(behind) === 'good' || (next && says(next.text) === 'good') ? 'bad' : null;
}

/** The things in front of what is said of them; as many as a number beside them says. */
function thingsIn(
  clause: string,
  counter: string,
): { readonly names: readonly string[]; readonly counted: boolean } | null {
  const counted = new RegExp(`(${NUMBER})(?:${counter}|[个项家处])`).exec(clause);
  const end = counted?.index ?? clause.search(/因|由于|没有?|未|不|尚|存在|逾期|超期|延期|迟|晚|漏|超/);
  const words = end < 0 ? clause : clause.slice(0, end);
  const names = namesIn(words.replace(/^.*中(?=[一-龥]{2})/, ''), counted !== null);
  const number = counted ? numberOf(counted[1] ?? '') : names?.length;
  return names && number === names.length ? { names, counted: counted !== null } : null;
}

/** 危桥改造专项因设计变更，…，未按进度完成: a clause that opens with its denial is of what its sentence opens with. */
function ownWords(clause: Clause, facts: readonly Clause[]): string {
  if (!/^(?:均|都|仍|也)?(?:未|没有|没能|尚未)/.test(clause.text)) return clause.text;
  return facts.find((c) => c.sentence === clause.sentence)?.text ?? clause.text;
}

function numberOf(written: string): number {
  return /^\d/.test(written) ? Number(written) : Number(readChinese(written, 0)?.value ?? 0);
}

/** How many are left of the whole when those that are well are taken off; null where the text does not give both numbers. */
function remainder(
  facts: readonly Clause[],
  counts: readonly ProseFigure[],
  says: Says,
  prose: Prose,
): number | null {
  const all = Math.max(0, ...counts.map((f) => Number(f.quantity.value)));
  const good = facts.flatMap((c) => {
    const own = counts.filter((f) => f.clause === c.text);
    const spoken = own.length > 0 ? own : counts.filter((f) => f.sentence === sentenceAround(c, prose));
    const last = says(c.text) === 'good' ? spoken.at(-1) : undefined;
    return last ? [Number(last.quantity.value)] : [];
  });
  const [only] = good;
  return only !== undefined && good.length === 1 && only < all ? all - only : null;
}
