import { isNotFact } from '../prose/modality.ts';
import type { Clause, Prose } from '../prose/prose.ts';

/** An answer to a statement, with the words that give it. */
export interface Paraphrased {
  readonly holds: boolean;
  readonly text: string;
}

/** A kind of statement with what says in other words that it holds, and that it doesn't. */
interface Saying {
  readonly claim: RegExp;
  readonly yes: RegExp | null;
  readonly no: RegExp | null;
}

const SAYINGS: readonly Saying[] = [
  {
    claim: /(?:制度|办法|规定)[^,]{0,6}(?:有效|严格|切实|认真)[^,]{0,2}(?:执行|落实)$/,
    yes: null,
    no: /(?:制度|办法|规定)》?[^,]{0,4}(?:执行|落实)[^,]{0,3}(?:不到位|不严|不力|走样|流于形式)/,
  },
  {
    claim: /按(?:照)?(?:规定|要求)的?内容公开/,
    yes: /公开的?内容[^,不缺]{0,3}(?:齐全|完整|全面|符合[^,]{0,6}(?:规定|要求))/,
    no: /公开的?内容[^,]{0,4}(?:不全|不齐|不完整|缺失|缺少|不符)/,
  },
  {
    claim: /(?:无|没有)(?:人|群众)?异议$/,
    yes: /(?:无|没有|未)[^,]{0,8}异议/,
    no: /^(?![^,]*(?:无|没有|未))[^,]*(?:有|提出|收到|反映)[^,]{0,8}异议/,
  },
];

/** What a text says of a statement in other words; null where it says neither, or both. */
export function inOtherWords(claimed: string, prose: Prose): Paraphrased | null {
  const saying = SAYINGS.find(({ claim }) => claim.test(claimed));
  const own = prose.clauses.filter((c) => c.period === 'this' && !c.limited && !isNotFact(c.text));
  if (!saying) return rulesCounted(claimed, own);
  const [yes, no] = [saying.yes, saying.no].map((words) => words && own.find((c) => words.test(c.text)));
  if (yes && no) return null;
  if (no) return { holds: false, text: no.text };
  return yes ? { holds: true, text: yes.text } : null;
}

const RULES =
  /^(?:已|部门|单位)*(?:(?:制定|建立|具有|具备|或者?)+)([^,]*(?:制度|办法)(?:、[^,、]*(?:制度|办法))+)(?:等[^,]{0,8})?$/;
const MADE =
  /^[^,]{0,8}?(?:制定|印发|出台|建立|修订)(?:了|并印发)?[^,未没]{2,40}?等(\d{1,2})[项个部][^,、]{0,6}?(?:制度|办法)$/;

/** 制定了财务管理办法等7项制度 for a list of no more than so many. */
function rulesCounted(claimed: string, own: readonly Clause[]): Paraphrased | null {
  const listed = RULES.exec(claimed)?.[1]?.split('、').length ?? 0;
  if (listed < 2) return null;
  const made = own.find((c) => Number(MADE.exec(c.text)?.[1] ?? 0) >= listed);
  const lacking = own.some((c) => /(?:未|没有|尚未|缺少?)[^,]{0,12}(?:制定|建立|制度|办法)/.test(c.text));
  return made && !lacking ? { holds: true, text: made.text } : null;
}
