import { bigrams, overlap } from '../../wording/overlap.ts';
import { isNotFact } from '../prose/modality.ts';
import { ofPiece } from '../prose/subject.ts';
import type { Place } from './about.ts';
import { LIGHT, thingsFolded } from './things.ts';
import { deedsIn } from './words.ts';

const OFFICE =
  '(?:财政(?:部门?|厅|局)|国务院|(?:国家|省|自治区)[^,，。;\\d]{0,8}?(?:厅|局|委|部|政府|办公厅)|上级[^,，。;\\d]{0,4}|主管部门|[市县区]委?(?:政府|人大))';
const ISSUES = '印发|出台|制定|制订|修订|下发|颁布|发布|组织|举办|开展|建立|牵头|负责|编制';
/** What another office made or does itself: 省财政厅印发了…, 由财政局统一组织. */
const BY_OTHERS = new RegExp(
  `^(?:[^,，。;]{0,12})?(?<!报|向|经|会同|联合|与|和|按照?|根据|依据|对照|上报|配合|参加|接受|通过)${OFFICE}(?:联合|统一|已|于\\d{0,4}年?\\d{1,2}月)*(?:${ISSUES})|由${OFFICE}(?:统一|负责|牵头|组织)`,
);
const SELF = /我[局委办中心院校厅所会]|本(?:单位|局|部门|级)|会同|联合|转发/;
/** 5个项目中的2个 */
const PART_OF = /(\d+)[^,，。;\d]{1,10}中的?(?:有|只有|仅)?(\d+)[个项家户件份处笔]/;
const FINDERS = /审计|巡[视察]|财政|第三方|纪检|人大|督查|检查|监控|自查|评价/g;
const FOUND = /(?:发现|指出|反馈|反映|查出|提出)的?[^,，。;]{0,8}问题/;

/** Whether the clauses of a quote that speak of a statement answer another question. */
export function quotesElse(claim: string, quote: string): boolean {
  const clauses = quote.split(/[,，;；。]/).filter((c) => c !== '');
  const about = clauses.filter((clause) => overlap(claim, clause) >= SPEAKS);
  return (about.length > 0 ? about : clauses).some((clause) => asksElse(claim, clause));
}

const SPEAKS = 0.4;

/** Whether words answer another question than the one asked: of others' doing, of a part, of what somebody else found. */
export function asksElse(claim: string, said: string): boolean {
  if (ofPiece(said, claim)) return true;
  if (BY_OTHERS.test(said) && !SELF.test(said) && !BY_OTHERS.test(claim)) return true;
  const [, all, some] = PART_OF.exec(said) ?? [];
  if (all !== undefined && some !== undefined && all !== some) return true;
  return foundElsewhere(claim, said);
}

/** 审计发现的问题 are not 检查发现的问题. */
function foundElsewhere(claim: string, said: string): boolean {
  if (!FOUND.test(claim) || !FOUND.test(said)) return false;
  const asked: readonly string[] = claim.match(FINDERS) ?? [];
  const named = said.match(FINDERS) ?? [];
  return asked.length > 0 && named.length > 0 && !named.some((finder) => asked.includes(finder));
}

/** Statements that share so much differ in a word or two. */
const ALIKE = 0.3;
/** So many pairs of characters at most set two such statements apart. */
const FEW = 10;

/**
 * Whether an answer was read from words that name what another statement of the row is about, and nothing of what sets this
 * one apart: 财务管理制度 for 业务管理制度.
 */
export function belongsElsewhere(quote: string, { whole, others }: Place): boolean {
  const clauses = thingsFolded(quote).split(/[,;。]/);
  return others.some((other) => {
    const [mine, theirs] = [apart(whole, other), apart(other, whole)];
    if (mine.length === 0 || theirs.length === 0 || mine.length + theirs.length > FEW) return false;
    if (overlap(whole, other) < ALIKE) return false;
    const says = (clause: string, words: readonly string[]): boolean => words.some((w) => clause.includes(w));
    return (
      clauses.some((clause) => says(clause, theirs)) &&
      !clauses.some((clause) => says(clause, mine) && !isNotFact(clause))
    );
  });
}

/** The pairs of characters of a statement's things that another one hasn't. */
function apart(text: string, other: string): readonly string[] {
  const own = deedsIn(text).reduceRight((left, d) => `${left.slice(0, d.start)},${left.slice(d.end)}`, text);
  return own
    .replace(LIGHT, ',')
    .replace(/[^一-龥]|[未不没无均已但且或并]/g, ',')
    .split(',')
    .flatMap((word) => [...bigrams(word)])
    .filter((pair) => !other.includes(pair));
}
