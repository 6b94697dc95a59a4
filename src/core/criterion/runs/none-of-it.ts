import { isTime } from '../../rule/written-unit.ts';
import type { Clause } from '../clause/clause.ts';

type Claim = Extract<Clause, { kind: 'claim' }>;

const NONE = { low: null, lowBound: 'open', high: '0', highBound: 'included' } as const;
const LATE = /逾期|超期|超时|迟|延期|延误|拖延|晚/;

/** 按规定时间报送的得满分；逾期5日以内的得一半: being in time is no day late, and the days of the next tier begin behind it. */
export function onTime(clause: Claim, next: Clause | undefined): readonly Clause[] | null {
  if (next?.kind !== 'band' || LATE.test(clause.text) || next.interval.low !== null) return null;
  // 达到计划进度的得8分；滞后10%以内的扣2分
  const behind = next.unit === 'ratio' && /^(?:工程|项目|建设|实施)?(?:进度)?(?:滞后|落后)/.test(next.name);
  if (behind ? !/进度|计划/.test(clause.text) : !isTime(next.unit) || !LATE.test(next.name)) return null;
  if (!behind && !/时间|时限|期限|工期|及时|按时|按期|如期|准时|日内|前/.test(clause.text)) return null;
  return [
    { kind: 'band', name: next.name, unit: next.unit, interval: NONE, piece: clause.piece },
    { ...next, interval: { ...next.interval, low: '0', lowBound: 'excluded' } },
  ];
}

/** 未发现违规资金的得5分；违规资金占比1%以下的得3分: none of it is a share of nothing. */
export function nothingOf(clause: Claim, next: Clause | undefined): readonly Clause[] | null {
  const none = /^(?:未发现|未发生|未出现|未收到|没有|无|不存在)(?:存在|有)?([^,]{2,8})$/.exec(
    clause.text,
  )?.[1];
  const times = next?.kind === 'band' && next.unit === 'count' && Number(next.interval.low ?? 0) >= 1;
  // 无投诉得5分；有效投诉1-2次得3分
  if (none && times && next.name.includes(none))
    return [{ kind: 'band', name: next.name, unit: 'count', interval: NONE, piece: clause.piece }, next];
  const thing =
    /^(?:全年|年度内|当年|本年度?)?(?:未发现|未发生|未出现|未进行|未作|没有|无|不存在|未(?=.{0,6}(?:调整|追加|调剂|变更|结转|超支|逾期)))(?:存在|有)?(.{2,10}?)(?:情况|问题|情形)?$/.exec(
      clause.text,
    )?.[1];
  if (!thing || next?.kind !== 'band' || next.unit !== 'ratio' || Number(next.interval.low ?? 0) !== 0)
    return null;
  // 无预算调整的得4分；调整率在10%以内的得3分
  const share = next.name.replace(/(?:率|占比|比例)$/, '');
  if (!next.name.startsWith(thing) && !(share.length >= 2 && thing.endsWith(share))) return null;
  return [
    { kind: 'band', name: next.name, unit: 'ratio', interval: NONE, piece: clause.piece },
    { ...next, interval: { ...next.interval, low: '0', lowBound: 'excluded' } },
  ];
}

const ALL_OF_IT = /每[月季年次期个项]|每个|均|都|全部|未发生|没有|无/;
const FAILED = /未|不(?!少|低)|没有|闲置|逾期|迟|缺|漏|错|违规|退回|投诉|超/;

/** 每月按时报送的得6分；1-3次未按时报送的得4分: all of it is none that failed. */
export function neverOf(clause: Claim, next: Clause | undefined): readonly Clause[] | null {
  if (next?.kind !== 'band' || next.unit !== 'count' || !FAILED.test(next.name)) return null;
  const { low } = next.interval;
  if (
    low === null ||
    Number(low) < 1 ||
    !ALL_OF_IT.test(clause.text) ||
    FAILED.test(clause.text.replace(/^(?:未发生|没有|无)/, ''))
  )
    return null;
  return [{ kind: 'band', name: next.name, unit: 'count', interval: NONE, piece: clause.piece }, next];
}
