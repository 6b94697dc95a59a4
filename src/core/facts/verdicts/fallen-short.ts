import { ONE } from '../../quantity/rational.ts';
import type { Figure, Verdict } from '../../rule/need.ts';
import { deniesEvent } from '../counts/cause.ts';
import { isNotFact } from '../prose/modality.ts';
import type { Clause, Prose } from '../prose/prose.ts';
import type { Naming } from './thing-named.ts';
import { asksDeed, namingsOf, thingsIn } from './thing-named.ts';
import type { Topic } from './topic.ts';

const NEGATIVE = /^(?:如|若)?(?:未|没有|尚未)(?!发现|发生|出现|存在|收到|被)/;
const HARM = /^(?:如|若)?(?:无|不|未|没有|存在|发生|出现|有(?!效))/;

/** It was to be and was called off, put off, or is no longer so. */
const OFF =
  '取消|推迟|延后|延期(?!申请|手续|批复)|顺延|改期|推后|延至|暂缓|搁置|中止|终止|叫停|停办|作罢|落空|失效|废止|作废|到期(?!日|前|后[^,]{0,6}续)|过期|撤回|关闭|停用|停止|不再(?:适用|使用|执行|运行|有效)';
const OFF_BEHIND = new RegExp(`^[^,]{0,20}?(?<!未|不|没有|避免)(?:${OFF})`);
const OFF_ALONE = new RegExp(
  `^(?:(?:后|现|目前|但|最终|随后)*(?:因|由于)[^,]{0,10}?|20\\d{2}年(?:\\d{1,2}月)?|后|已|现|目前|但|被|均|最终|[^,已]{2,8}后已?)*(?:${OFF})`,
);
/** It will be, or was, in another year than the one reported on. */
const NEXT_YEAR = /明年|次年|下一?年度?(?!度?预算)|来年|翌年/;
/** These are of the year's end and done when it is over. */
const AFTER_THE_YEAR =
  /决算|自评|评价|年报|总结|报告|结转|结余|清算|清缴|预算|审计|考核|公开|报送|评估|验收|盘点|汇算/;
const MEANT =
  '准备(?!充分|工作)|打算|有望|争取|力争|计划(?!内|外|书)|(?<![模虚])拟|将要|即将|预计|预备|考虑|筹备|筹划|谋划|酝酿|筹建|着手|部署|布置';
const MEANT_BEFORE = new RegExp(
  `^(?:我[局委办中心院校厅所会]+|本单位|项目|单位|目前|现|正在?|还|并|同时|但|也)*(?:${MEANT})`,
);
const MEANT_BEHIND = new RegExp(
  '^(?:的)?(?:工作|活动|任务)?(?:已经?|正|进行了?|作了|做了|作出|予以|全面|及时)*(?:布置|部署|动员|筹备|(?:安排|定|放)[在于到至](?=下半年|年底|年末|第?[三四]季度|明年))|^[^,]{0,10}(?:下发|印发|发出)了?(?:[^,]{0,4})通知$|^[^,]{0,6}工作?(?:滞后|进展缓慢|进度缓慢)$|^(?:工作)?(?:原?计划|拟|将|预计)',
);
const DRAFT = '初稿|草案|草稿|代拟稿|征求意见稿|讨论稿|送审稿|请示|申请|批复前';
const MEANS =
  '方案|计划|预案|通知|制度|办法|机制|细则|筹备|准备|器材|物资|用品|装备|经费|预算|资金|场地|队伍|平台|系统|标准|流程|规程';
const DRAFT_BEHIND = new RegExp(`^\\(?(?:的|之)?(?:工作|建设)?(?:${DRAFT})`);
const MEANS_BEHIND = new RegExp(`^(?:工作|活动|专项)?(?:的)?(?:总体|实施|工作|年度)?(${MEANS})`);
const PAPER_MADE =
  /^[^,]{0,4}(?:制定|编制|提出|拟定|研究|下发|明确)了?[^,]{0,8}(?:方案|计划|措施|意见|通知书?)$/;
