import { stripped } from '../../wording/denial.ts';
import { isNotFact, isPartial } from '../prose/modality.ts';
import type { Clause, Prose } from '../prose/prose.ts';
import { sentenceAround } from '../prose/prose.ts';
import { ofPiece } from '../prose/subject.ts';
import type { Aspect } from './frame-aspect.ts';
import { FRAME } from './frame.ts';
import { ofThis } from './spoken-of.ts';

/** An answer with the words that give it. */
interface Answer {
  readonly holds: boolean;
  readonly text: string;
}

/** What is to come, is under way, or holds in the main only. */
const LOOSE =
  /将(?:要|会|于|按|组织|开展|严格|进一步)|拟(?!定)|准备|打算|争取|基本(?!支出|情况|信息|建设|农田|公共|医疗|养老)|大致|在(?:编制|起草|论证|报批|办理|核对)|补办|补报|承诺|声明|中的?有?[一两\d][个项]/;
/** 应先立项，经集体决策后实施: what is to be done, and not what was. */
const DEMAND = /应(?:当|该)?(?:先|在|于|按|经|由)/;
/**
 * Whether a text says all that a statement of the national frame asks for: each of its things in words of its own, of which one
 * denied is enough for no. Null where one is left open, or said and denied.
 */
export function framed(claimed: string, prose: Prose): Answer | null {
  const frame = FRAME.find(({ claim }) => claim.test(claimed));
  if (!frame) return null;
  const facts = prose.clauses.filter(
    (c) =>
      c.period === 'this' &&
      !isNotFact(c.text) &&
      !ofPiece(c.text, claimed) &&
      ofThis(c, claimed, prose) &&
      !isDemanded(c, prose),
  );
  const told = frame.aspects.map((aspect) => aspectTold(aspect, facts, prose));
  if (told.some((t) => t.yes && t.no)) return null;
  const no = told.find((t) => t.no)?.no;
  if (no) return { holds: false, text: no.text };
  const yes = told.flatMap((t) => t.yes ?? []);
  const said = prose.clauses.filter((c) => yes.includes(c));
  return yes.length === told.length ? { holds: true, text: said.map((c) => c.text).join(',') } : null;
}

function isDemanded(clause: Clause, prose: Prose): boolean {
  const own = prose.spans.get(clause.sentence)?.clauses ?? [];
  return own.some((c) => c.start < clause.start && DEMAND.test(c.text));
}

interface Told {
  readonly yes: Clause | undefined;
  readonly no: Clause | undefined;
}

function aspectTold({ yes, no, within }: Aspect, facts: readonly Clause[], prose: Prose): Told {
  const about = (c: Clause): boolean => !within || within.test(sentenceAround(c, prose));
  return {
    yes: facts.find((c) => yes.test(c.text) && about(c) && isSure(c, yes, prose)),
    no: facts.find((c) => no?.test(c.text) && about(c)),
  };
}

/** Words that deny nothing. */
const ASIDE = /非税|非遗|无偿|无形|不断|不仅|未来/g;

/** It is said outright: of all, not taken back, and denying nothing but what the words themselves deny. */
function isSure(clause: Clause, yes: RegExp, prose: Prose): boolean {
  if (LOOSE.test(clause.text) || isPartial(clause.text, '')) return false;
  const rest = clause.text.replace(yes, '').replace(ASIDE, '');
  if (stripped(rest) !== rest) return false;
  if (!clause.limited) return true;
  // What 但 takes back behind it is another thing, where its words say none of this.
  const behind = prose.spans.get(clause.sentence)?.clauses.filter((c) => c.start > clause.start) ?? [];
  return (
    behind.length > 0 && !behind.some((c) => isPartial(c.text, '') || /^(?:但|然而|不过|只是)/.test(c.text))
  );
}
