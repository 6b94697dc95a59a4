import type { Clause, Prose } from '../prose/prose.ts';

/** Statements about a project or its goals. */
const OF_PROJECT =
  /^(?:项目(?!资金|支出|合同|采购|质量)|(?:部门)?(?:整体)?绩效(?!自评|评价)|目标|审批文件|事前|指标|立项)/;
/** What other rows speak of: 管理制度符合国家法律法规. */
const OTHERS = /制度|办法(?!》)|合同|支出|采购|资金|会计|资产|验收|招标|人员|机构|票据|账务/g;
const OWN = /项目|立项|目标|工程|专项|政策/g;

/** Whether the last thing that a sentence names before and in a clause is one of a project's or goal's, not its money, rules or purchases. */
export function ofThis(clause: Clause, claimed: string, prose: Prose): boolean {
  if (!OF_PROJECT.test(claimed)) return true;
  const own = prose.spans.get(clause.sentence)?.clauses ?? [clause];
  const before = own.filter((c) => c.start <= clause.start).map((c) => subjectOf(c.text));
  const named = before.findLast((subject) => subject !== null) ?? null;
  return named === null || named === 'own' || claimed.includes(named);
}

/** What a clause is about: its first words, up to what is said of it. */
function subjectOf(text: string): string | null {
  const opening =
    /^[^,]*?(?=符合|依据|根据|按照?|与|经|属|在|均|都|已|未|不|无|$)/.exec(text)?.[0].slice(0, 14) ?? '';
  const others = [...opening.matchAll(OTHERS)].at(-1);
  const mine = [...opening.matchAll(OWN)].at(-1);
  if (!others && !mine) return null;
  return others && others.index > (mine?.index ?? -1) ? others[0] : 'own';
}
