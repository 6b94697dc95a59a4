import { couldMatter } from '../text/background.ts';
import type { OutlineItem } from '../text/outline.ts';
import type { Stretch } from './gather.ts';

/** The first sentence of a numbered item: 公开内容完整 of "②公开内容完整；", and where its item stands up to that sentence's end. */
export interface NumberedSentence {
  readonly sentence: string;
  readonly at: Stretch;
}

const FEWEST = 2;
const MORE = /[一-龥\d]/;

/**
 * The sentences that a standard numbers on one level, each alone in its item; what is said about all of them may
 * follow the last. Null where fewer than two are numbered, items hold items, one says more than its sentence, or a
 * text in front of them could matter to the score.
 */
export function numberedSentences(
  text: string,
  outline: readonly OutlineItem[],
): readonly NumberedSentence[] | null {
  const marked = outline.filter((item) => item.marker !== '');
  if (marked.length < FEWEST || marked.some((item) => item.children.length > 0)) return null;
  const first = outline.findIndex((item) => item.marker !== '');
  if (outline.slice(0, first).some((item) => couldMatter(text.slice(item.start, item.end)))) return null;
  const sentences: NumberedSentence[] = [];
  for (const item of marked) {
    const own = text.slice(item.textStart, item.end);
    const sentence = /^[^;。\n]*/.exec(own)?.[0] ?? '';
    if (MORE.test(own.slice(sentence.length)) && item !== marked.at(-1)) return null;
    sentences.push({ sentence, at: { start: item.start, end: item.textStart + sentence.length } });
  }
  return sentences;
}
