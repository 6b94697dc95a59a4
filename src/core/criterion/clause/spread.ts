import { comparingWords } from '../../quantity/comparing.ts';
import type { Expression } from '../../rule/rule.ts';
import type { Piece } from './piece.ts';
import { NUM } from '../text/numeral.ts';
import { casesIn, jointIn } from '../text/joint.ts';
import { VALUE } from '../text/value.ts';

const LESS = comparingWords('<');
const MORE = comparingWords('>');
const PER = new RegExp(
  `^(.*?)(?:的)?,?每(${LESS}|${MORE})(${VALUE})(?:(?<=%)|(?![\\d.]))(?:的)?(?:(?:或|、|,)(?:每)?(${LESS}|${MORE})(${VALUE})(?![\\d.])(?:的)?)?,?(?:每)?(${NUM})(个?百分点|%)(?:的)?$`,
);

/** 每低于95%或高于105%一个百分点: the threshold stands inside the step; said apart, it is one clause for each side. */
export function eachSide(piece: Piece): readonly Piece[] {
  const { kind } = piece.outcome;
  const found = kind === 'deduct' || kind === 'deductShare' ? PER.exec(piece.condition) : null;
  if (!found) return [piece];
  const [, lead = '', side = '', value = '', otherSide, otherValue, step = '', unit = ''] = found;
  const clause = (way: string, from: string): Piece => ({
    ...piece,
    condition: `${lead}${way}${from}的,每${new RegExp(`^(?:${LESS})$`).test(way) ? '低' : '高'}${step}${unit}`,
  });
  return otherSide && otherValue
    ? [clause(side, value), clause(otherSide, otherValue)]
    : [clause(side, value)];
}

const EACH_OF =
  /^([^,;。]{2,60}?)((?:均|都|分别)?(?:按|及时|在|已|未|通过|完成|公开|报送|符合|经|齐全|完整|健全|规范|真实|准确|到位|达到|达标|合格|明确|清晰)[^,;。、]*?)(?:的)?,?各$/;
const DONE_TO =
  /^([^,;。、]{0,16}?(?:公开|公示|报送|上报|建立|制定|编制|开展|提交|完成|落实|设立|配备|出台|填报|备案|签订))([^,;。]{4,60}?)(?:等)?(?:情况|工作|信息)?(?:的)?,?各$/;

/** 预算、决算按时公开的各得1.5分; 按要求公开预算、决算、绩效目标的各得1分: one statement for each, with its own points. */
export function eachOf(piece: Piece): readonly Piece[] {
  if (piece.outcome.kind !== 'points' || !piece.condition.endsWith('各')) return [piece];
  const [, subjects = '', said = ''] = EACH_OF.exec(piece.condition) ?? [];
  const things = listed(subjects);
  if (things) {
    const deed = said.replace(/^(?:均|都|分别)/, '');
    return ofOneRate(things).map((thing) => ({ ...piece, condition: `${thing}${deed}` }));
  }
  const [, done = '', objects = ''] = DONE_TO.exec(piece.condition) ?? [];
  return listed(objects)?.map((thing) => ({ ...piece, condition: `${done}${thing}` })) ?? [piece];
}

const RATE = /[一-龥]{2}(?:密度|满意度|率|比例|进度)$/;

/** 猪瘟、猪蓝耳病、猪口蹄疫免疫密度: the rate is said once, behind the last. */
function ofOneRate(things: readonly string[]): readonly string[] {
  const rate = RATE.exec(things.at(-1) ?? '')?.[0];
  const others = things.slice(0, -1);
  return rate === undefined || others.some((thing) => /[率度]$|比例$/.test(thing))
    ? things
    : [...others.map((thing) => thing + rate), ...things.slice(-1)];
}

/** A、B、C和D: two things or more; null for anything else. */
function listed(words: string): readonly string[] | null {
  const things = words.split(/、|和|与|以及|及(?!时)/);
  return things.length > 1 && things.every((thing) => thing.length >= 2 && thing.length <= 16)
    ? things
    : null;
}