const PAPER = /(?:制度|办法|方案|预案|计划|机制|细则|台账|规程|体系|平台|系统|小组|机构)$/;
const ACTS =
  '组织|开展|实施|安排|建立|制定|制订|出台|印发|签订|续签|完成|落实|编制|报送|公开|到位|启动|进行|办理|执行|举办|召开|举行|验收|整改|成立|设立|修订|更新|公示|发放|拨付|定稿|批复|获批|审批|建成';
/** What was meant was then carried out. */
const CARRIED_OUT =
  /(?:组织|予以|认真|严格|有效|逐项|全面|得到)(?:实施|落实|执行|开展)|并(?:按|组织|开展|实施|已|完成|举办|认真)|(?:已|均|全部|按期|如期|按时|实际)(?:已|均|全部|按期)*(?:实施|开展|组织|执行|完成|落实|举办|召开)/;
/** 已公开14项 behind 应公开14项, and not 实际完成前两项. */
const CARRIED_OUT_BEHIND = new RegExp(
  `^(?!.*(?:前|后|其中|除)[^,]{0,2}[两二三四五六\\d])(?:并|已|均|全部|实际|共|累计|先后)*(?:于?\\d{1,2}月(?:\\d{1,2}日)?)?(?:${ACTS})(?![^,]{0,10}(?:方案|计划|通知))`,
);

/** 并按方案组织实施 */
const WITH_IT = /^(?:并且?|且)(?:已|均|严格)*按[^,未没不]{0,8}(?:组织|实施|开展|执行|落实)/;

/** 完成了前期摸底, 只做了一半, 还有4个未完成 */
const HALF_DONE =
  /^(?:工作|活动)?(?:[只仅](?:在)?(?:做|完成|开展|组织|[^,]{0,2}(?:半年|季度|部分|前期|局部|个别|一半))|完成了?(?:前期|初步|部分|一半|摸底)|[^,]{0,10}(?<![等期优招接对看善])待(?:上线|组织|开展|实施|完成|验收|安装|启动|审|批))/;
const REST_UNDONE = /^(?:还|尚|仍|其余|另)有?[^,]{0,8}(?:尚未|未|没有)(?!发现|出现|发生)/;

/** What stands behind the thing is said of it, and does not make another thing of it: 报名工作 of 专题培训报名工作, 脚本 of 宣传片脚本. */
const SAID_OF_IT = new RegExp(
  `^(?:$|[^一-龥A-Za-z]|[和及与等并且以的]|[共计约各达累分][计别]?[\\d一二两三四五六七八九十]|[一二两三四五六七八九十]|(?:工作|活动|任务|情况|事项|手续|建设)*(?:$|[^一-龥]|[已均都全按于经由在得也并正如同定每通能有较基符为是进予作做未没无因不向对将应达到超被随]|及时|顺利|有序|严格|健全|完善|规范|齐全|完整|良好|合格|明确|${ACTS}))`,
);
/** 竣工验收已提交申请, 与消防部门商定应急演练 */
const ASKED_FOR = /^(?:工作|事项)?(?:已经?|均)*(?:提交|递交|提出|上报|报送)了?(?:[^,]{0,4})(?:申请|请示)/;
const TALKED_OF = /(?:商定|商议|商讨|讨论|探讨|研究|谋划|约定|同意|批准|申请|请示|要求|部署|布置)$/;

const ONLY_NEAR = /^(?:工作|活动|任务)*(?:已经?|均)*(?:委托|具备|备齐|联系|对接|洽谈|申请|准备|下发|被退)/;

/** A clause that denies the deed and names nothing that it is denied of: 尚未组织. */
const DENIED_ALONE = new RegExp(
  `^(?:但|且|而|至今|目前|截[至止](?:目前|年末|年底)|到目前|现|本年度?|今年|当年|全年|实际|也|仍|还|均|都|一直|暂)*(?:尚未|未能?|没有|没能?)(?:实地|正式|实际|真正|再|具体)*(?:${ACTS})(?:到位|完成|实施)?\\)?$`,
);
/** 新一轮未签订, 未及时开展: what is denied is not the whole of it. */
const DENIED_OF_NEXT = new RegExp(
  `^(?:但)?(?:新|后续|下半年|之后)[^,]{0,8}(?:尚未|未能?|没有|没能?)(?:再|正式)*(?:${ACTS})\\)?$`,
);

