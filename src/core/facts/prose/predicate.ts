import { overlap } from '../../wording/overlap.ts';
import { content, folded } from '../verdicts/statements.ts';

/** What may be wrong with a thing, by words that say the same. */
const PREDICATES: readonly RegExp[] = [
  /逾期|超期|超时|延迟|延误|滞后|迟报|未按[时期]|未及时|不及时/,
  /差错|错误|有误|不准确|失实|不实|不真实/,
  /不全|不齐|不完整|缺少|缺失|漏/,
  /不满意/,
  /投诉|举报/,
  /处罚/,
  /问责|追责/,
  /通报/,
  /退回|回退/,
  /超标|超出|超过|超范围/,
  /不规范|不合规|违规|不符/,
  /不合格|未达标|不达标/,
  /截留|挤占|挪用|套取|虚列/,
  /败诉/,
  /纠错|撤销/,
  /返工/,
  /流标|废标/,
  /拖欠/,
  /超编/,
  /返贫/,
  /责任事故/,
  /未细化|未公开|未报|未编|未开展|未建立|未签订|未备案|未整改/,
];
/** What may stand behind an event's predicate without being one. */
const BEHIND = 4;

/** The predicates that end a wording: 超期 in 热线工单超期, not 投诉 in 投诉经查证成立. */
function endingWith(wording: string): readonly RegExp[] {
  return PREDICATES.filter((predicate) => {
    const all = [...wording.matchAll(new RegExp(predicate.source, 'g'))];
    const last = all[all.length - 1];
    return last !== undefined && wording.length - (last.index + last[0].length) <= BEHIND;
  });
}

/** Whether words around a number say what an event's own words say is wrong: 办理工单1,086件 is no count of 工单超期. */
export function predicateSaid(event: string, local: string): boolean {
  return event.split('或').some((wording) => {
    const asked = endingWith(wording);
    return (
      asked.length === 0 || asked.some((predicate) => predicate.test(local) || predicate.test(folded(local)))
    );
  });
}

const LIST = /^(?:[^、,]{0,10}(?:发现|出现|存在))?((?:[^、,]{2,10}、)+)([^、,]{2,10}?)等[^、,]{0,8}$/;

/** The ways in which an event may be worded: each side of 或, each thing of a list with the predicate behind it. */
export function wordings(event: string): readonly string[] {
  return event.split('或').flatMap((whole) => {
    // 在财政监督检查、审计中发现一般性问题: where it came to light is said in many ways.
    const wording = whole.replace(/^在[^,]{2,24}?中(?=.{4})/, '');
    const [predicate] = endingWith(wording);
    const found = predicate?.exec(wording);
    if (!found) return [wording];
    const list = LIST.exec(wording.slice(0, found.index));
    if (!list?.[1]) return [wording];
    const things = [...list[1].split('、').filter((t) => t !== ''), list[2] ?? ''];
    return [wording, ...things.map((thing) => thing + wording.slice(found.index))];
  });
}

/** Whether every character of what an event names stands in the words around a number or what they are about. */
export function spelledOut(event: string, around: string): boolean {
  const asked = [...new Set(content(event))];
  return asked.length >= 4 && endingWith(event).length > 0 && asked.every((c) => around.includes(c));
}

/** 办理咨询2,310件，其中超期答复7件: the part says the predicate, the whole before it the thing. */
export function partOf(event: string, local: string, whole: string): boolean {
  const [predicate] = endingWith(event);
  if (!predicate || !local.startsWith('其中') || !predicate.test(local)) return false;
  const own = content(local.replace(/^其中/, '').replace(predicate, ''));
  return own.length <= 2 && overlap(content(event.replace(predicate, '')), content(whole)) >= 0.7;
}

/**
 * 资产管理方面问题4个 for 资产管理方面存在违规问题: the field is the same, and what is wrong in it is counted; so it is of 共7个
 * 问题，其中属于资产管理方面的4个. `whole` is what the clause before speaks of.
 */
export function inField(event: string, local: string, whole: string): boolean {
  const field = /([^,、]{2,12}方面)[^,]*(?:问题|情况|情形)$/
    .exec(event)?.[1]
    ?.replace(/^.*(?:部门|单位)/, '');
  return (
    field !== undefined &&
    field.length >= 5 &&
    local.includes(field) &&
    (/方面(?:的|存在|存在的)?(?:违规|违纪|违纪违规|违规违纪)?问题$/.test(local) ||
      (/方面的?$/.test(local) && whole.endsWith('问题')))
  );
}

const AGENT = /(?:被|经)([^,被经]{0,12}?)(?:查出|查实|查证|指出|发现|认定)|^(审计|巡视|巡察|纪检)/;
const BY_ITSELF = /自查|自检|自行检查|内部检查/;
const AGENTS: readonly RegExp[] = [/审计/, /财政|财监/, /纪检|纪委|监察/, /巡视|巡察/, /法院|检察/, /税务/];

const BY_WHOM =
  /^(?:(?:被|经)[^,被经]{0,12}?|(?:审计|财政|财监|监督|检查|巡视|巡察|纪检|监察|部门|机关|、|和|或|等)+中?)(?:查出|查实|查证|指出|发现|反映|认定)的?/;

/** An event without who found it, which is weighed apart: 投诉成立 of 经主管部门认定投诉事项成立. */
export function withoutAgent(event: string): string {
  return event.replace(BY_WHOM, '').replace(/事项(?=成立|属实)/, '');
}

/**
 * Whether the text says that it was found by whom the event names (被审计部门查出); "unsure" where the text names nobody.
 */
export function agentFits(event: string, said: string): boolean | 'unsure' {
  const [, passive, active] = AGENT.exec(event) ?? [];
  const by = passive ?? active ?? '';
  const named = AGENTS.filter((agent) => agent.test(by));
  if (named.length === 0 || named.some((agent) => agent.test(said))) return true;
  return BY_ITSELF.test(said) || AGENTS.some((agent) => agent.test(said))
    ? false
    : active === undefined
      ? 'unsure'
      : true;
}
