import { isFull } from '../../rule/rule.ts';
import type { Clause } from './clause.ts';
import type { Piece } from './piece.ts';
import { NUM, readNum } from '../text/numeral.ts';
import { VALUE } from '../text/value.ts';

const POINT =
  '(?:截[至止])?(?:当年|本年)?(?:第?[一二三四]季度(?:末|底)?|前三季度|上半年|半年|全年|年[底末]|\\d{1,2}月(?:份|底|末)?(?:\\d{1,2}日)?(?:前)?)';
const POINTED = new RegExp(`^(${POINT})(?:的)?(.*)$`);
const LISTED = new RegExp(
  `^(\\D{0,40}?)((?:${POINT}|\\d{1,2})(?:[、,](?:${POINT}|\\d{1,2})){0,11}[、,和]${POINT})(.{0,40}?)(?:分别|依次|目标值?)(达到|不低于|不少于|达|为|≥)((?:${VALUE}[、,和]){1,12}${VALUE})(以上)?(?:[,的]|各|(?<=,)达到){0,4}(?:每(?:达到|完成)?(?:一|1)?个?(?:季度|时点|节点|时间节点|月))?$`,
);

const SCHEDULE = new RegExp(
  `(?<![^。;\\n])([^。;\\n]{0,40}?(?:[一二三][至到-]|(?:(?:${POINT}|\\d{1,2})[、,和]){1,12})${POINT}[^。;\\n\\d]{0,30}?)(?:应|要求|需|须|目标)*(?:达到[^。;\\n即]{2,40}?,即[^,;。\\n\\d]{0,12}?)?(?:[一二三四五六]个(?:时间)?(?:节|时)?点(?:进行)?(?:考核|计分),?([^,;。\\d]{0,12}?))?((?:分别|依次)(?:达到|不低于|不少于|达|为|≥)(?:${VALUE}[、,和]){1,12}${VALUE})(?:以上)?[。;,\\n]`,
);

const IN_TURN = /分别|依次|目标值?为/;

/** The sentence that sets the figures of all time points (6、9、11月应分别达到40%、67.5%、82.5%。), as a condition; "" without one. */
export function scheduleIn(text: string): string {
  const found = /分别|依次/.test(text) ? SCHEDULE.exec(text) : null;
  return found ? `${found[1] ?? ''}${found[2] ?? ''}${found[3] ?? ''}` : '';
}

const RATE = /(?:进度|率|比例|比重|占比)$/;
const STEM_HERE = new RegExp(`${POINT}的?(\\D{2,16}?(?:进度|率|比例|比重|占比))(?:均)?(?:达到|完成|不低于)`);

const QUARTERS = ['一', '二', '三', '四'];

/** 一至四季度末: each of them. */
function enumerated(text: string): string {
  return text.replace(
    /([一二三])(?:至|到|-)([二三四])季度([末底]?)/,
    (_, from: string, to: string, end: string) =>
      QUARTERS.slice(QUARTERS.indexOf(from), QUARTERS.indexOf(to) + 1)
        .map((q) => `${q}季度${end}`)
        .join('、'),
  );
}

const AS_SCHEDULED =
  /(?:达到|完成|不低于)(?:上述|规定|目标|序时|要求的?|相应|量化指标)*(?:支出|执行)?(?:进度|目标|要求|比例)?(?:要求)?(?:的)?,?(?:各|分别)$/;

const EACH_MISSED =
  /^(?:.*,)?每?(?:有)?(?:一|1)个?(?:季度|月|月份|时点|节点|时间节点)[末底]?(?:支出|执行|支付)?(?:进度)?(?:未|没有|不)(?:达到|达|完成|达标)[^,]*$/;

/** 四个时点考核，序时进度分别为…，每个时点1.5分: the schedule itself. */
const SCHEDULED_EACH = /(?:分别|依次).*每个?(?:时点|节点|季度|时间节点|月)$/;
const KEPT = /^达到(?:(?:上述|规定|目标|序时|要求的?|相应)+(?:支出|执行)?(?:进度|要求|目标|比例))?(?:的)?$/;

const EACH_IN_FULL = new RegExp(
  `^(.*(?:分别|依次)[^每]*?)(?:的)?,每个?(?:时点|节点|季度|时间节点|月)(?:得|计|占)?(${NUM})分[,;]达到(?:的)?$`,
);

/** …，每个时点2分。达到的得满分: full marks of a time point are what the schedule gives each. */
export function withPointsEach(pieces: readonly Piece[], schedule: string): readonly Piece[] {
  const [whole] = pieces;
  const [, listed, points] = EACH_IN_FULL.exec(whole?.condition ?? '') ?? [];
  const given = readNum(points ?? '');
  if (whole && listed && given !== null && isFull(whole.outcome)) {
    const outcome = { kind: 'points', points: given } as const;
    return [{ ...whole, condition: `${listed}的`, outcome }, ...pieces.slice(1)];
  }
  const each = schedule === '' ? undefined : pieces.find(({ condition }) => SCHEDULED_EACH.test(condition));
  if (each?.outcome.kind !== 'points') return pieces;
  return pieces.map((piece) =>
    isFull(piece.outcome) && KEPT.test(piece.condition) ? { ...piece, outcome: each.outcome } : piece,
  );
}

