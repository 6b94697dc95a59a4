import type { Counted } from './counted.ts';
import { isNotFact } from '../prose/modality.ts';
import type { Prose } from '../prose/prose.ts';

const MISSED = /^(?:每)?(?:少|未|漏)(?:按(?:季度?|月度?))?(开展|报送|提交|上报|公开|召开|组织|编报|填报)/;
const QUARTERS = /((?:第?[一二三四1-4](?:[、和及])?)+)季度?[^,、]{0,6}?(?:均|都)?(?:未|没有)/;
const MONTHS = /((?:\d{1,2}月?[、和及])*\d{1,2})月份?[^,、]{0,6}?(?:均|都)?(?:未|没有)/;

/**
 * How often something due every quarter or month was left out, from the periods that the text names: 第一、三季度未开展. Only
 * where the standard asks for it once a period.
 */
export function missedPeriods(event: string, prose: Prose, criterion: string): Counted | null {
  const act = MISSED.exec(event)?.[1];
  const quarterly = /(?:按|每)(?:个)?季/.test(criterion);
  const monthly = /(?:按|每)(?:个)?月/.test(criterion);
  if (!act || quarterly === monthly) return null;
  const told = prose.clauses.filter((c) => {
    const [, named] = (quarterly ? QUARTERS : MONTHS).exec(c.text) ?? [];
    const denied = c.text.slice(c.text.search(/未|没有/));
    return (
      named !== undefined && c.period === 'this' && !c.limited && !isNotFact(c.text) && denied.includes(act)
    );
  });
  const [only] = told;
  const named = only && (quarterly ? QUARTERS : MONTHS).exec(only.text)?.[1];
  if (!only || !named || told.length > 1) return null;
  const periods = new Set(named.match(/[一二三四]|\d{1,2}/g) ?? []);
  return { count: periods.size, text: only.text };
}
