import type { Expression } from '../../rule/rule.ts';
import { meanAs, meanOf } from '../text/definitions.ts';
import { readExpression } from '../text/expression.ts';
import { NUM, readNum } from '../text/numeral.ts';
import { announcement } from './announcement.ts';
import { trimCondition } from './condition-words.ts';
import { asVeto } from './bounds.ts';
import type { ClauseOutcome, FoundOutcome } from './outcome.ts';
import { findOutcomes } from './outcome.ts';
import { parallelIn } from './parallel.ts';
import { answered } from './question.ts';
import { rowIn } from './rows.ts';
import { isSum } from './shares.ts';

/** A condition with what follows from it. Offsets are of the folded text. */
export interface Piece {
  readonly condition: string;
  /** The words of the outcome itself. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly outcome: ClauseOutcome;
  /** The most that this clause alone takes off or adds: 每个扣0.5分，最多扣2分. */
  readonly most?: string;
}

/** 结转结余率=…/…×100% */
export interface Definition {
  readonly name: string;
  readonly formula: Expression;
  /** Said to be national practice. */
  readonly customary?: true;
  readonly start: number;
  readonly end: number;
}

/** A stretch of a standard taken apart: what it decides, what it defines, and what is left. */
interface Pieces {
  readonly pieces: readonly Piece[];
  readonly definitions: readonly Definition[];
  /** Sentences with neither, as offsets. */
  readonly rest: readonly { readonly start: number; readonly end: number }[];
}

/** Takes apart the folded text between two offsets. */
export function takeApart(text: string, start: number, end: number): Pieces {
  const pieces: Piece[] = [];
  const definitions: Definition[] = [];
  const rest: { start: number; end: number }[] = [];
  let before = '';
  const list = sentences(text, start, end);
  for (const [i, sentence] of list.entries()) {
    const next = list[i + 1];
    const { body, defined } = takeDefinition(text, sentence.start, sentence.end);
    if (defined) definitions.push(defined);
    const found = takePieces(text, body, sentence.end, before);
    before = text.slice(sentence.start, sentence.end);
    // 考查5项指标的完成情况,按实现程度计分。其中:…: only what it says in detail counts.
    const leadsOn =
      next &&
      (IN_DETAIL.test(text.slice(next.start, next.end)) ||
        (ANNOUNCED.test(text.slice(body, sentence.end)) && countsDown(text.slice(next.start, end))));
    pieces.push(...found.pieces.filter((p) => !(leadsOn && isVague(p.outcome))));
    const tail = found.pieces.length > 0 ? found.end : body;
    if (/[一-龥\d]/.test(text.slice(tail, sentence.end))) rest.push({ start: tail, end: sentence.end });
  }
  return { pieces, definitions, rest };
}

const IN_DETAIL = /^(?:其中|具体(?:为|如下|标准)?|即)[:,]/;

/** 根据工作量完成情况评分。每相差3%扣1分: what is looked at, and then how. */
const ANNOUNCED =
  /^(?:根据|按照?|依据)[^,;。=\d]{2,30}(?:情况|程度|结果|质量|水平)(?:进行)?(?:综合)?(?:评分|打分|计分|赋分|给分)$/;

function countsDown(text: string): boolean {
  return /^[^;。\n]*每/.test(text) && findOutcomes(text)[0]?.outcome.kind === 'deduct';
}

function isVague({ kind }: ClauseOutcome): boolean {
  return kind === 'discretion' || kind === 'proportional';
}

function sentences(text: string, start: number, end: number): readonly { start: number; end: number }[] {
  const list: { start: number; end: number }[] = [];
  let from = start;
  let depth = 0;
  for (let i = start; i < end; i += 1) {
    const c = text[i] ?? '';
    if (c === '(') depth += 1;
    else if (c === ')') depth = Math.max(0, depth - 1);
    else if (c === '\n' || (depth === 0 && (c === '。' || c === ';'))) {
      if (c === '\n') depth = 0;
      if (i > from) list.push({ start: from, end: i });
      from = i + 1;
    }
  }
  if (end > from) list.push({ start: from, end });
  return list;
}

const DEFINED =
  /^(?:其中[:,]?|即|注[:,]|公式[:,]|计算公式[:,为]*)?(?:(?:首先|先)?计算)?([^,;。:=<>≤≥]{2,45}?)(?:的?计算(?:公式|方法)(?:为|是)?[:=]?|=|:(?=\())/;

/** A definition at the start of the sentence; `body` is where the rest begins. */
function takeDefinition(
  text: string,
  start: number,
  end: number,
): { readonly body: number; readonly defined: Definition | null } {
  const sentence = text.slice(start, end);
  const as = meanAs(sentence, start);
  if (as) return { body: as.end + (text[as.end] === ',' ? 1 : 0), defined: as };
  const mean = meanOf(sentence, start);
  if (mean) return { body: end, defined: mean };
  const match = DEFINED.exec(sentence);
  if (!match?.[1]) return { body: start, defined: null };
  const name = match[1].replace(/^\((?=[^()]*$)/, '').replace(/^(?:的|本)/, '');
  if (/(?:得分|评分|分值|总分)$/.test(name) || /[得计扣]\d|分$/.test(name))
    return { body: start, defined: null };
  const from = start + match[0].length;
  const restart = text.startsWith(`${name}=`, from) ? from + name.length + 1 : from;
  const read = readExpression(text.slice(0, end), restart);
  if (!read || read.expression.op === 'name' || read.expression.op === 'number')
    return { body: start, defined: null };
  const practice = /^\(标准未写算法,按通行口径\)/.exec(text.slice(read.end, end))?.[0] ?? '';
  let after = read.end + practice.length;
  const stop = /^[,:)\]]*/.exec(text.slice(after, end));
  after += stop?.[0].length ?? 0;
  const defined = { name, formula: read.expression, start, end: read.end };
  return { body: after, defined: practice === '' ? defined : { ...defined, customary: true } };
}

