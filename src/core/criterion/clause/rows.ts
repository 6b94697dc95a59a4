import { NUM, readNum } from '../text/numeral.ts';
import { trimCondition } from './condition-words.ts';
import type { ClauseOutcome } from './outcome.ts';
import type { Piece } from './piece.ts';

/** Statements in a row with their points, and where the row ends. */
export interface Row {
  readonly pieces: readonly Piece[];
  readonly end: number;
  /** Whether what follows in the sentence may be read for itself; otherwise the row was not understood. */
  readonly read: boolean;
}

const LEAD =
  /^(?:其中|包括|分别为?|即)[,:]?|^[^,;:。\d、]{2,20}(?:等[次级]|档次|结果|名次|分级|级别)(?:为)?:/;
const BRACKETED = new RegExp(`([^()]{2,60}?)\\((${NUM})(?:-(${NUM}))?分\\)[、,;和及与]?`, 'y');
const PLAIN = new RegExp(
  `([^、,;:()。]{2,40}?)[,:]?(?:占|计|为)?(${NUM})分(?:(?:[、;和及与]|,(?![^、,;。]{0,12}[得扣计=]))|(?=[,。;]|$))`,
  'y',
);
/** What says how much something comes to, or what is taken off: no statement that earns its points. */
const NO_STATEMENT =
  /(?:满|总|共|合计|累计|最高|最多|最低|封顶|上限|低于|高于|达到?|超过|不足|不少于|大于|小于|等于|[在于至到按各-]|每[一个]?[项个处次条类篇件]|[得计赋给记获评加减扣])$|[扣每]|加分|减分|[得计]\d|[<>≤≥=]|\d分|酌情/;
/** 每完成1项取得该项分数, 未完成项不得分: only that every statement gives its points or nothing. */
const RESTATED =
  /^(?:[,。;]?(?:则|均|都)?(?:每?(?:符合|达到|完成|满足|具备|做到|有)(?:其中)?(?:的)?(?:一|1)?[项个条](?:要求|标准)?(?:的)?,?(?:即?得|取得|计|可得)(?:相应|该项|对应|其)(?:的)?(?:分值|分数|得分|分)|(?:未|不)(?:完成|符合|达到|满足|具备)(?:的)?(?:一|1)?[项个条]?(?:要求|标准)?(?:的)?,?(?:则)?(?:该项|此项|相应)?(?:不得分|得0分)|否则不得分|每?(?:有)?(?:缺少?|少|(?:一|1)项不符合)(?:一|1)?项?(?:的)?,?扣(?:除|减)?(?:相应|该项|对应)(?:的)?(?:分值|分数|得分|分)))*[,。;]?$/;
/** 每缺一项扣1分: as much as every statement gives, or the two do not fit. */
const LACKING = new RegExp(`^,?每?(?:有)?(?:缺少?|少)(?:一|1)项(?:的)?,?扣(?:减|除)?(${NUM})分`);
/** Names of figures: points for them say nothing of how far they are earned. */
const FIGURE =
  /(?:率|比例|占比|比重|面积|里程|数量|个数|人数|户数|次数|人次|场次|产值|产量|成本|时间|周期|长度|规模|满意度|指数|浓度|进度)$/;

/** 依据充分(2分)、设定科学(2分)，达到一项得相应分值; 优秀10分，良好8分，合格6分: two or more; null for any other sentence. */
export function rowIn(sentence: string, start: number): Row | null {
  const row = plainRow(sentence, start);
  if (!row) return null;
  const left = { pieces: [], end: start, read: false };
  const rest = sentence.slice(row.end - start);
  const done = RESTATED.test(rest) && /每?完成(?:其中)?的?(?:一|1)?[项个]/.test(rest);
  if (!done && row.pieces.some((p) => FIGURE.test(p.condition) && !/[未不]|没有|影响/.test(p.condition)))
    return left;
  const lacking = readNum(LACKING.exec(rest)?.[1] ?? '');
  const fits = row.pieces.every((p) => p.outcome.kind === 'points' && p.outcome.points === lacking);
  if (lacking !== null && !fits) return left;
  if (lacking === null && !RESTATED.test(rest)) return row;
  const pieces = done ? row.pieces.map((p) => ({ ...p, condition: `${p.condition}完成` })) : row.pieces;
  return { pieces, end: start + sentence.length, read: true };
}

/** The row at the head of a sentence, whatever follows: also of figures, 建成面积5分、里程3分. */
export function plainRow(sentence: string, start: number): Row | null {
  const from = LEAD.exec(sentence)?.[0].length ?? 0;
  return inForm(sentence, from, start, BRACKETED) ?? inForm(sentence, from, start, PLAIN);
}

function inForm(sentence: string, from: number, start: number, form: RegExp): Row | null {
  const pieces: Piece[] = [];
  let at = from;
  for (;;) {
    form.lastIndex = at;
    const match = form.exec(sentence);
    const points = readNum(match?.[2] ?? '');
    const condition = trimCondition((match?.[1] ?? '').replace(/^[、,;和及与]|^[^,;:]{2,12}:/, ''));
    if (!match || points === null || condition.length < 1 || NO_STATEMENT.test(condition)) break;
    const end = form.lastIndex;
    const most = readNum(match[3] ?? '');
    const outcome: ClauseOutcome =
      most === null ? { kind: 'points', points } : { kind: 'discretion', range: { low: points, high: most } };
    pieces.push({ condition, words: '', start: start + at, end: start + end, outcome });
    at = end;
  }
  return pieces.length < 2 ? null : { pieces, end: start + at, read: true };
}
