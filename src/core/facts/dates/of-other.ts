import { bigrams } from '../../wording/overlap.ts';
import type { Prose, ProseFigure } from '../prose/prose.ts';
import { content } from '../verdicts/statements.ts';
import type { Topic } from '../verdicts/topic.ts';

/** How late, when and what was done about it: words that name no thing. */
const NO_THING =
  /逾期|超期|超时|延期|延迟|延误|推迟|滞后|晚于|迟于|迟报|超过|期限|时限|时间|实际|导致|造成|未能?|已|\d+个?(?:工作日|小时|[年月日天周])?|因[^,]*|由于[^,]*|受[^,]*影响|完成|完工|竣工|开工|验收|报送|报出|上报|提交|公开|备案|印发|签订|拨付|支付|发放|上缴|项目|工程|任务|工作|资金|材料|合同|计划|较|比|才|了|约|共|累计|平均|最终|全部/g;

/** Whether words name a thing, and none that the row is about: 政府采购计划 in a row on 部门决算. */
export function namesOther(words: string, event: string, topic: Topic): boolean {
  const said = content(words).replace(NO_THING, ' ');
  const named = said.split(' ').flatMap((part) => [...bigrams(part)]);
  // A row on projects in general is about every one.
  const thing = content(`${event},${topic.name}`).replace(NO_THING, ' ');
  if (!thing.split(' ').some((part) => part.length >= 2)) return false;
  const own = content(`${event},${topic.name},${topic.definition},${topic.criterion}`);
  return named.length >= 2 && !named.some((pair) => own.includes(pair));
}

/** Whether how late a figure says something was is said of a thing that the row is not about. */
export function isOfOther({ clause, sentence }: ProseFigure, event: string, topic: Topic): boolean {
  if (namesOther(clause, event, topic)) return true;
  const opening = sentence.split(/[,，]/)[0] ?? '';
  const bare = content(clause).replace(NO_THING, '') === '';
  return bare && opening !== clause && namesOther(opening, event, topic);
}

/** The text without the clauses that speak of other things. */
export function ofOwn(prose: Prose, event: string, topic: Topic): Prose {
  return { ...prose, clauses: prose.clauses.filter((c) => !namesOther(c.text, event, topic)) };
}
