import { stripped } from '../../wording/denial.ts';
import { overlap } from '../../wording/overlap.ts';
import { isNotFact } from '../prose/modality.ts';
import type { Clause, Prose } from '../prose/prose.ts';
import { sentenceAround } from '../prose/prose.ts';
import { SAYINGS } from './sayings.ts';
import { ofThis } from './spoken-of.ts';
import { content } from './statements.ts';

/** An answer to a statement, with the words that give it. */
export interface Paraphrased {
  readonly holds: boolean;
  readonly text: string;
}

/** What a text says of a statement in other words; null where it says neither, or both. */
export function inOtherWords(claimed: string, prose: Prose): Paraphrased | null {
  const saying = SAYINGS.find(({ claim }) => claim.test(claimed));
  const facts = prose.clauses.filter(
    (c) => c.period === 'this' && !isNotFact(c.text) && ofThis(c, claimed, prose),
  );
  const own = facts.filter((c) => !c.limited);
  if (!saying) return rulesSound(claimed, own) ?? rulesCounted(claimed, own);
  const said = (words: RegExp | null, clauses: readonly Clause[]): readonly Clause[] =>
    words ? clauses.filter((c) => words.test(c.text)) : [];
  const [no] = said(saying.no, saying.universal ? facts : own);
  const [yes] = said(saying.yes, own).filter(
    (c) =>
      !LOOSE.test(c.text) &&
      (saying.negative || stripped(c.text) === c.text) &&
      (!saying.within || saying.within.test(sentenceAround(c, prose))),
  );
  if (yes && (no || isTakenBack(claimed, yes, prose))) return null;
  if (no) return { holds: false, text: no.text };
  return yes ? { holds: true, text: yes.text } : null;
}

/** What is to come, or holds in the main only. */
const LOOSE =
  /将(?:要|会|于|在|按|细化|分解|组织|开展|制定|建立|严格|进一步|继续|进行|采取|实施|公开|执行|聘请|委托)|拟(?!定)|准备|打算|基本(?!支出|情况|信息|建设|农田|公共|医疗|养老|药物|制度|单位)|较为|大致/;

/** Behind it a 但 speaks of the same things. */
function isTakenBack(claimed: string, yes: Clause, prose: Prose): boolean {
  const behind = prose.spans.get(yes.sentence)?.clauses.filter((c) => c.start > yes.start) ?? [];
  const at = behind.findIndex((c) => BUT.test(c.text));
  const rest =
    at < 0
      ? ''
      : behind
          .slice(at)
          .map((c) => c.text)
          .join(',');
  return overlap(content(claimed), content(rest)) > SAME_THINGS;
}

const BUT = /^(?:但|然而|不过|只是|惟)/;
/** As much of a statement's words 但 may share and still be of something else. */
const SAME_THINGS = 0.5;

const RULES =
  /^(?:已|部门|单位)*(?:(?:制定|建立|具有|具备|或者?)+)([^,]*(?:制度|办法)(?:、[^,、]*(?:制度|办法))+)(?:等[^,]{0,8})?$/;
const MADE =
  /^[^,]{0,8}?(?:制定|印发|出台|建立|修订)(?:了|并印发)?[^,未没]{2,40}?等(\d{1,2})[项个部][^,、]{0,6}?(?:制度|办法)$/;

/** 未按管理办法办理 breaks a rule that there is. */
const LACKING =
  /(?:未|没有|尚未)[^,按得]{0,4}(?:制定|建立|出台|印发|健全)|(?:缺少?|缺乏|没有)(?!得到|按|执行|落实)[^,按]{0,10}(?:制度|办法)(?!执行|落实|得到)/;

/** 制定了财务管理办法等7项制度 for a list of no more than so many. */
function rulesCounted(claimed: string, own: readonly Clause[]): Paraphrased | null {
  const listed = RULES.exec(claimed)?.[1]?.split('、').length ?? 0;
  if (listed < 2) return null;
  const made = own.find((c) => Number(MADE.exec(c.text)?.[1] ?? 0) >= listed);
  const lacking = own.some((c) => LACKING.test(c.text));
  return made && !lacking ? { holds: true, text: made.text } : null;
}

const SOUND_RULES = /制度[^,]{0,4}合法、合规、完整$/;
const LAWFUL = /(?:制度|办法)[^,未不没无]{0,8}(?:符合[^,未不没无]{0,16}(?:法律|法规|政策|规定)|合法|依法)/;
const WHOLE =
  /^(?:且|并|制度|办法|规定)?(?:内容|体系|条款)?[^,未不没无缺]{0,4}(?:完整|完善|健全|齐全|完备|全面)$/;

/** 各项制度均符合国家法律法规，内容完整: two clauses that together say 合法、合规、完整. */
function rulesSound(claimed: string, own: readonly Clause[]): Paraphrased | null {
  if (!SOUND_RULES.test(claimed)) return null;
  const lawful = own.find((c) => LAWFUL.test(c.text));
  const whole = own.find(
    (c) => lawful && c.sentence === lawful.sentence && c.start > lawful.start && WHOLE.test(c.text),
  );
  return lawful && whole ? { holds: true, text: `${lawful.text},${whole.text}` } : null;
}
