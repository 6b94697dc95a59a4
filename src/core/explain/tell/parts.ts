import { parseDecimal, ZERO } from '../../quantity/rational.ts';
import type { Detail, EvaluatedPart } from '../../rule/outcome.ts';
import type { PartsRule } from '../../rule/rule.ts';
import { ratioText } from '../figures.ts';
import { printed } from '../text.ts';
import { tell } from './tell.ts';
import type { Told } from './told.ts';
import { told } from './told.ts';
import type { TellWords } from './words.ts';

/** More parts than this are not all told in one sentence: those with full marks are summed up. */
const MOST_TOLD = 4;

/** Sub-items with their scores. */
export function tellParts(
  rule: PartsRule,
  detail: Extract<Detail, { kind: 'parts' }>,
  words: TellWords,
): Told {
  const parts = detail.parts.map((part, i) => ({
    part,
    text: partWords(part, rule.parts[i]?.size ?? '1', words, false),
  }));
  const lines = detail.parts.map((part, i) => partWords(part, rule.parts[i]?.size ?? '1', words, true));
  const lost = parts.filter(({ part }) => !part.points?.equals(part.full));
  const brief = parts.length > MOST_TOLD && lost.length < parts.length;
  const shown = (brief ? lost : parts).map((p) => p.text);
  const others = brief ? [words.otherPartsFull(parts.length - lost.length)] : [];
  return told([[...shown, ...others].join(words.item)], lines);
}

function partWords(part: EvaluatedPart, size: string, words: TellWords, line: boolean): string {
  const points = part.points ?? ZERO;
  const inner = tell(part.evaluated, words);
  const title = part.title.replace(/得分$/, '');
  if (part.evaluated.rule.kind === 'parts') {
    const full = points.equals(part.full);
    return words.nested(title, points, full, full && !line ? '' : inner.clauses.join(words.clause));
  }
  const said = title === '' || inner.clauses.some((c) => c.startsWith(printed(title)));
  const text = (said ? '' : words.heading(title)) + inner.clauses.join(words.clause);
  const share = parseDecimal(size);
  if (part.evaluated.full.equals(part.full) || !share || share.equals(0))
    return words.part(text, points, null);
  return words.part(text, points, { of: points.div(share), share: ratioText(share, 6) });
}
