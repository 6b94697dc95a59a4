import { squeeze } from './text.ts';

const GRADES =
  '优秀|良好|中等|较差|合格|不合格|基本合格|及格|不及格|一般|达标|不达标|优|良|中|差|[A-D](?=级|等|档|$)';
const TICKS = '√☑■✓✔●☒▣◆✅☆★þR⊙◉';
const BOXES = '□☐○◇▢▯〇£¨◯';
const MARK = new RegExp(`[${TICKS}${BOXES}]`, 'u');
/** In the Wingdings fonts "R" is a ticked box and "£" an empty one; a lone "R" is a letter. */
const LETTER_TICKS = /[Rþ]/u;

/**
 * The grade that is ticked in "√优 90分≤得分≤100分；□良 …", in "优（√） 良（ ）", or written alone as "优"; null when none
 * is ticked, or more than one.
 */
export function tickedGrade(texts: readonly string[]): string | null {
  const cleaned = texts.map((text) => squeeze(text)).filter((text) => text !== '');
  const joined = cleaned.join(' ');
  const found = new Set<string>();
  const boxed = MARK.test(joined) && (/[£¨]/u.test(joined) || !onlyLetters(joined));
  if (!boxed) {
    for (const text of cleaned) {
      const word = new RegExp(`^(?:等级|等次|评价等级|自评等级)?[：:]?(${GRADES})(?:等|级|档)?$`, 'u').exec(
        text,
      )?.[1];
      if (word) found.add(word);
    }
  } else {
    for (const text of cleaned) for (const word of tickedIn(text, before(cleaned))) found.add(word);
  }
  const [only] = found;
  return found.size === 1 && only ? only : null;
}

/** Whether a text is part of a row of boxes: "□中 60分≤得分＜80分". */
export function isGradeBox(text: string): boolean {
  const mark = `[${TICKS}${BOXES}]`;
  return new RegExp(`^${mark}(?:${GRADES})|^(?:${GRADES})[（(]?${mark}`, 'u').test(squeeze(text));
}

function onlyLetters(text: string): boolean {
  return !new RegExp(`[${TICKS.replace(/[Rþ]/gu, '')}${BOXES}]`, 'u').test(text) && LETTER_TICKS.test(text);
}

/** Whether the boxes stand before their words: "√优 □良" rather than "优√ 良□". */
function before(texts: readonly string[]): boolean {
  const pattern = new RegExp(`[${TICKS}${BOXES}]|${GRADES}`, 'u');
  for (const text of texts) {
    const first = pattern.exec(text)?.[0];
    if (first) return MARK.test(first);
  }
  return true;
}

function tickedIn(text: string, marksBefore: boolean): string[] {
  const tick = `[(（\\[【]?[${TICKS}][)）\\]】]?`;
  const pattern = marksBefore
    ? new RegExp(`${tick}[(（]?(${GRADES})`, 'gu')
    : new RegExp(
        `(${GRADES})(?:等|级|档)?(?:[（(\\[][\\d.,，~～—–<>=≤≥＜＞分得以上下含-]+[)）\\]])?${tick}`,
        'gu',
      );
  return [...text.matchAll(pattern)].flatMap((match) => match[1] ?? []);
}
