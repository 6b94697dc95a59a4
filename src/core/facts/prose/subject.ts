/** Whose money it is, and which instalment: a part of what is asked for as a whole. */
const PARTS: readonly RegExp[] = [
  /(?:中央|自治区|省级|市级|县级|区级|乡级|上级)(?!财政?配套|配套)/,
  /配套|自筹/,
  /(?:第[一二三四五六七八九十\d]+|首|前[一二三四五六七八九十\d]+)批/,
  /(?:第?[一二三四五六七八九十\d]+|[A-Z])标段|[一二三四]期(?=工程|项目|资金)/,
  /(?:基本支出|(?<!部门|整体|和|与|、)项目支出)(?=(?:预算)?(?:执行|进度|率|完成|支付|结转|结余|无|没有|未))/,
  /人员经费|公用经费|三公|公务接待|公务用车|会议费|培训费|差旅费|办公费/,
  /政府采购|采购/,
  /政府性基金|国有资本/,
  /(?<!及|及其|和|与|含|包括|、)(?:下属|所属|直属|二级)/,
  /月均|季均|日均|周均/,
  /每个?(?:季度?|月|周|星期|日|天|半年|旬)/,
  /上次|上一次|上一轮|此前|以往/,
  /重点项目/,
  /重复|越级|疑难/,
  /邻[市县省区]|兄弟[市县区单]|周边(?:[市县区]|地区|单位|城市)|其他(?:[市县区]|单位|部门|地区)/,
  /(?:车辆|房屋|设备|办公用房|土地)(?=的?(?:利用|使用|完好)率)/,
  /(?:全[国省市州县区]|同类|同级|行业|各部门|市直|省直|县直|区直)[^,。;]{0,8}平均|平均水平/,
];

/** What is only aimed at or demanded. */
const AIM =
  /预计|预估|有望|力争|争取|确保|(?<!(?:按照?|符合|达到|满足)[^,，]{0,6})要求|须达|需达|应达|不得低于/;

/** Whether words only aim at something: 力争, 确保. */
export function isAim(said: string): boolean {
  return AIM.test(said);
}

/** Groups of people: one is not the other, whatever is said of them. */
const PEOPLE =
  /职工|员工|干部|工作人员|学员|学生|家长|教师|教职工|患者|病人|游客|企业|商户|农户|农民|村民|居民|群众|公众|市民|乘客|用户|业主|读者|观众|老年人|残疾人|服务对象|受益对象/g;
/** Those who work there are not those whom it serves. */
const INSIDE = /职工|员工|干部|工作人员/;
/** Words for anybody served. */
const ANYBODY = /服务对象|受益对象|公众|群众|对象/;

/** Behind these words stands another figure than that of the words before: 高于全市平均. */
const COMPARED = /(?:高于|低于|优于|好于|落后于|不及|大于|小于|少于|多于|相比)(?=[^,\d]{2,})/;

/**
 * Whether words name what is asked for of a part only, of others, of several years, or as an aim: 中央资金 for 资金, 职工满意度
 * for 服务对象满意度. `asked` is all that is known of what is asked for.
 */
export function ofAnother(said: string, asked: string): boolean {
  if (isAim(said)) return true;
  const wide = /中标|成交通知|招投?标/.test(asked) ? `${asked}政府采购` : asked;
  return PARTS.some((part) => part.test(said) && !part.test(wide)) || ofOthers(said, asked);
}

const YEARS =
  /(?:近|前|过去|连续|最近)[两二三四五\d]+个?年|(?<!\d)[两二三四五2-9]年(?:来|内|间)?的?(?:平均|累计|合计|共)|历年平均|以来/;

/** Whether words speak of several years together where not asked to. */
export function ofYears(said: string, asked: string): boolean {
  return YEARS.test(said) && !YEARS.test(asked);
}

function ofOthers(said: string, asked: string): boolean {
  if (!/满意/.test(said) || !/满意/.test(asked)) return false;
  const [told, wanted]: readonly (readonly string[])[] = [said, asked].map(
    (text) => text.match(PEOPLE) ?? [],
  );
  if (!told || !wanted) return false;
  if (told.length === 0 || wanted.length === 0) return false;
  if (told.some((group) => wanted.includes(group))) return false;
  if (told.every((group) => INSIDE.test(group))) return !wanted.some((group) => INSIDE.test(group));
  return !wanted.some((group) => ANYBODY.test(group)) && !told.some((group) => ANYBODY.test(group));
}

/** The words of a label that its figure is of: 全市平均执行率 of 我局执行率高于全市平均执行率. */
export function comparedWith(label: string): string | null {
  const match = COMPARED.exec(label);
  return match && label.slice(match.index + match[0].length);
}

/** What is only one stage or one piece of a thing, or is done under others' roof. */
const PIECES =
  /已完工(?=的?(?:项目|工程|部分))|初步(?!设计)|初验|预验收|主体工程|主体结构|附属工程|一期|首期|阶段性|先行|(?<!及|及其|和|与|含|包括|、|组织|督促|指导)(?:下属|所属|直属|二级)(?:预算)?[^,，。]{0,6}(?:单位|企业|机构|事业|中心|站|所|院|校|公司|馆|局|办|乡|镇|街道)|经批准延期|延期后|顺延后/;

/** Whether words say something of a piece only (主体工程, 初步验收, 下属单位) of what is asked for as a whole. */
export function ofPiece(said: string, asked: string): boolean {
  const piece = PIECES.exec(said)?.[0];
  return piece !== undefined && !asked.includes(piece);
}

const AREA = /全[国省市县区]/;

/** Whether a rank is told among others than asked: 全市第2名 of 全省排名. */
export function amongOthers(said: string, asked: string): boolean {
  const area = AREA.exec(asked)?.[0];
  return area !== undefined && AREA.test(said) && !said.includes(area);
}

const SUPPOSED = /^(?:若|如果|如(?=剔除|扣除|不)|假如|假设|倘若)/;
const ASSESSED = /(?:核定|审定|复核|复评|认定|核实|核减|未扣除|未剔除|扣除后|剔除后|实为|实际应为)$/;

/** Whether words before a figure only suppose something: 若剔除…，执行率为98%. */
export function isSupposed(subject: string): boolean {
  return SUPPOSED.test(subject);
}

/** Whether a bare label gives the same thing another value, as somebody else found it: 财政部门核定为95%. */
export function assessedOtherwise(label: string): boolean {
  return ASSESSED.test(label);
}

/** By whom something was found: what was found by oneself was not found by an auditor. */
const FINDERS: readonly RegExp[] = [
  /审计/,
  /财政|财监|财会监督/,
  /巡视|巡察/,
  /纪检|纪委|监察/,
  /人大/,
  /第三方/,
];
const OWN = /自查|自检|自评|自行检查|内部检查/;

/** Whether a text speaks of what somebody else found than is asked for. */
export function foundByOthers(said: string, asked: string): boolean {
  const named = FINDERS.filter((finder) => finder.test(asked));
  if (named.length === 0 || named.some((finder) => finder.test(said))) return false;
  return OWN.test(said) || FINDERS.some((finder) => finder.test(said));
}
