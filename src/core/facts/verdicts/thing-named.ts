import { cover, weighed } from '../deeds/things.ts';
import type { Clause, Prose } from '../prose/prose.ts';

const DEED =
  '建立健全|建立|制定|制订|编制|编报|编写|印发|出台|开展|组织|召开|举办|举行|实施|完成|签订|办理|落实|执行|实行|推行|成立|设立|组建|报送|上报|公开|公示|配备|聘请|通过|已?经过|进行|做好|纳入|有|制作|开设|发放|拍摄|印制|购置|采购|安装|修建|搭建';
const DENIED = /^(?:如|若)?(?:未能?|没有|尚未)(?:能)?/;
const MANNER =
  /^(?:(?:严格|认真)?按照?(?:相关|有关)?(?:规定|要求|程序|合同|计划)?的?(?:时限|时间|期限|程序|内容)?|及时|按时|按期|严格|全部|全面|如期|必要的?|相关|有关|事前|在?项目(?:开工|实施|施工|完成)?(?:前|后|过程)?|竣工后|对|将)+(?=.{2})/;
const DEED_FIRST = new RegExp(`^[^,、]{0,8}?(?:${DEED})(?:了|好)?(?=[^,]{2})`);
const DEED_LAST = new RegExp(
  `(?:全部|按时|及时|均)*(?:(?:向社会)?(?:${DEED}|到位|健全|挂钩|整改)|纳入[^,]*|与[^,]{2,10}挂钩|向社会公开|完成整改|到位)+$`,
);

/** What a statement of a deed is done to: 应急演练 of 组织应急演练, 设备 of 设备到位; several where it lists them. */
export function thingsIn(asked: string): readonly string[] {
  const plain = asked
    .replace(/\([^()]*\)/g, '')
    .replace(DENIED, '')
    .replace(/的$/, '');
  const own = plain.replace(MANNER, '');
  const acted = own.replace(DEED_LAST, '');
  const bare = acted.length < 2 ? own : acted;
  const object = /^(?:对|将)/.test(plain) ? bare : bare.replace(DEED_FIRST, '');
  const things = object.replace(/^必要的?/, '').split(/、|(?:和|及|与)(?=[^,]{3})/);
  const ways = things.flatMap((thing) => [thing, ...calledAlso(thing)]);
  return ways.filter((thing) => thing.length >= 2);
}

/** Whether a statement is no more than a deed and what it is done to: 组织应急演练. */
export function asksDeed(asked: string): boolean {
  const plain = asked.replace(DENIED, '');
  const [thing = '', ...more] = thingsIn(asked);
  return more.length === 0 && thing.length >= 3 && OPENS.test(plain) && plain.endsWith(thing);
}

const OPENS = new RegExp(`^(?:${DEED})(?:了)?[一-龥]{3,}$`);

/** 竣工验收制 is kept where 竣工验收 is; 项目法人制 is called 法人制. */
function calledAlso(thing: string): readonly string[] {
  return [
    ...(/[一-龥]{4}制$/.test(thing) ? [thing.slice(0, -1)] : []),
    ...(/^项目[一-龥]{3}/.test(thing) ? [thing.slice(2)] : []),
  ];
}

/** A clause with where it names a thing; the clauses behind it, of its sentence, that name no other. */
export interface Naming {
  readonly clause: Clause;
  readonly before: string;
  readonly after: string;
  readonly behind: readonly Clause[];
  /** It names things of other statements as well. */
  readonly shared: boolean;
  /** It names the thing word for word. */
  readonly exact: boolean;
}

const NEARLY = 0.6;

/** The clauses that name one of a statement's things, and not only one of another statement's of the row. */
export function namingsOf(
  asked: string,
  statements: readonly string[],
  row: string,
  prose: Prose,
): readonly Naming[] {
  const things = thingsIn(asked);
  const others = statements.filter((s) => s !== asked);
  const rivals = others.flatMap(thingsIn).filter((rival) => !things.includes(rival));
  const exact = prose.clauses.some((c) => things.some((thing) => c.text.includes(thing)));
  const weights = exact ? null : weighed(asked, others, row);
  const theirs = exact ? [] : others.map((other) => weighed(other, [asked], row));
  const named = (text: string): { readonly before: string; readonly after: string } | null => {
    if (weights) {
      const mine = cover(weights, text);
      return mine >= NEARLY && theirs.every((t) => cover(t, text) < mine)
        ? { before: '', after: text }
        : null;
    }
    const left = rivals
      .filter((rival) => things.some((thing) => rival.includes(thing)))
      .reduce((rest, rival) => rest.replaceAll(rival, '＿'.repeat(rival.length)), text);
    const thing = things.find((one) => left.includes(one));
    if (thing === undefined) return null;
    const at = left.lastIndexOf(thing);
    return { before: text.slice(0, at), after: text.slice(at + thing.length) };
  };
  return prose.clauses.flatMap((clause, i): readonly Naming[] => {
    const found = named(clause.text);
    if (!found) return [];
    const behind: Clause[] = [];
    for (const next of prose.clauses.slice(i + 1)) {
      const other = next.sentence !== clause.sentence || rivals.some((rival) => next.text.includes(rival));
      if (other || named(next.text)) break;
      behind.push(next);
    }
    const shared = rivals.some((rival) => clause.text.includes(rival));
    return [{ clause, ...found, behind, shared, exact }];
  });
}