const BARE_POINTS = new RegExp(`^(.{3,}?)(?:[,:]|\\()?(?:计|得|分值|满分|为)?(${NUM})分\\)?$`);

function takePieces(
  text: string,
  start: number,
  end: number,
  question: string,
): { readonly pieces: readonly Piece[]; readonly end: number } {
  const lead = announcement(text.slice(start, end));
  if (lead > 0) return takePieces(text, start + lead, end, question);
  const sentence = text.slice(start, end);
  if (isSum(sentence)) return { pieces: [], end: start };
  const parallel = parallelIn(sentence, start);
  if (parallel) {
    const rest = takeOutcomes(text.slice(parallel.end, end), parallel.end, question);
    const last = rest.pieces.length > 0 ? rest.end : parallel.end;
    return { pieces: [...parallel.pieces, ...rest.pieces], end: last };
  }
  const row = rowIn(sentence, start);
  if (row && !row.read) return row;
  if (row) {
    const rest = takeOutcomes(text.slice(row.end, end), row.end, question);
    return { pieces: [...row.pieces, ...rest.pieces], end: rest.pieces.length > 0 ? rest.end : row.end };
  }
  const outcomes = findOutcomes(sentence);
  const whole = wholeFormula(text, start, end);
  if (whole && outcomes.every((o) => o.start + start >= whole.end)) {
    const rest = takeOutcomes(sentence.slice(whole.end - start), whole.end, question);
    return { pieces: [whole, ...rest.pieces], end: rest.pieces.length > 0 ? rest.end : whole.end };
  }
  if (outcomes.length === 0) return bare(sentence, start, end);
  return takeOutcomes(sentence, start, question);
}

function takeOutcomes(
  sentence: string,
  start: number,
  question: string,
): { readonly pieces: readonly Piece[]; readonly end: number } {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of findOutcomes(sentence)) {
    pieces.push(asVeto(piece(sentence, from, found, start), pieces.at(-1)?.condition ?? ''));
    from = found.end;
  }
  return { pieces: answered(pieces, question), end: start + from };
}

/** "完成率×分值": a sentence that is nothing but a formula with the points in it. */
function wholeFormula(text: string, start: number, end: number): Piece | null {
  const lead = /^(?:即|为|:|,)*(?:以(?!上|下|内|外|及|前|后))?/.exec(text.slice(start, end))?.[0].length ?? 0;
  const read = readExpression(text.slice(0, end), start + lead);
  if (!read || !hasPoints(read.expression)) return null;
  const tail = /^(?:即|计算)?(?:为|=)?(?:本|该|此|最终)?(?:项|指标)*(?:的)?(?:得分|分值|计分)?/.exec(
    text.slice(read.end, end),
  );
  const after = read.end + (tail?.[0].length ?? 0);
  if (!/^(?:[,。;].*)?$/s.test(text.slice(after, end))) return null;
  return {
    condition: '',
    words: '',
    start,
    end: after,
    outcome: { kind: 'formula', expression: read.expression },
  };
}

function hasPoints(expression: Expression): boolean {
  if (expression.op === '+' || expression.op === '-' || expression.op === '*' || expression.op === '/') {
    const sides = [expression.left, expression.right];
    return sides.some(
      (s) =>
        s.op === 'full' ||
        (expression.op === '*' && s.op === 'number' && Number(s.value) > 1) ||
        hasPoints(s),
    );
  }
  return false;
}

/** "①有管理制度，1分": points without a verb. */
function bare(
  sentence: string,
  start: number,
  end: number,
): { readonly pieces: readonly Piece[]; readonly end: number } {
  const match = BARE_POINTS.exec(sentence);
  const points = readNum(match?.[2] ?? '');
  if (
    !match?.[1] ||
    points === null ||
    /[-至到(]$|[得计扣赋]\d/.test(match[1]) ||
    /(?:^|[,。;])共|总分|合计|分为/.test(match[1])
  )
    return { pieces: [], end: start };
  const outcome: ClauseOutcome = { kind: 'points', points };
  return { pieces: [{ condition: trimCondition(match[1]), words: '', start, end, outcome }], end };
}

function piece(sentence: string, from: number, found: FoundOutcome, base: number): Piece {
  const condition = sentence.slice(from, found.start);
  const conditionStart = base + from;
  return {
    condition: trimCondition(condition),
    words: sentence.slice(found.start, found.end),
    start: conditionStart + (/^[,、:。;)\]]*/.exec(condition)?.[0].length ?? 0),
    end: base + found.end,
    outcome: found.outcome,
  };
}
