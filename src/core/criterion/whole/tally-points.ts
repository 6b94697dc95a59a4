import { readInterval } from '../text/interval.ts';
import type { Stretch } from './gather.ts';

/** Statements in a row, and where what so many of them give begins. */
export interface Row {
  readonly statements: readonly string[];
  readonly end: number;
  /** What is done with them: 做到, of which 4项的 is short for 做到4项的. */
  readonly verb?: string;
  /** Where so many of them is spoken of, if not behind them. */
  readonly told?: Stretch;
}

const THING = '(?:考核|时间)?(?:时点|节点|指标|季度|月份|时段|阶段)';
const TIERS = new RegExp(
  `(?:以上|上述|前述)?(?:(?:[二两三四五六]|\\d)(?:项|个)${THING}?|各(?:项|个)?${THING}?)?,?(?:均|都|全部)(?:达标|达到|完成|符合|满足)`,
);
const POINT = '(?:第?[一二三四]季度|上半年|前三季度|全年|\\d{1,2}月(?:份)?)(?:底|末)?';
const POINTS = new RegExp(
  `^((?:(?:${POINT}|\\d{1,2})[、,和]){1,11}${POINT})(?:(?:[二三四五六]|\\d)个)?${THING}?(.{2,20}?)$`,
);
const ALONE = new RegExp(`^${POINT}$`);
/** 支出进度6月底 */
const BEHIND = new RegExp(`^(.{2,20}?)(${POINT})$`);
const LEADING = new RegExp(`^(?:${POINT})?(.*)$`);

/**
 * 6月底支出进度≥45%，9月底≥70%，三个时点均达标得4分…; 6月底、9月底支出进度均达到序时进度的得4分…: figures, or time points, of which so many have
 * to be as they should. Null where the text does not begin so.
 */
export function rowIn(text: string): Row | null {
  const tiers = TIERS.exec(text);
  if (!tiers || tiers.index < 6 || tiers.index > 160) return null;
  const lead = text.slice(0, tiers.index).replace(/[,、;:。]+$/, '');
  if (/[得扣计]\d|分/.test(lead)) return null;
  const behind = text.slice(tiers.index);
  const statements = figuresIn(lead) ?? pointsIn(lead, behind) ?? thingsIn(lead, behind);
  return statements && { statements, end: tiers.index };
}

/** 合格率≥95%、满意度≥90%: each a figure with its bound. */
function figuresIn(lead: string): readonly string[] | null {
  const sides = lead.split(/[,、;。]|(?<=\d%?)(?:和|及)/).filter((side) => side !== '');
  const read = sides.map((side) => readInterval(side));
  if (sides.length < 2 || read.some((r) => !r || r.name === '' || r.unit === null)) return null;
  let stem = '';
  const statements = sides.map((side, i) => {
    const name = read[i]?.name ?? '';
    const behind = BEHIND.exec(name);
    if (behind && i === 0) {
      stem = behind[1] ?? '';
      return side.replace(name, `${behind[2] ?? ''}${stem}`);
    }
    if (!ALONE.test(name)) {
      stem = LEADING.exec(name)?.[1] ?? '';
      return side;
    }
    return stem === '' ? '' : side.replace(name, name + stem);
  });
  return statements.includes('') || new Set(statements).size < statements.length ? null : statements;
}

const ALIKE =
  /^[^得不,;]*?(?:均|都|全部)(达到\d+(?:\.\d+)?%|(?:符合|满足)(?:要求|规定|标准)|达标|合格|完整|规范|及时)(?:的)?,?[得计]/;

/** 编制率、监控率均达到100%; 公开时间、公开内容均符合要求: the same of each of several things. */
function thingsIn(lead: string, tiers: string): readonly string[] | null {
  const alike = ALIKE.exec(tiers)?.[1];
  const things = lead.split(/[、和与及]/);
  const named = things.every(
    (t) => /^[^\d,;:。]{3,14}$/.test(t) && (!alike?.includes('%') || /[率度例]$/.test(t)),
  );
  // How many of them fail is said behind; otherwise it is one statement.
  const told = /(?:一|1|两|二|2)[项个][^,;。]{0,6}(?:不|未)/.test(tiers);
  if (!alike || !named || !told || things.length < 2 || new Set(things).size < things.length) return null;
  return things.map((thing) => thing + alike);
}

/** 6月底、9月底、11月底支出进度: the same at each of them. */
function pointsIn(lead: string, tiers: string): readonly string[] | null {
  const [, list = '', stem = ''] = POINTS.exec(lead.replace(/^(?:按|在|于)/, '')) ?? [];
  const reached =
    /^[^得不]*?(?:均|都|全部)((?:达到|完成|符合|满足)(?:规定|序时|计划|目标)?(?:时间|支出|执行)?(?:进度|目标|要求|计划)(?:要求)?)/.exec(
      tiers,
    )?.[1];
  if (list === '' || reached === undefined || /\d/.test(stem)) return null;
  const points = list.split(/[、,和]/);
  const suffix = /(?:月(?:份)?)?(?:底|末)?$/.exec(points.at(-1) ?? '')?.[0] ?? '';
  const at = (point: string): string => {
    if (/\d$/.test(point)) return point + suffix;
    return /[月度]$/.test(point) ? point + (/[底末]$/.exec(suffix)?.[0] ?? '') : point;
  };
  return points.map((point) => `${at(point)}${stem}${reached}`);
}
