import type { Interval } from '../../rule/rule.ts';
import { readInterval } from '../text/interval.ts';
import { NUM, readNum } from '../text/numeral.ts';
import type { Clause } from './clause.ts';
import type { Piece } from './piece.ts';

export const COUNTERS =
  '例|项次|项(?!目)|次|处|个?工作日|个?月|个?季度|个|笔|起|人次|人|份|家次|家|条|宗|件|户次|户|篇|期|场次|场|批次|批|类|点|天|日|年|张|套|台|辆|艘|架|所|种|门|部|小时|周|间|座|栋|幢|名|册|页|轮|段|本|趟|枚|幅|首|届';
const PER_FIGURE = new RegExp(`每[^,\\d每]{0,20}?(${NUM})(${COUNTERS})(?!以)`);
const PER_COUNT = new RegExp(
  `每(?:有|发现|出现|存在|发生|查出|查实|缺少|缺失|缺|少|漏报|漏|逾期|延迟|推迟|延期|超期|超过|超|拖延|迟报|晚|多|减少|增加|新增|被[^,\\d]{0,8}?|[^,\\d每]{0,14}?)??(${NUM})?(${COUNTERS})(?!以)`,
);
const ONE_COUNT = new RegExp(
  `(?:^|发现|出现|存在|发生|有|被|查出|缺少|缺|少|凡有|如有|未[^,]{0,8}|[,;:的])(${NUM})(?:个|以上)?(${COUNTERS})(?![以及])(?!\\d)`,
);
/** 每逾期1个月(不足1个月按1个月计算): no part of what is counted. */
const PARTIAL = /\((?:不足|不满|未满)[^()]{1,24}\)/;
/** 每台(件): two counting words for the same. */
const OR_COUNTER = new RegExp(`(?<=${COUNTERS})\\((?:${COUNTERS})\\)`, 'g');

/** Reads a condition as a number of occurrences: 每发现1例, 有1项没有开展评估. Null where nothing is counted. */
export function readCount(piece: Piece): Extract<Clause, { kind: 'count' }> | null {
  const condition = piece.condition.replace(OR_COUNTER, '').replace(PARTIAL, '');
  // 应于每月10日前发放，每有一个月未发放: the last 每 is the one that counts.
  const from = Math.max(0, condition.lastIndexOf('每'));
  const said = condition.slice(from);
  const match =
    PER_FIGURE.exec(said) ??
    PER_COUNT.exec(said) ??
    (condition.includes('每') ? null : ONE_COUNT.exec(condition));
  if (!match) return null;
  const [whole, figure, counter = ''] = match;
  const per = figure === undefined ? '1' : readNum(figure);
  if (per === null) return null;
  const when = readCase(condition, from + match.index);
  const start = when ? when.end : 0;
  const at = Math.max(0, from + match.index - start);
  const earns = piece.outcome.kind === 'points' && piece.outcome.points !== '0' && condition.includes('每');
  return { kind: 'count', event: event(condition.slice(start), at, whole), counter, per, earns, when, piece };
}

/** "应评估项目超过3个的，有1项…": the case before the count. */
function readCase(
  condition: string,
  at: number,
): { readonly name: string; readonly interval: Interval; readonly end: number } | null {
  const comma = condition.lastIndexOf(',', at);
  if (comma <= 0) return null;
  const head = condition.slice(0, comma);
  if (head.includes(',')) return null;
  const interval = readInterval(head);
  return interval?.unit === 'count'
    ? { name: interval.name, interval: interval.interval, end: comma + 1 }
    : null;
}

const LATE = /^(?:超(?:过|出|期|时)?|晚|迟|延(?:迟|期|误|后)|推(?:迟|后)|拖(?:延|后)|滞后)$/;

/** What is counted, without the counting words: 有1项没有开展评估 → 没有开展评估. */
function event(condition: string, at: number, counted: string): string {
  const words = counted
    .replace(/^每/, '')
    .replace(new RegExp(`${NUM}|(?:${COUNTERS})$`, 'g'), '')
    .replace(/^[,;:的]/, '');
  const verb = /^(?:有|发现|出现|存在|发生|查出|查实|凡有|如有)?$/.test(words) ? '' : words;
  if (
    LATE.test(words) &&
    /[日天年周旬]$|(?:月|季度|小时)$/.test(counted) &&
    at === 0 &&
    condition === counted
  )
    return '逾期';
  const left = condition.slice(0, at) + verb + condition.slice(at + counted.length);
  return withThing(
    left
      .replace(PLANNED, '$1')
      .replace(BEYOND, '$1超出')
      .replace(/\([类个项次]\)/g, '')
      .replace(/^(?:[,、:的]|如果?|若|凡|否则)+/, '')
      .replace(/(?<=.{2})[,、](?:超过|超出|超)$/, '')
      .replace(/(?<=[的,:])(?:再|另|还)$/, '')
      .replace(/(?:[,、:]|的)+$/, ''),
  );
}

/** 组织培训班6期，每完成一期: what is planned of it is no part of what is counted. */
const PLANNED = new RegExp(`^([^,]{2,30}?)\\d+(?:${COUNTERS}),(?:完成|开展|举办|组织)$`);
/** >100%时，每超1人: how many go beyond. */
const BEYOND = /^([^<>≤≥\d,]*?)(?:>|大于|超过|高于)100%(?:的|时)*,?(?:超|超过|超出)?$/;

const THING =
  /^(.{4,}?)的?,(问题|项目|标段|合同|单位|部门|指标|事项|案件|企业|人员|环节|子项|任务|工程|设备|工单|投诉|事故|村|乡镇|街道|学校|医院|点位)$/;

/** 逾期的，每逾期1个月 is of 逾期; 违纪违规问题的，每个问题 is of the one, 未公开招标的，每个标段 of the other. */
function withThing(words: string): string {
  const twice = /^(.{2,8}?)(?:的?,|的)\1$/.exec(words)?.[1];
  if (twice) return twice;
  // 逾期完工的，每逾期1个月
  const [, first, late = ''] = /^([^,]{3,12}?)的?,([^,]{2,4})$/.exec(words) ?? [];
  if (first?.startsWith(late) && LATE.test(late)) return first;
  const [, statement, thing] = THING.exec(words) ?? [];
  if (!statement || !thing) return words;
  return statement.includes(thing) ? statement : `${statement}的${thing}`;
}
