import type { Level } from '../verdicts/levels.ts';
import { levelOf } from '../verdicts/levels.ts';

/** An event to be counted, as a standard's clause names it, made ready for comparing. */
export interface CountedEvent {
  /** The whole wording. */
  readonly text: string;
  /** What is counted, without the conditions before it. */
  readonly core: string;
  /** The demand of which faults are counted: 合同签订规范 of 合同签订规范:不规范; "" where the event has none. */
  readonly base: string;
  /** What else its rule counts or demands. */
  readonly others: readonly string[];
  readonly counter: string;
  /** The clause names only that something is wrong: 不符合要求, 其他问题. */
  readonly generic: boolean;
  /** How high somebody must stand who gave it: 省级以上. */
  readonly level: Level | null;
}

const COUNTERS = '例|项|次|处|个|笔|起|件|条|份|间|户|人次|人|家|宗|篇|类|天|日|个?工作日';
/** "…的，问责一次", "每超过1间": the counter is part of the wording. */
const COUNTED_BY = new RegExp(
  `[,的]*(?:每)?(?:超过|发现|出现|发生|有|表彰|问责|通报|缺少|缺)?(?:1|一)(${COUNTERS})$`,
);
const COUNTED_FIRST = new RegExp(`^每?(?:发现|出现|发生|有)(?:1|一)(${COUNTERS})(?=.{2})`);
const DAYS = /(?:个)?(工作日|天|日|周|月)$/;
/** 每有1批超过30日: the batches are counted, not the days. */
const THINGS = /^[批次笔期户件份]$/;
const GENERIC =
  /^(?:以上|上述|其他|其它|各类|发现|存在|有|情况|情形)*(?:项目)?(?:不(?:符合?|满足)(?:有关|相关)*(?:评价)?(?:要求|规定|标准|要点)?|不合规(?:问题|情形|情况)?|违规(?:问题|行为|情况)?|不规范(?:问题|行为|情况)?)(?:的)?(?:情况|情形|问题|事项)?$/;

/** Reads the wording of an event. */
export function readEvent(event: string, counter: string, others: readonly string[] = []): CountedEvent {
  let text = event.replace(/^(?:加分项|减分项|加分|减分):/, '').replace(/(?:的)+$/, '');
  // 监督检查中问题, where 每发现1个 stood between.
  text = text.replace(/(?<=检查|审计|监督|巡察|巡视|督查|审查)中(?:的|存在的|发现的)?(?=问题)/, '发现');
  let word = counter;
  // 每发现1件(台)超标: either counter will do.
  const other = /^\(([^()]{1,2})\)/.exec(text);
  if (other?.[1] && word !== '') {
    word = `${word}/${other[1]}`;
    text = text.slice(other[0].length);
  }
  const tail = COUNTED_BY.exec(text);
  if (tail?.[1] && tail.index >= 2 && word === '') {
    word = tail[1];
    text = text.slice(0, tail.index).replace(/[,的]+$/, '');
  }
  const head = COUNTED_FIRST.exec(text);
  if (head?.[1] && (word === '' || word === head[1])) {
    word = head[1];
    text = text.slice(head[0].length);
  }
  const days = !THINGS.test(word) && /逾期|超过|延|晚|迟/.test(text) ? DAYS.exec(text) : null;
  if (days?.[1]) {
    word = days[1];
    text = text.slice(0, days.index).replace(/[,的]+$/, '');
  }
  const core = coreOf(text);
  const generic = GENERIC.test(core) && !/一般|较大|重大|严重|违法|违纪/.test(core);
  const base = text.slice(0, Math.max(0, text.lastIndexOf(':')));
  return { text, core, base, others, counter: word, generic, level: levelOf(text) };
}

function coreOf(text: string): string {
  const own = (text.includes(':') ? (text.split(':').pop() ?? text) : text).replace(/^[^,]*但/, '');
  const parts = own.split(',').filter((p) => p !== '');
  const last = parts[parts.length - 1] ?? own;
  if (last.length >= 4 || parts.length === 1) return last;
  // 反映……违规问题的,问题: the last word only names what is counted.
  const before = (parts[parts.length - 2] ?? '').replace(/的$/, '');
  return before.includes(last) ? before : own;
}