/** 未按规定组织 in front of what it denies. */
const DENIED_BEFORE = new RegExp(
  `(?:尚未|(?<!从)未能?|没有|没能?)(?:按[^,]{0,8}?|及时|单独|专门|再)*(?:${ACTS})(?:了|过)?$`,
);

const ZERO_TIMES = /^[^,、;\d]{0,6}(?:0|零)(?:人次|[次个期场项份件篇家批册部套张人户处笔台幅条])(?![.\d])/;
const SHARE =
  /^(?:[^,、%\d]{0,8}?)(?:到位|完成|落实|公开|整改|覆盖|执行|发放|兑付|签订|开展|编制|建立|验收)(?:率|了|比例|任务|的|为|达到?|约|仅|已)*(\d{1,2}(?:\.\d+)?)%/;
const MADE_UP = /补[做办签录开报编制](?!助|贴)|事后/;
const BEFOREHAND = /事前|[^提之]前|之前|及时|按时|按期|时限|先/;
const FROM_A_DATE = /^[^,]{0,8}(?:年|月)[^,]{0,6}(?:起|才|开始)(?:实行|执行|落实|开展|建立|实施|推行)/;

const TOLD = /^(?:共|计|合计|有)*(\d+)[个项条件]/;
const DONE_OF_THEM =
  /^(?:已|其中|均)*(?:完成|已)?(?:整改|办结|落实|解决|销号)(?:完成|到位|了|完毕)?(\d+)[个项条件]/;

/** 发现问题5个，完成整改4个 */
function fewerDone(after: string, behind: readonly Clause[]): boolean {
  const all = TOLD.exec(after)?.[1];
  const done = behind.flatMap((c) => DONE_OF_THEM.exec(c.text)?.[1] ?? [])[0];
  return all !== undefined && done !== undefined && Number(done) < Number(all);
}

const LATER_ONLY = /推迟|延后|延期|顺延|改期|推后/;

function isDone({ text }: Clause): boolean {
  return /^(?:已|均)+(?:按期|如期)?(?:完成|举办|组织|开展|召开|举行|实施)$/.test(text);
}

type Standing = 'done' | 'short' | 'off' | 'undone';

/**
 * A verdict that something required was done, held against all that the text says of the thing: put off, called off, planned or
 * drafted only, denied in a clause behind, done not once or not wholly. Null where the text leaves it open then.
 */
export function unlessShort(verdict: Verdict, prose: Prose, topic: Topic): Verdict | null {
  const asked = verdict.text;
  const negative = NEGATIVE.test(asked);
  if (negative ? verdict.holds : HARM.test(asked)) return verdict;
  if (!negative && !verdict.holds) return unlessOfAnother(verdict, prose, topic);
  const namings = namingsOf(asked, topic.statements ?? [], topic.name, prose);
  const standings = namings.map((naming) => standingOf(naming, asked));
  const undone = namings[standings.indexOf('undone')];
  if (undone && !standings.includes('done'))
    return {
      ...verdict,
      holds: negative,
      source: { ...verdict.source, ...quoted(verdict, undone) },
    };
  if (undone || standings.includes('off')) return null;
  return standings.includes('short') && !standings.includes('done') ? null : verdict;
}

/** 实行了法人制、监理制，公示制未落实: the denial is of another statement's thing, and this one's is said to be done. */
function unlessOfAnother(verdict: Verdict, prose: Prose, topic: Topic): Verdict | null {
  const { text: asked, source } = verdict;
  const quote = 'quote' in source ? source.quote : '';
  const statements = topic.statements ?? [];
  const own = namingsOf(asked, statements, topic.name, prose);
  const mine = own.flatMap(({ clause, behind }) => [clause, ...behind]);
  const denials = prose.clauses.filter((c) => quote.includes(c.text) && deniesEvent(c.text));
  const theirs = statements.flatMap((s) => (s === asked ? [] : thingsIn(s)));
  const elsewhere =
    denials.length > 0 &&
    denials.every((c) => !mine.includes(c) && theirs.some((thing) => c.text.includes(thing)));
  const told = own.find(({ clause, before }) => !clause.limited && DONE_TO.test(before));
  if (!elsewhere || own.length === 0 || mine.some((c) => deniesEvent(c.text))) return verdict;
  return told ? { ...verdict, holds: true, source: { ...source, ...quoted(verdict, told) } } : null;
}

