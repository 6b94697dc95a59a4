import { readInterval } from '../text/interval.ts';
import { VALUE } from '../text/value.ts';
import { isTime } from '../../rule/written-unit.ts';
import { readThreshold } from '../text/value.ts';
import type { Piece } from './piece.ts';

const LEAD =
  /^(?:未(?:完成|达到|达标|达|实现)(?:年度|年初|全年|预期|计划|任务|目标|指标|要求|标准|值|数|量)*|否则|其余|其他)(?:的)?,/;
const RATE = /(?:率|比例|占比|进度|程度)$/;

/** 未完成的，完成率在60%以上的: what is said of the rate goes for those that did not complete it anyway. */
export function withoutLead(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece) => {
    const rest = piece.condition.replace(LEAD, '');
    if (rest === piece.condition || !/\d/.test(rest) || rest.includes('每')) return piece;
    const read = readInterval(rest);
    return read?.unit === 'ratio' && RATE.test(read.name) ? { ...piece, condition: rest } : piece;
  });
}

const PLANNED =
  /^(?:年度|全年|本年)?(?:计划|目标|任务)(?:为|是|:)?(.{2,40}),(?:全部|按时|均)?(?:完成|达到|实现)(?:年度|全年)?(?:计划|目标|任务)(?:数|值|量)?(?:的)?$/;
const LESS =
  /^(?:未(?:完成|达到|达|足额完成)(?:年度|计划|任务|目标|要求|数|量|值)*(?:的)?|否则|不足(?:的)?)$|^(?:未(?:完成|达到|达)(?:计划|任务|目标|要求|数|量)*(?:的)?,)?每(?:少|低|减少|缺)(?:于)?(?:完成)?(?=[\d一十])/;
const FIGURE = new RegExp(VALUE, 'g');
const LIMITED = /以[上下内]|不少于|不低于|不超过|至少|至多|[≥≤<>=]|达到?|超过|低于|高于|第|[、%]/;

/**
 * 完成养护里程500公里得10分，未完成的按比例得分: what is to be done is at least so much, where what follows says what less of it gives.
 */
export function withFigure(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, i) => {
    const next = pieces[i + 1];
    const gives = piece.outcome.kind === 'share' || piece.outcome.kind === 'points';
    const { kind } = next?.outcome ?? {};
    const follows = next && LESS.test(next.condition) && (kind === 'proportional' || kind === 'deduct');
    const floor = gives && follows ? floorIn(piece.condition) : null;
    return floor === null ? piece : { ...piece, condition: floor };
  });
}

/** 养护里程500公里, 计划培训1200人次，完成计划: at least so much. */
function floorIn(condition: string): string | null {
  const said = (PLANNED.exec(condition)?.[1] ?? condition).replace(/(?:的|,)+$/, '');
  const [figure, ...others] = [...said.matchAll(FIGURE)].filter((m) => /\d/.test(m[0]));
  const unit = figure && readThreshold(figure[0])?.unit;
  if (!figure || others.length > 0 || !unit || unit === 'ratio' || isTime(unit)) return null;
  const rest = said.slice(0, figure.index) + said.slice(figure.index + figure[0].length);
  const name = rest.replace(/^(?:全年|年度|本年)?(?:应|需|须|完成)*(?=.{2})/, '');
  return name.length < 2 || LIMITED.test(name) || /[,。;]/.test(name) ? null : `${name}不少于${figure[0]}`;
}
