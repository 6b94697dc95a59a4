import { deniesEvent } from '../counts/cause.ts';
import { isNotFact } from '../prose/modality.ts';
import type { Clause, Prose } from '../prose/prose.ts';
import { readProse } from '../prose/prose.ts';
import type { PointSaid } from './points.ts';
import { pointsSaid } from './points.ts';

/** Whether a statement holds by some text; null where that leaves it open. */
type Asks = (statement: string, prose: Prose) => boolean | null;

const CHINESE = '一二三四五六七八九十';
const NUMBER = `(\\d|两|[${CHINESE}])`;
const THINGS = '(?:评价|考核|评分)?(?:要点|内容|条件|指标|要求|标准|方面|事项|情况)*';
const WELL =
  '(?:已|能|能够|完全|严格)*(?:符合|满足|达到|做到|达标|落实到位|执行到位|按照?(?:规定|要求)(?:执行|落实|完成|开展|办理))(?:相关|有关|评价|评分)?(?:要求|规定|标准|条件)?$';
/** Of some number of them it need not be said that it is of all. */
const ALL = '(?:均|都|全部)';
/** What a text may mean by it is the standard's, and not the project's: 各项指标均达到要求. */
const POINTS = '(?:评价|考核|评分)?(?:要点|内容|要求|标准|方面)*';
const LEAD =
  '^(?:经[^,]{0,8}|对照[^,]{0,12}|综上(?:所述)?|总体(?:上)?)?(?:项目|本单位|我[局委办中心院校厅所]+)?';
const COUNTED = new RegExp(
  `${LEAD}(?:以上|上述|前述)?${NUMBER}(?:项|条|点|个要点|个方面)${THINGS}${ALL}?${WELL}`,
);
const EACH = new RegExp(
  `${LEAD}(?:以上|上述|前述)?(?:各|所有|全部)?(?:项|条|点|要点)${POINTS}${ALL}${WELL}|${LEAD}(?:以上|上述)${POINTS}${ALL}${WELL}`,
);
const REST = new RegExp(
  `^(?:但)?(?:其余|其他|其它)(?:各|${NUMBER})?(?:项|条|点|个?要点)${THINGS}${ALL}?${WELL}`,
);
const EXCEPT = /^(?:但)?除([^,]{2,40}?)(?:以)?外,?/;
const OTHERS = new RegExp(`^(?:其余|其他|其它)(?:各|${NUMBER})?(?:项|条|点|个?要点)?${THINGS}${ALL}?${WELL}`);

const BUT = /^(?:但|然而|不过|只是)/;

const SOME = /\d|个别|部分|少数|[一两二三四五六七八九十][笔个份家户次处]/;

/**
 * What a sentence on all statements of a row says of one of them: 上述五项均符合要求; 以上各项均符合 where nothing else was spoken of before;
 * 除未开展风险评估外，其他均符合; 其余各项均符合 behind what is denied of some. Faults that a row asks for are none of what 符合 is said of.
 */
export function toldOfAll(
  asked: string,
  prose: Prose,
  statements: readonly string[],
  says: Asks,
): PointSaid | null {
  if (!statements.includes(asked) || isFault(asked)) return null;
  const told = (clause: Clause): boolean =>
    clause.period === 'this' && !isNotFact(clause.text) && prose.clauses.includes(clause);
  const holds = (clause: Clause | undefined): PointSaid | null =>
    clause ? { number: 0, met: true, text: clause.text } : null;
  const all = prose.clauses.find((clause, i) => {
    if (!told(clause) || clause.limited) return false;
    const number = COUNTED.exec(clause.text)?.[1];
    if (number !== undefined) return countOf(number) === statements.length;
    const next = prose.clauses[i + 1];
    if (next && next.sentence === clause.sentence && BUT.test(next.text)) return false;
    return EACH.test(clause.text) && (/要点/.test(clause.text) || prose.clauses.slice(0, i).every(leads));
  });
  return (
    holds(all) ??
    excepted(asked, prose, statements, says, told) ??
    theRest(asked, prose, statements, says, told)
  );
}

/** 除未开展风险评估外，其他均符合: the one statement that the exception denies does not hold, the others do. */
function excepted(
  asked: string,
  prose: Prose,
  statements: readonly string[],
  says: Asks,
  told: (clause: Clause) => boolean,
): PointSaid | null {
  for (const [i, clause] of prose.clauses.entries()) {
    const found = EXCEPT.exec(clause.text);
    if (!found?.[1] || !told(clause)) continue;
    const behind = clause.text.slice(found[0].length) || prose.clauses[i + 1]?.text || '';
    // 除1笔支出未经审批外，其余均符合: the other payments, and not the other statements.
    if (!OTHERS.test(behind) || (SOME.test(found[1]) && !/项|条|要点|方面/.test(behind))) continue;
    const but = readProse(found[1], prose.year, prose.asked);
    const out = statements.filter((s) => says(s, but) === false);
    if (out.length !== 1 || !countFits(OTHERS.exec(behind)?.[1], statements.length - 1)) return null;
    return { number: 0, met: !out.includes(asked), text: `${found[0]}${behind}` };
  }
  return null;
}

/** 其余各项均符合 behind the denial of others: of a statement that nothing denies. */
function theRest(
  asked: string,
  prose: Prose,
  statements: readonly string[],
  says: Asks,
  told: (clause: Clause) => boolean,
): PointSaid | null {
  const clause = prose.clauses.find(
    (c, i) =>
      told(c) &&
      (REST.test(c.text) || (OTHERS.test(c.text) && pointsIn(prose.clauses[i - 1], c, prose).length > 0)),
  );
  if (!clause) return null;
  const before = readProse(prose.original.slice(0, clause.start), prose.year, prose.asked);
  const out = statements.filter((s) => says(s, before) === false);
  if (out.length === 0) return null;
  const [, number] = REST.exec(clause.text) ?? OTHERS.exec(clause.text) ?? [];
  if (!countFits(number, statements.length - out.length)) return null;
  const denial = prose.clauses.findLast((c) => c.start < clause.start);
  return out.includes(asked)
    ? { number: 0, met: false, text: denial?.text ?? clause.text }
    : { number: 0, met: true, text: clause.text };
}

/** 第3项不符合，其他均符合: what the clause before says of numbered statements. */
function pointsIn(before: Clause | undefined, clause: Clause, prose: Prose): readonly PointSaid[] {
  return before?.sentence === clause.sentence
    ? pointsSaid(readProse(before.text, prose.year, prose.asked))
    : [];
}

function countFits(number: string | undefined, left: number): boolean {
  return number === undefined || countOf(number) === left;
}

function countOf(number: string): number {
  return /\d/.test(number) ? Number(number) : number === '两' ? 2 : CHINESE.indexOf(number) + 1;
}

/** 经自查, 对照评价标准: words before 以上 that it cannot mean. */
function leads({ text }: Clause): boolean {
  return /^(?:经|对照|根据|按照?)[^,]{0,20}$/.test(text);
}

const FAULT = /截留|挤占|挪用|虚列|套取|违规|违纪|违法|事故|投诉|举报|逾期|超标准|超范围|拖欠|闲置/;
/** What a statement may deny and be a good one. */
const BETTER_NOT = new RegExp(`${FAULT.source}|重复|交叉|重叠|异议|问题|漏|错|不良|不符|损失`);

/** 存在截留、挪用, 未公开: what takes points away. */
function isFault(asked: string): boolean {
  return deniesEvent(asked)
    ? !BETTER_NOT.test(asked)
    : FAULT.test(asked) || /^(?:如|若)?(?:存在|发生|出现|被)/.test(asked);
}
