import type { Interval, MeasureUnit } from '../../rule/rule.ts';
import { isTime } from '../../rule/written-unit.ts';
import type { IntervalCondition } from '../text/interval.ts';
import { readInterval } from '../text/interval.ts';
import { jointIn } from '../text/joint.ts';
import { pairIn } from '../text/pair.ts';
import { NUM, readNum } from '../text/numeral.ts';
import { asStatement } from './asked-statement.ts';
import { readCount } from './counting.ts';
import type { Piece } from './piece.ts';
import { PER_UNIT, WRITTEN_UNIT, readThreshold } from '../text/value.ts';
import { readZero } from '../text/zero.ts';

/** What a condition turns out to be. */
export type Clause =
  | {
      readonly kind: 'band';
      readonly name: string;
      readonly unit: MeasureUnit | null;
      readonly interval: Interval;
      readonly piece: Piece;
    }
  | { readonly kind: 'else'; readonly piece: Piece }
  | {
      readonly kind: 'steps';
      readonly step: string;
      readonly unit: MeasureUnit | null;
      readonly side: 'above' | 'below' | 'either' | null;
      readonly threshold: Interval | null;
      /** The threshold is written without a unit: 超过5的，每超过1个百分点. */
      readonly bare?: boolean;
      readonly name: string;
      readonly partial: 'dropped' | 'whole';
      /** 在4分基础上每…: the points that are counted down from; "" for those of the tier before. */
      readonly base?: string;
      /** The same clause as a count of days or the like, where no threshold is known. */
      readonly counted: Clause | null;
      readonly piece: Piece;
    }
  | {
      readonly kind: 'count';
      readonly event: string;
      readonly counter: string;
      readonly per: string;
      /** Points are earned, not lost: 每完成一项得2分. */
      readonly earns: boolean;
      readonly when: { readonly name: string; readonly interval: Interval } | null;
      readonly piece: Piece;
    }
  | { readonly kind: 'bare'; readonly piece: Piece }
  | {
      readonly kind: 'claim';
      readonly text: string;
      /** Speaks of the item before it and of no other: 该项不得分. */
      readonly own?: true;
      readonly piece: Piece;
    };

const ELSE =
  /^(?:否则|反之|其他(?:情况|情形)?|其余(?:情况|情形)?|除此之外|不符合(?:要求|规定|条件|标准|上述[^,]{0,6})?|不满足(?:要求|条件|规定)?|未(?:达到|满足|符合)(?:要求|标准|规定|上述[^,]{0,6})?|不(?:达标|合格|是)|如?否|不然|未(?:发生|出现|发现)(?:上述[^,]{0,8})?|有(?:任何)?(?:一|1)项(?:及以上)?(?:不符合|不满足|未达到|不达标|未完成)(?:要求|规定|标准)?|没有发生|无此情况|不存在|(?:以上|上述|前述)?(?:[两二三四五]者|[两二三四五]项)?(?:条件)?缺(?:少)?(?:任(?:何|意)?)?一(?:项|者|不可)?|没有|(?:发现)?(?:存在|有|出现|发生)(?:上述|以上|前述)(?:情况|情形|问题|行为)(?:之一)?|其间|期间|之间|介于两者之间|介于其间|超(?:过|出)(?:目标值|指标值|计划值|标准)?|未(?:达到|达|完成|达标)|达不到|没有达到|超过|超出|低于|高于|不足|不到|减少|增加)(?:的|者|,)*$/;
const ABOVE =
  '增加|增长|超过|超出|超支|超|高于|高出|上升|提高|增高|上浮|偏高|高(?!质|标|新|级)|多于|多|大于|溢出';
const BELOW =
  '降低|下降|降(?=[\\d一二三四五六七八九十两])|减少|低于|低|少于|少|下浮|不足|欠|短少|小于|下滑|未完成|偏低|差';
const EITHER = '偏离|偏差|相差|变动|变化|浮动|波动';
const STEP_UNIT = `个?百分点|%|‰|个?工作日|日|天|个?月|亿元|万元|元|倍|(?:[十百千]?万)?(?:${WRITTEN_UNIT})`;
const RATIO_STEP = new RegExp(
  `每(?:再)?(?:较[^,]{0,12}?|比[^,]{0,12}?)?(?:(?:${ABOVE})(?:\\(|或)(?:${BELOW})\\)?|(?:${BELOW})(?:\\(|或)(?:${ABOVE})\\)?|(${ABOVE})|(${BELOW})|(${EITHER}))?(?:出|于|过|了|目标值?|标准值?|[^,\\d一二三四五六七八九十两%]{0,10}?)?(${NUM})((?:${STEP_UNIT})${PER_UNIT})(?:\\((?:含|不含)[^()]*\\))?(?:点)?(?:的)?(?:(${ABOVE})|(${BELOW}))?`,
);
/** 按预算执行率计分，得分=…: announces the formula and sets no condition. */
const SCORED_BY =
  /^[^,;。%\d]{0,20}(?:按照?|根据|依据)[^,;。%\d]{2,30}(?:赋分|折算|核算)(?:,即)?$|^对(?:于)?[^,;。%\d]{2,40}(?:问题|事项|意见|建议|线索|项目|任务|工作|资金|案件)$|^[^,;。%\d]{0,14}?(?:按照?|根据|依据)[^,;。%\d]{2,24}(?:评分|得分|计分|计算|打分|赋分|折算|核算)(?:,即)?$|^[^,;。%\d]{2,60}占[^,;。%\d]{2,40}(?:比例|比重|比率)$|^(?!未|没有|不|低于|高于|超过|达到|完成|实现)[^,;。%\d]{2,16}(?:率|指标|任务|进度|比例)$/;