const DONE_TO = new RegExp(`(?:${ACTS}|实行|推行)了`);

/** 未发现违规的有118笔 is said of those only. */
const NONE_OF_SOME =
  /(?:未发现|没有|不存在|未出现|未发生|无)[^,]{1,16}的(?:共?有|为|共|占|达)?\d+[笔个项份件户家处次]/;

/** The same for a count that says that something required was not left undone, or that nothing wrong was found. */
export function countUnlessShort(found: Figure, prose: Prose, topic: Topic): Figure | null {
  if (found.value.compare(0) !== 0) return found;
  if (prose.clauses.some((c) => NONE_OF_SOME.test(c.text))) return null;
  if (!NEGATIVE.test(found.name)) return found;
  const { source } = found;
  const told = unlessShort({ text: found.name, holds: false, source }, prose, topic);
  if (!told) return null;
  if (!told.holds) return found;
  return found.text === '0' ? { ...found, value: ONE, text: '1', source: told.source } : null;
}

function quoted({ source }: Verdict, { clause, behind }: Naming): object {
  const text = [clause, ...behind].map((c) => c.text).join(',');
  return 'quote' in source ? { quote: text } : {};
}

function standingOf(naming: Naming, asked: string): Standing {
  const { clause, before, after, behind, shared, exact } = naming;
  const free = (pattern: RegExp, text: string): boolean => {
    const found = pattern.exec(text)?.[0];
    return found !== undefined && !asked.includes(found.slice(-2));
  };
  if (ZERO_TIMES.test(after) || fewerDone(after, behind)) return 'undone';
  const denial = DENIED_BEFORE.exec(before)?.[0];
  if (denial !== undefined) return shared || /按|及时|单独|专门/.test(denial) ? 'off' : 'undone';
  if (behind.some((c) => DENIED_ALONE.test(c.text))) return shared ? 'off' : 'undone';
  if (behind.some((c) => DENIED_OF_NEXT.test(c.text) || free(OFF_ALONE, c.text))) return 'off';
  if (free(OFF_BEHIND, after)) return LATER_ONLY.test(after) && behind.some(isDone) ? 'done' : 'off';
  if (HALF_DONE.test(after) || behind.some((c) => REST_UNDONE.test(c.text))) return 'off';
  if (MADE_UP.test(clause.text) && !MADE_UP.test(asked))
    return BEFOREHAND.test(asked) && !shared ? 'undone' : 'off';
  if (/其中[^,]{0,4}$/.test(before) && FROM_A_DATE.test(after)) return 'off';
  if (SHARE.test(after) && !/率|%|\d/.test(asked)) return 'off';
  if (NEXT_YEAR.test(clause.text) && !NEXT_YEAR.test(asked) && !AFTER_THE_YEAR.test(clause.text))
    return 'off';
  if (CARRIED_OUT.test(after) || behind.some((c) => CARRIED_OUT_BEHIND.test(c.text) || WITH_IT.test(c.text)))
    return 'done';
  if (free(MEANT_BEFORE, before) || free(MEANT_BEHIND, after) || isNotFact(clause.text)) return 'short';
  if (free(ASKED_FOR, after) || free(TALKED_OF, before)) return 'short';
  if (free(DRAFT_BEHIND, after) || free(PAPER_MADE, after)) return 'short';
  if (exact && asksDeed(asked) && (!SAID_OF_IT.test(after) || ONLY_NEAR.test(after))) return 'short';
  const means = PAPER.test(before + asked) ? null : MEANS_BEHIND.exec(after)?.[1];
  return means && !asked.includes(means) ? 'short' : 'done';
}
