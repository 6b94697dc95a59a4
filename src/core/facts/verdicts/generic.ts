import { denied } from '../../wording/denial.ts';
import { overlap } from '../../wording/overlap.ts';
import type { Verdict } from '../../rule/need.ts';
import type { Quote } from '../figures/figures.ts';
import type { Prose } from '../prose/prose.ts';
import { content } from './statements.ts';
import type { Topic } from './topic.ts';

const CONFORMS = /符合|均?(?:已)?(?:严格)?按(?:照|时)?[^,]{0,12}(?:要求|规定|时限|标准)|及时|合规|未超/;
const FAILS =
  /未达标|不符合?|未(?:能|按|及时|完成|达)|违反|违规|不到位|不规范|不及时|不完整|超(?:标|期|过规定|出)|逾期|晚于|滞后|漏/;
const NO_FAULT = /(?:无|没有|未发现|未出现|未发生|不存在|未存在|未被|没有被|无任何|零|未超)[^,。;]{0,16}/g;

/** 符合规定的: answered by a text that speaks of the row's subject and says either that all is well or what is not. */
export function generic(asked: string, prose: Prose, topic: Topic, quote: Quote): Verdict | null {
  const subject = content(`${topic.name}${topic.definition}${topic.criterion}`);
  const onTopic = prose.sentences.filter((s) => overlap(content(s), subject) >= 0.3);
  if (onTopic.length === 0) return null;
  const fault = onTopic.find((s) => FAILS.test(s.replace(NO_FAULT, '')));
  if (fault)
    return /未达标原因|不符合|违反|违规/.test(fault)
      ? { text: asked, holds: false, source: quote(fault) }
      : null;
  if (/\d+个?(?:工作)?(?:日|天)/.test(topic.criterion)) return null;
  const well = onTopic.find((s) => CONFORMS.test(s) && !denied(s.replace(NO_FAULT, '')));
  return well ? { text: asked, holds: true, source: quote(well) } : null;
}