/** 预算执行情况得分=20分×执行率: whose score it is. */
const NAMES_SCORE = /^(?:得分|评分|分值|计分)[^,;。]{0,6}?(?:=|为|:)/;
const OF_SCORE =
  /^(?!.*(?:未|没有|不|低于|高于|超过|小于|大于|达到|完成[了的]|时$|的$))[^,;:。%\d]{2,16}(?:情况|率|进度|程度|执行|完成|效益|质量|管理|指标|工作|部分|成本|到位)$/;

/** 每与1个部门建立…: points for every one; 每月, 每项均 speak of all of them. */
const EACH_EARNS =
  /(?:^|,|的)每(?!个?(?:月|季|年|周|日|天|旬|半年|学期))(?:[^,;%均都全至]{0,12}?)(?:[一1]|\d+)?(?:个|处|项|次|件|名|家|例|户|篇|场|期|人|起|份|种|类|座|套)(?![以及])[^,;%均都全至每]{0,20}$/;

/** 每有一个月支出进度低于序时进度5个百分点: the months are counted, not the points. */
const EACH_PERIOD = /每(?:有|出现|发现|发生)?[一1]个?(?:月|季度?)(?=[^,;每]{4,}\d)/;

/** Sorts a piece by what its condition says. */
export function readClause(piece: Piece): Clause {
  const condition = piece.condition;
  if (condition === '') return { kind: 'bare', piece };
  // 缺一项扣0.5分, 有一项不符合扣1分 counts what is missing.
  const missing =
    piece.outcome.kind === 'deduct' &&
    /^(?:[缺少](?:一|1)项|有(?:任何)?(?:一|1)项(?:不符合|不满足|未达到|不达标|未完成)(?:要求|规定|标准)?的?)$/.test(
      condition,
    );
  if (ELSE.test(condition) && !missing) return { kind: 'else', piece };
  const { kind } = piece.outcome;
  if (kind === 'formula' && NAMES_SCORE.test(piece.words) && OF_SCORE.test(condition))
    return { kind: 'bare', piece };
  if (kind === 'formula' && SCORED_BY.test(condition.replace(/["(]+$/, ''))) return { kind: 'bare', piece };
  const deducts = kind === 'deduct' || kind === 'deductShare' || kind === 'add';
  const counts =
    kind === 'points' &&
    (EACH_EARNS.test(condition) ||
      /每(?:完成|开展|组织|举办|新增|建成|引进|获得|增加|被|获|有|入选|推广|承办|形成)[^,;%]*$/.test(
        condition,
      ) ||
      /每[一\d]?(?:个|处|项|次|件|名|家|例|户|篇|场|期)$/.test(condition) ||
      /^[^,]*[个项次][^,]*的?,[^,]*有?\D?[1一]\D[^,]*$/.test(condition));
  // 超过10万元的加扣1分: besides what is taken off before, as often as that is.
  if (deducts && /(?:的|,)加$/.test(condition)) return { kind: 'bare', piece };
  if (deducts) {
    const counted = (EACH_PERIOD.test(condition) ? null : readSteps(piece)) ?? readCount(piece);
    if (counted) return counted;
    // 每闲置100万元: a measure of its own that no threshold places.
    if (/每[^,]{0,12}\d/.test(condition)) return { kind: 'bare', piece };
  }
  if (counts) {
    const counted = readCount(piece);
    if (counted?.kind === 'count' && (counted.earns || counted.when)) return counted;
  }
  if (
    readZero(condition) ||
    jointIn(condition) ||
    pairIn(condition) ||
    /:(?:完全)?(?:符合|满足|达到|完成|做到|具备|达标)(?:的)?$/.test(condition)
  )
    return { kind: 'claim', text: claim(condition), piece };
  const interval = readInterval(conditionOf(piece));
  if (interval && !isEvent(condition, interval)) return { kind: 'band', ...interval, piece };
  return { kind: 'claim', text: asked(claim(condition), piece), piece };
}

/** 项目是否与同类项目重复，1分: what earns the points is the good answer; to each question where there are several. */
function asked(question: string, { outcome }: Piece): string {
  const earns = (outcome.kind === 'points' && outcome.points !== '0') || outcome.kind === 'share';
  const parts = question.split(',');
  return earns && parts.every((part) => part.includes('是否')) ? parts.map(asStatement).join(',') : question;
}

/** The condition of a piece; that of a cap without what is capped: 低于50%的，本项(最高不超过3分). */
export function conditionOf(piece: Piece): string {
  if (piece.outcome.kind !== 'cap') return piece.condition;
  return piece.condition.replace(
    /,?(?:则|其)?(?:本项|该项|本指标|绩效自评(?:得分|总分)?|自评(?:得分)?|综合(?:得分)?|评价得分|总分|得分)$/,
    '',
  );
}

/** A count inside a statement (被退回1次及以上) is a band of a count only where a countable thing is named before it. */
function isEvent(condition: string, { name, unit }: IntervalCondition): boolean {
  // 收到指标后30日内拨付: how long a thing took, however much is said of it; …等科目预算数与决算数偏差程度: what the rate is of.
  if (isTime(unit) || /(?:偏差|差异|偏离)(?:率|度|程度|幅度)$/.test(name)) return false;
  return name.length > 24 || (/[,。]/.test(condition) && name.length > 16);
}

function claim(condition: string): string {
  return condition
    .replace(/^(?:对|对于|如果?|若|凡|当)(?=未|无|有|存|出|发)/, '')
    .replace(/(?:的|(?<![及按准同随实])时|者)$/, '')
    .replace(/^(?:(?:根据|按照|依据)[^,;。]*(?:评分|得分|计分|评价|考核|打分),)+/, '');
}

const BEYOND_PART = /的?,?(超出|超过|高出|低于|不足)(?:的)?部分$/;

const BASE = new RegExp(
  `^(.*?)[,的]*(?:在|以|从|由)(?:(${NUM})分|(满分)|(?:此|上述|前述|[上前]一?档(?:次|位)?)(?:得分|分值|分数)?)的?(?:基础(?:之?上)?|(?:作)?为(?:基数|基准|起点|基础)|开始|起)[,]?$`,
);

/** 超过100%的，在4分基础上: what stands before such words, and the points; none for 满分, "" for those of the tier before. */
function baseIn(lead: string): { readonly lead: string; readonly points?: string } | null {
  const [whole, before = '', figure, full] = BASE.exec(lead) ?? [];
  if (whole === undefined) return null;
  if (full) return { lead: before };
  const points = figure === undefined ? '' : readNum(figure);
  return points === null ? null : { lead: before, points };
}

function readSteps(piece: Piece): Clause | null {
  const match = RATIO_STEP.exec(piece.condition);
  if (!match) return null;
  const [whole, above, below, either, figure = '', unit = '', above2, below2] = match;
  const threshold = readThreshold(figure + unit);
  if (!threshold) return null;
  // 每低于95%或高于105%一个百分点, 每超过10个百分点再扣: where the counting starts is not said in one place.
  const after = piece.condition.slice(match.index + whole.length);
  const based = baseIn(piece.condition.slice(0, match.index));
  if (
    (threshold.unit === 'ratio' && Number(threshold.value) > 0.3) ||
    /百分点|%/.test(after) ||
    (after.endsWith('再') && !based)
  ) {
    return { kind: 'bare', piece };
  }
  if (threshold.unit !== 'ratio' && !above && !below && !above2 && !below2) return null;
  const lead = (based?.lead ?? piece.condition.slice(0, match.index)).replace(/[,、]$/, '');
  // 完成率超过130%的，超出部分每10个百分点: counted from where the part begins.
  const part = BEYOND_PART.exec(lead)?.[1];
  const before = lead.replace(BEYOND_PART, '');
  const interval = before === '' ? null : readInterval(before);
  const up = above || above2 || (part !== undefined && /超|高/.test(part));
  const down = below || below2 || part !== undefined;
  // 完成工作量与年度计划相比，每差5%
  const apart = below === '差' && /(?:与|和|同|较)[^,]{2,20}(?:相比|比较|对比)$/.test(before);
  const side = apart ? 'either' : up ? 'above' : down ? 'below' : either ? 'either' : null;
  const partial =
    /不足[^,;]*按[^,;]*计/.test(after) || /不足[^,;]*按[^,;]*计/.test(before) ? 'whole' : 'dropped';
  const name =
    interval?.name ?? before.replace(/^(?:当|如|若)/, '').replace(/(?:的|时|,|相比|比较|对比)+$/, '');
  return {
    kind: 'steps',
    step: threshold.value,
    unit: threshold.unit,
    side,
    threshold: interval?.interval ?? null,
    ...(interval?.unit === null ? { bare: true } : {}),
    ...(based?.points === undefined ? {} : { base: based.points }),
    counted: threshold.unit === 'ratio' || based ? null : readCount(piece),
    name,
    partial,
    piece,
  };
}
