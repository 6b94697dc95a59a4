import { isTime } from '../../rule/written-unit.ts';
import type { IntervalCondition } from '../text/interval.ts';
import { readInterval } from '../text/interval.ts';
import type { Piece } from './piece.ts';

/** 进行了公示但不足7个工作日, 按规定公示且公示期满7日: that it was done at all, before for how long. */
const DONE =
  /^(?:[^,;\d未没不但且并]{2,8}?[前后中](?=进行|开展|组织|予以))?(?:虽然?|已经?|按规定|按要求|进行|开展|组织|履行|实施|有)*了?([^,;\d未没不但且并了]{2,6}?)(?:了|程序)?,?(?:但是?|且|并且?)(?=[^,;]{0,12}\d)/;
const SHORT = /^[^,;\d未没不]{0,8}?(?:不足|不满|不够|未满|未达(?:到)?(?:要求|规定)?)(?:的|时间|期限|天数)*$/;
const FIGURE = /\d[\d.]*(?:个?工作日|天|日|个?月|个?小时)/;

/**
 * 公示期不少于7个工作日的得2分；进行了公示但不足7个工作日的得1分: a length that is set again behind the deed, or left out (公示期不足的), is of what the clause
 * before measures.
 */
export function withLength(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, i) => {
    const [before, next] = [pieces[i - 1], pieces[i + 1]];
    const condition =
      again(piece.condition, before) ?? shortOf(piece.condition, before) ?? first(piece.condition, next);
    return condition === null ? piece : { ...piece, condition };
  });
}

interface Done {
  readonly deed: string;
  readonly rest: string;
  readonly read: IntervalCondition;
}

function doneIn(condition: string): Done | null {
  const [lead, deed] = DONE.exec(condition) ?? [];
  if (lead === undefined || deed === undefined) return null;
  const rest = condition.slice(lead.length);
  const read = readInterval(rest);
  return read && read.unit !== null && read.unit !== 'ratio' ? { deed, rest, read } : null;
}

function again(condition: string, before: Piece | undefined): string | null {
  const done = doneIn(condition);
  const measured = before && (doneIn(before.condition)?.read ?? readInterval(before.condition));
  if (!done || measured?.unit !== done.read.unit || !before?.condition.includes(done.deed)) return null;
  const { name } = done.read;
  return name === '' ? done.rest : done.rest.replace(name, '');
}

/** 公示期不足的, behind 公示期不少于7个工作日的. */
function shortOf(condition: string, before: Piece | undefined): string | null {
  const least = before && SHORT.test(condition) ? readInterval(before.condition) : null;
  if (!least || !isTime(least.unit) || least.interval.low === null || least.interval.high !== null)
    return null;
  const figure = FIGURE.exec(before?.condition ?? '')?.[0];
  return figure === undefined ? null : `不足${figure}的`;
}

/** 按规定公示且公示期满7日的, where the next clause says of less how long it was. */
function first(condition: string, next: Piece | undefined): string | null {
  const done = doneIn(condition);
  const other = next && (doneIn(next.condition)?.read ?? readInterval(next.condition));
  if (!done || done.read.name === '' || done.read.unit !== other?.unit) return null;
  return other.name === done.read.name ? done.rest : null;
}
