import { overlap } from '../../wording/overlap.ts';
import type { ProseFigure } from '../prose/prose.ts';
import { content } from '../verdicts/statements.ts';
import type { CountedEvent } from './events.ts';

/** Verbs of dealing with a thing that is there already, or of applying for one. */
const DEALING =
  /办理|办结|处理|处置|调处|调解|化解|消除|消化|排查|整治|治理|清理|清查|清退|盘活|追究|追回|追缴|审核|审查|复核|核查|稽查|查处|查办|侦办|侦破|破获|督查|督办|督促|督导|纠正|整改|解决|防范|防止|预防|打击|应诉|审理|审结|申报|申请|提名|推荐|推选|参评|争取|评选|授予|颁发|补齐|补办|约谈(?=[^,]{2})|通报(?=[^,]{2})/g;
/** Names of such work, behind the thing: 事故调查处理5起, 超标准接待专项检查2起. */
const WORK =
  /(?:检查|调查|处理|处置|治理|整治|演练|培训|宣传|排查|督查|审查|审核|审理|办理|复核|复查|核查|稽查|调解|应诉|清理|化解|整改|纠正|解决|申报|推荐|提名)$/;
/** What stands in front of a verb without being what was done. */
const ASIDE =
  /(?:^|[年月中后并还另共计已均]|累计|其中|积极|主动|妥善|及时|依法|依规|有效|成功|全面|集中|认真|严格|持续|重点|牵头|协助|配合|联合|组织|开展|[局委办厅区县市镇院校]|单位|部门)$/;
/** It came about all the same: 审计检查发现违规支出3笔, 申请后获批2项, 办理不规范1件. */
const CAME_ABOUT =
  /发现|查出|查实|指出|存在|发生|出现|产生|仍|尚|还有|收到|接到|受理|获|荣|被|受到|遭|因|未|不|没/;
const SUFFERED = /被|受(?![理托])|遭|挨|获|收到|接到/;
/** The event is suffered; who found it is no matter of suffering. */
const ASKS_SUFFERED = /被(?![^,]{0,12}(?:查出|查实|查证|指出|发现|认定))|受到|遭/;
const SUPERIOR = /^(?:上级|国家|省|市|县|区|财政|审计|主管|纪检|纪委|巡视|巡察|人大)/;
/** Those in whom an office finds faults as its work. */
const OF_OTHERS =
  /(?:对|向|稽查|检查|抽查|审计|督查|巡察|核查|督促|督导)(?:了|全[市县区])?\d*[家个]?(?:外单位|其他单位|下属|所属|基层单位)/;

/** What is only suspected, or in part of others: 疑似违规4笔, 违规4笔，其中下属单位3笔. */
const SUSPECTED = /疑似|涉嫌|疑为/;
const PART_OF_OTHERS = /其中[^,]{0,6}(?:下属|所属|其他|外)单位/;

/**
 * Whether a number counts work done about a thing (排查整治安全隐患126处, 申报表彰3次), or what was done to others (对3个乡镇通报批评2次), and not
 * how often the thing happened.
 */
export function isWork(
  event: CountedEvent,
  { label, clause, subject, sentence, after }: ProseFigure,
): boolean {
  const before = clause.slice(0, clause.lastIndexOf(label) + label.length);
  if (SUSPECTED.test(before) && !SUSPECTED.test(event.text)) return true;
  if (PART_OF_OTHERS.test(sentence) && !/单位/.test(event.text)) return true;
  if (OF_OTHERS.test(`${subject},${before}`) && !OF_OTHERS.test(event.text)) return true;
  if (ASKS_SUFFERED.test(event.text)) return !SUFFERED.test(before + after) && !isOwn(event, label);
  if (SUFFERED.test(label)) return false;
  const name = WORK.exec(label)?.[0];
  if (name !== undefined && !event.text.includes(name) && !CAME_ABOUT.test(label + after)) return true;
  return [...label.matchAll(DEALING)].some(
    ({ 0: verb, index }) =>
      !event.text.includes(verb) &&
      ASIDE.test(label.slice(0, index)) &&
      !CAME_ABOUT.test(label.slice(index + verb.length) + after),
  );
}

/** 部门决算退回2次, 省厅通报2次 for what was suffered: the act stands last, behind the event's own words or who did it. */
function isOwn(event: CountedEvent, label: string): boolean {
  const said = content(label);
  if (said.length < 2 || !content(event.text).includes(said.slice(-2))) return false;
  return SUPERIOR.test(label) || overlap(said, content(event.text)) === 1;
}
