import { asStatement } from '../clause/asked-statement.ts';
import { couldMatter } from '../text/background.ts';
import type { OutlineItem } from '../text/outline.ts';
import type { Stretch } from './gather.ts';

/** The first sentence of a numbered item: 公开内容完整 of "②公开内容完整；", and where its item stands up to that sentence's end. */
export interface NumberedSentence {
  readonly sentence: string;
  readonly at: Stretch;
}

const FEWEST = 2;
/** The answers that may be ticked behind a statement. */
const YES_NO = /\((?:是[/|、或]?否|是□否□|□是□否|[√×/]{1,3})\)$/;
const LEAD =
  /^(?:考核|评价|考察|主要)*(?:以下|下列|如下)?(?:[一二三四五六七八九十\d]+)?(?:项|个|方面)?(?:内容|要点|指标|事项)*[:,]/;
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
  if (marked.length === 0) return answered(text);
  if (marked.length < FEWEST || marked.some((item) => item.children.length > 0)) return null;
  const first = outline.findIndex((item) => item.marker !== '');
  if (outline.slice(0, first).some((item) => couldMatter(text.slice(item.start, item.end)))) return null;
  const sentences: NumberedSentence[] = [];
  for (const item of marked) {
    const own = text.slice(item.textStart, item.end);
    const sentence = /^[^;。\n]*/.exec(own)?.[0] ?? '';
    if (MORE.test(own.slice(sentence.length)) && item !== marked.at(-1)) return null;
    sentences.push({
      sentence: sentence.replace(YES_NO, ''),
      at: { start: item.start, end: item.textStart + sentence.length },
    });
  }
  return sentences;
}

/** 采购预算应编尽编(是/否)；采购程序合规(是/否)。: statements by the answers behind them, whose numbers were left out. */
function answered(text: string): readonly NumberedSentence[] | null {
  let at = LEAD.exec(text)?.[0].length ?? 0;
  const found: NumberedSentence[] = [];
  for (;;) {
    const whole = /^[^;。\n,]*/.exec(text.slice(at))?.[0] ?? '';
    if (!YES_NO.test(whole)) break;
    found.push({ sentence: whole.replace(YES_NO, ''), at: { start: at, end: at + whole.length } });
    at += whole.length + (/^[;。\n,]+/.exec(text.slice(at + whole.length))?.[0].length ?? 0);
  }
  return found.length < FEWEST ? null : found;
}

/** Whether what is said behind the statements calls the answers 是 and 否, and 是 is the bad one of a question: 是否存在违规支出. */
export function answersTurned(sentences: readonly string[], behind: string): boolean {
  const called = /(?:为|答|答案|选择?|判断|结果)"?[是否](?=["的得扣,])|"[是否]"/.test(behind);
  return (
    called && sentences.some((s) => /是否|有无|有没有/.test(s) && /不存在|未|不[与和同]/.test(asStatement(s)))
  );
}
