import { otherKind } from '../verdicts/statements.ts';
import type { Remark } from './remarks.ts';
import type { Thing } from './things.ts';
import { bare, cover, weighed } from './things.ts';

/** What a remark must cover of the thing asked about: by its own words, or with the clauses before it. */
export const OWN = 0.5;
const WITH_BEFORE = 0.55;

/** A statement among the others of its row, all as folded for comparing things. */
export interface Place {
  /** The row's name. */
  readonly row: string;
  readonly whole: string;
  readonly others: readonly string[];
}

/** A place with the things of the row's other statements, weighed once. */
export interface Field extends Place {
  readonly rivals: readonly Thing[];
}

/** Weighs the other statements of a row. */
export function fieldOf(place: Place): Field {
  const rivals = place.others.map((other) =>
    weighed(other, [...place.others.filter((o) => o !== other), place.whole], place.row),
  );
  return { ...place, rivals };
}

/** Whether a remark is about a thing: it names enough of it, and no other statement of the row fits it better. */
export function isAbout(
  thing: Thing,
  heads: readonly string[],
  least: number,
  remark: Remark,
  place: Field,
): boolean {
  const { text, before, elliptic } = remark;
  if (otherKind(place.whole, text)) return false;
  if (bare(thing.text).length < 2) return isMine(thing, text, place);
  const own = cover(thing, text);
  const together = before === '' ? own : cover(thing, `${before},${text}`);
  const headed = heads.some((head) => namesHead(text, head, place) || (elliptic && before.includes(head)));
  const enough = own >= least || (together >= WITH_BEFORE && (elliptic || own > 0));
  if (!headed || !enough || ofOtherField(text, heads, place)) return false;
  return isMine(thing, own >= least || !elliptic ? text : `${before},${text}`, place);
}

/** 实际工作内容相关规定 is no 实际工作内容: the word runs on to a head of its own. */
function namesHead(text: string, head: string, { whole }: Place): boolean {
  const at = text.lastIndexOf(head);
  const further = FURTHER.exec(text.slice(at + head.length))?.[1];
  return at >= 0 && (further === undefined || whole.includes(further));
}

const FURTHER = /^(?:的|相关|有关)*(规定|要求|制度|标准|政策|问题|报告|计划|方案|人员|机构)/;

/** No other statement of the row fits the words better. */
export function isMine(thing: Thing, text: string, field: Field): boolean {
  const mine = cover(thing, text);
  return field.rivals.every((rival) => cover(rival, text) <= mine);
}

/** Fields of work: what is said of one is not said of another. */
const FIELDS =
  /人事|会计|采购|招标|合同|资产|党建|信访|培训|接待|差旅|会议|公车|车辆|出国|工会|食堂|基建|监理|设计|勘察|征地|拆迁|工资|社保|税务|统计|安全|卫生|环保|消防|保密|信息化|宣传|值班|食品/g;

/** The noun asked about is said, of a field that neither the statement nor its row names: 采购审批手续 of 资金拨付审批手续. */
function ofOtherField(text: string, heads: readonly string[], { row, whole, others }: Place): boolean {
  const fields: readonly string[] = whole.match(FIELDS) ?? [];
  return heads.some((head) => {
    const at = text.indexOf(head);
    const phrase = /[一-龥]*$/.exec(text.slice(0, Math.max(at, 0)))?.[0] ?? '';
    const named = [...(phrase.match(FIELDS) ?? [])];
    const known = (field: string): boolean =>
      whole.includes(field) || row.includes(field) || others.some((o) => o.includes(field));
    return named.length > 0 && !named.some((n) => fields.includes(n)) && named.every((n) => !known(n));
  });
}