const ONE_POINT = new RegExp(
  `^(${POINT})的?(\\D{2,20}?)?(应|须|需)?(达到|不低于|不少于|≥)(${VALUE})(以上)?$`,
);

/** 6月末执行进度应达到40%，9月末应达到67.5%，达到的各得2分: a figure at each time point, and then what each of them gives. */
function oneByOne(piece: Piece): readonly Piece[] | null {
  const [, list = ''] = /^(.*?)的?,?(?:达到(?:[^,]{0,6}的)?,?)?各$/.exec(piece.condition) ?? [];
  const points = list.split(/[,、;]/);
  const read = points.map((point) => ONE_POINT.exec(point));
  if (points.length < 2 || piece.outcome.kind !== 'points' || read.some((r) => !r)) return null;
  const [first] = read;
  return read.map((r) => ({
    ...piece,
    condition: `${r?.[1] ?? ''}${r?.[2] ?? first?.[2] ?? ''}达到${r?.[5] ?? ''}${r?.[6] ?? ''}`,
  }));
}

/** 6、9、11月分别达到40%、67.5%、82.5%的各得1分: one piece for each time point; `schedule` holds the figures where they stand apart. */
export function eachPoint(piece: Piece, schedule: string): readonly Piece[] {
  const missed = schedule !== '' && piece.outcome.kind === 'deduct' && EACH_MISSED.test(piece.condition);
  const apart = oneByOne(piece);
  if (apart) return apart;
  if (schedule !== '' && SCHEDULED_EACH.test(piece.condition)) return [];
  const kept = KEPT.test(piece.condition);
  const scheduled = missed || (schedule !== '' && (kept || AS_SCHEDULED.test(piece.condition)));
  const said = scheduled ? schedule : piece.condition;
  const listed = IN_TURN.test(said) ? LISTED.exec(enumerated(said)) : null;
  if (!listed) return [piece];
  const [, before = '', list = '', stem = '', verb = '', figures = '', above = ''] = listed;
  const lead = before
    .replace(/^(?:按照?|既定|规定|目标|要求)的?/, '')
    .replace(/(?:分别)?(?:为|应|要求|需)+$/, '');
  const measured = stem
    .replace(/^[一二三四五六]个(?:时间)?(?:节|时)?点(?:进行)?(?:考核|计分),?/, '')
    .replace(/^(?:的)?序时/, '支出')
    .replace(/(?:应|要求|需|须)+$/, '');
  const points = list.split(/[、,和]/);
  const values = figures.split(/[、,和]/);
  const suffix = /(?:月(?:份|底|末)?|季度(?:末|底)?)$/.exec(points[points.length - 1] ?? '')?.[0] ?? '';
  if (points.length !== values.length) return [piece];
  // Points off for each missed one are points for each that is kept; that they add up to the weight is seen later.
  const outcome: Piece['outcome'] =
    missed && piece.outcome.kind === 'deduct'
      ? { kind: 'points', points: piece.outcome.points }
      : piece.outcome;
  // 部门预算在6、9、11月应达到…: what is measured is said with the points.
  const own = scheduled && !RATE.test(lead + measured) ? (STEM_HERE.exec(piece.condition)?.[1] ?? '') : '';
  const named = own === '' ? lead + measured : own;
  return points.map((point, i) => ({
    ...piece,
    outcome,
    condition: `${pointOf(point, suffix)}${named}${scheduled || verb === '为' ? '达到' : verb}${values[i] ?? ''}${above}`,
  }));
}

const STEMMED = new RegExp(`^(\\D{2,20}?)(${POINT})$`);

/** 6月底支出进度达到50%的得1分，9月底达到75%的得1分: what is measured at the later time points is said at the first. */
export function spelledOut(clauses: readonly Clause[]): readonly Clause[] {
  const named: Clause[] = [];
  let stem = '';
  for (const [i, clause] of clauses.entries()) {
    const before = clause.kind === 'band' ? STEMMED.exec(clause.name) : null;
    const goesOn = POINTED.exec(nameOf(clauses[i + 1]))?.[2] === '';
    const pointed = clause.kind === 'band' ? POINTED.exec(clause.name) : null;
    if (clause.kind === 'band' && before && goesOn) {
      // 支出进度6月底≥50%得2分，9月底≥75%得2分
      stem = before[1] ?? '';
      named.push({ ...clause, name: `${before[2] ?? ''}${stem}` });
    } else if (clause.kind !== 'band' || !pointed) named.push(clause);
    else if (pointed[2] === '' && stem !== '') named.push({ ...clause, name: `${pointed[1] ?? ''}${stem}` });
    else {
      stem = pointed[2] ?? '';
      named.push(clause);
    }
  }
  return named;
}

function nameOf(clause: Clause | undefined): string {
  return clause?.kind === 'band' ? clause.name : '';
}

/** 6、9、12月末, 3月、6月、12月末: what the last point says of all. */
function pointOf(point: string, suffix: string): string {
  if (/\d$/.test(point)) return point + suffix;
  return point.endsWith('月') && /[末底]$/.test(suffix) ? point + suffix.slice(-1) : point;
}