/** 逾期超过10日或未上报的不得分: two clauses, where the one before counts days. */
export function eachCase(pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.length < 2 || pieces.some((piece) => jointIn(piece.condition))) return pieces;
  return pieces.flatMap((piece) => {
    const { outcome } = piece;
    const cases = outcome.kind === 'points' && outcome.points === '0' ? casesIn(piece.condition) : null;
    return cases ? cases.map((condition) => ({ ...piece, condition: neverDone(condition) })) : [piece];
  });
}

/** 延期3个月以上或未完成的: that it was never done is a case of its own, and not all that the others leave over. */
function neverDone(condition: string): string {
  return /^(?:未|没有)完成$/.test(condition) ? `尚${condition}` : condition;
}

const OF_WHAT = /^对(?:于)?([^,;。]{2,40}?)(问题|事项|意见|建议|线索|项目|任务|案件)$/;
const NONE_OF_IT =
  /^(如|若)?(没有|无|未发现|不存在)(?:相关|此类|该类|上述)?(?:问题|事项|意见|建议|线索|项目|任务|案件)(的)?$/;

/** 对审计指出的问题，得分=…；没有问题的得3分: what there is none of was named before. */
export function withThing(pieces: readonly Piece[]): readonly Piece[] {
  const named = pieces.flatMap((piece) => OF_WHAT.exec(piece.condition) ?? [])[0]?.replace(/^对(?:于)?/, '');
  if (named === undefined) return pieces;
  return pieces.map((piece) => {
    const denied = NONE_OF_IT.exec(piece.condition)?.[2];
    return denied ? { ...piece, condition: `${denied}${named}的` } : piece;
  });
}

const REACHED =
  /^(?:实际)?(?:完成|达到|实现)(?:年度|全年|预期|计划)*(?:目标|计划|任务)(?:值|数|任务)?(?:及以上|或以上|以上|或超过|或超额)?的?$/;

/** 得分=实际完成面积÷目标面积×12，完成目标及以上得12分: the formula gives that already, and no more than all. */
export function withoutItsCap(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.filter((piece, i) => {
    const before = pieces[i - 1]?.outcome;
    if (before?.kind !== 'formula' || !REACHED.test(piece.condition) || !dividesByGoal(before.expression))
      return true;
    const { outcome } = piece;
    const { right } = before.expression.op === '*' ? before.expression : { right: null };
    if (outcome.kind === 'share') return outcome.share !== '1';
    return outcome.kind !== 'points' || right?.op !== 'number' || right.value !== outcome.points;
  });
}

function dividesByGoal(expression: Expression): boolean {
  return (
    expression.op === '*' &&
    expression.left.op === '/' &&
    expression.left.right.op === 'name' &&
    /目标|计划|任务/.test(expression.left.right.name)
  );
}

/** 工程验收合格率×5分 on a line of its own is no way of scoring what the line before speaks of. */
function ofItsOwn({ start, end }: Piece, text: string): boolean {
  const line = text.slice(start, end).trim();
  return /\n\s*$/.test(text.slice(0, start)) && /^[^=:]{2,}率×/.test(line);
}

/** 按比例得分，得分=…; 采用插值法计分，即得分=…: the way of scoring and then its formula are one outcome. */
export function withFormula(pieces: readonly Piece[], text: string): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined[joined.length - 1];
    const { kind } = last?.outcome ?? {};
    const announced = kind === 'proportional' || kind === 'interpolated';
    if (
      last &&
      announced &&
      piece.outcome.kind === 'formula' &&
      /^即?$/.test(piece.condition) &&
      !ofItsOwn(piece, text)
    ) {
      joined[joined.length - 1] = { ...last, outcome: piece.outcome, words: piece.words, end: piece.end };
    } else if (
      last &&
      kind === 'discretion' &&
      piece.outcome.kind === 'discretion' &&
      piece.condition === ''
    ) {
      // 视缺漏程度，酌情扣1-3分
      joined[joined.length - 1] = { ...last, words: last.words + piece.words, end: piece.end };
    } else joined.push(piece);
  }
  return joined;
}
