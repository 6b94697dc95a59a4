import { overlap } from '../../wording/overlap.ts';
import type { CountedEvent } from './events.ts';
import { isNotFact } from '../prose/modality.ts';
import type { Prose, ProseFigure } from '../prose/prose.ts';
import { content } from '../verdicts/statements.ts';

const KINDS =
  /^(?:[^、,]{0,10}?(?:发现|出现|存在|发生))?((?:[^、,]{3,24}、)+[^、,]{3,24}?)等(?:违规|违纪|违法|不规范)?(?:的)?(?:问题|情况|情形|行为|现象)*$/;
const NONE_OF =
  /^[^,]{0,20}?(?:未发现|未出现|未发生|未存在|不存在|没有|无(?!法|需|须|形|偿))(?:发现|出现|发生|存在)?/;
const POINTS =
  /^(?:(?:存在|发现|发生|出现|有)?(?:此类|该类|这类|上述|前述|此|该)(?:问题|情况|情形|行为|事项|现象)?)$/;

/** 超过30日签订的合同2份: the time in front is part of what is counted. */
const LIMIT = /(?:超过|逾期?|超|不足|未满|满)?\d{1,4}个?(?:工作日|日|天|月|年|小时)(?:以[上内]|之?内)?$/;

/** Whether both wordings set a limit in days or months, and not the same. */
export function otherLimit(asked: string, told: string): boolean {
  const [a, b] = [asked, told].map((text) => /\d{1,4}(?=个?(?:工作日|日|天|月|年|小时))/.exec(text)?.[0]);
  return a !== undefined && b !== undefined && a !== b;
}

const BEYOND = /超过(\d{1,4})个?(工作日|日|天)/;

/** The clause that says that all was done within the limit that an event exceeds: 均在30日内签订 for 超过30日签订. */
export function allWithin(event: string, prose: Prose): string | null {
  const [, days, unit] = BEYOND.exec(event) ?? [];
  if (!days || !unit) return null;
  const within = new RegExp(`${days}个?${unit === '天' ? '(?:日|天)' : unit}(?:之|以)?内`);
  const things = content(event.replace(BEYOND, ''));
  const clause = prose.clauses.find(
    (c) =>
      /均|全部|都/.test(c.text) &&
      within.test(c.text) &&
      c.period === 'this' &&
      !c.limited &&
      !isNotFact(c.text) &&
      !/未|没有|不/.test(c.text) &&
      overlap(things, content(c.text.replace(within, ''))) >= 0.5,
  );
  return clause?.text ?? null;
}

/** The kinds of things that an event lists (应采购未采购、化整为零等问题), each an event of its own; none where it lists none. */
export function kindsOf(event: CountedEvent): readonly CountedEvent[] {
  const listed = KINDS.exec(event.core)?.[1]?.split('、') ?? [];
  return listed.map((core) => ({ ...event, core, generic: false }));
}

/** The clause that denies every kind listed; null where the text denies only some, or none. */
export function noneOf(kinds: readonly CountedEvent[], prose: Prose): string | null {
  const clause = prose.clauses.find((c) => {
    const opening = NONE_OF.exec(c.text)?.[0];
    if (opening === undefined || c.period !== 'this' || c.limited || isNotFact(c.text)) return false;
    const said = content(c.text.slice(opening.length));
    return kinds.every((kind) => overlap(content(kind.core), said) >= 0.6);
  });
  return clause?.text ?? null;
}

/** 2笔计8.4万元迟缴: the money is what they come to, and what is said of them stands behind it. */
const WORTH =
  /^\s?\(?(?:共计?|合计|总计|计|金额|总额)?\s?[\d,.]+\s?[万亿千百]?元\)?([^,，。;；、：:\n()]{0,24})/;

/** The words that say what a figure counts; 此类问题1起 counts what the clause before tells. */
export function localWords(figure: ProseFigure, behind = ''): string {
  const pointing = POINTS.test(figure.label) && figure.subject !== '';
  const before = figure.label === '' ? '' : figure.clause.slice(0, figure.clause.lastIndexOf(figure.label));
  const limit = LIMIT.exec(before)?.[0] ?? '';
  const worth = WORTH.exec(behind)?.[1];
  return `${pointing ? figure.subject : limit + figure.label}${worth ?? figure.after}`;
}
