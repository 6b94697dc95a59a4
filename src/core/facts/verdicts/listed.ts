import { denied } from '../../wording/denial.ts';
import { overlap } from '../../wording/overlap.ts';
import { pairIn } from '../figures/ratios.ts';
import { isNotFact } from '../prose/modality.ts';
import { onlySpeaksOf } from '../prose/not-such.ts';
import type { Prose } from '../prose/prose.ts';
import { content } from './statements.ts';

/** An answer with the words that give it. */
export interface Answer {
  readonly holds: boolean;
  readonly text: string;
}

/** Words by which a statement asks for all of something. */
export const ALL_ASKED = /100%|百分之百|全部|全额|足额|均|全覆盖|所有/;

const LISTED =
  /^(?:如|若|有)?(存在|发生|出现|有|[^,、]{0,12}(?:无|没有|不存在|未发生|未出现|未发现))([^,]*、[^,]*?)(?:等)?(?:情况|情形|行为|问题|现象)*(?:之一)?$/;

/** 存在截留、挤占、挪用等情况之一: one of them is enough; denying the list denies them all. 无…: the other way round. */
export function oneOf(claimed: string, prose: Prose): Answer | null {
  const listed = LISTED.exec(claimed);
  const found = occurs(listed?.[2]?.split('、') ?? [], prose);
  return found && denied(listed?.[1] ?? '') ? { ...found, holds: !found.holds } : found;
}

function occurs(items: readonly string[], prose: Prose): Answer | null {
  if (items.length < 2) return null;
  const cores = items
    .map((item) => item.replace(/(?:专项)?(?:资金|支出|经费)$/, ''))
    .filter((c) => c.length >= 2);
  const told = prose.clauses.flatMap(({ text, period }) => {
    const said = cores.filter((core) => text.includes(core));
    const counts =
      said.length > 0 && period === 'this' && !isNotFact(text) && !onlySpeaksOf(text, items.join(','));
    return counts ? [{ text, said }] : [];
  });
  // 未发现截留、挪用，但审计指出虚列支出: one of them is enough, wherever it is told.
  const there = told.find(({ text }) => !denied(text));
  if (there) return { holds: true, text: there.text };
  const [first] = told;
  return first && first.said.length >= Math.min(2, cores.length) ? { holds: false, text: first.text } : null;
}

/** What is done to things of which a share is told. */
export const VERB = /公开|上缴|编制|整改|完成|签订|备案|发放|到位|验收|报送|兑付|拨付|评价/;
const EXCEPT = /除[^,。;]{1,40}(?:未|没有|漏|外)|(?:\d+|[一二两三四五六七八九十])[^,。;]{0,10}(?:未|没有|漏)/;

/** 采购意向100%公开: 应公开14项，已公开14项, or an exception that is named. */
export function coverage(claimed: string, prose: Prose): Answer | null {
  const verb = VERB.exec(claimed)?.[0];
  if (!verb) return null;
  const pair = pairIn(verb, prose);
  if (pair)
    return {
      holds: pair.done.quantity.value.compare(pair.due.quantity.value) >= 0,
      text: pair.done.sentence,
    };
  const subject = content(claimed.replace(ALL_ASKED, ''));
  for (const sentence of prose.sentences) {
    if (!sentence.includes(verb) || !EXCEPT.test(sentence) || overlap(subject, content(sentence)) < 0.5)
      continue;
    const exception = prose.clauses.find((c) => sentence.includes(c.text) && EXCEPT.test(c.text));
    if (exception && new RegExp(`(?:未|没有|漏)[^,。]{0,8}${verb}`).test(exception.text))
      return { holds: false, text: sentence };
  }
  return null;
}
