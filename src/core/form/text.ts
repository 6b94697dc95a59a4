import { fromDouble, parseDecimal, rational, type Rational } from '../quantity/rational.ts';
import type { CellContent } from '../grid/grid.ts';

/** Without any white space: "投 入" → "投入". Names and levels are compared and given so. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u00a0\u200b\u3000\ufeff]+/gu, '');
}

/** One spelling for look-ups: half width, no spaces, lower case, without the colon at the end. */
export function plain(text: string): string {
  return squeeze(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[：:]+$/u, '');
}

/** A heading without what stands in brackets: "执行率（B/A）" → "执行率". */
export function withoutBrackets(text: string): string {
  return text.replace(/[(（[【〔][^()（）[\]【】〔〕]*[)）\]】〕]/gu, '');
}

/** "产出指标（50分）" taken apart. */
export interface WeightedName {
  readonly name: string;
  readonly weight: Rational | null;
  /** The bracket as written: "（50分）", "" where there is none. */
  readonly bracket: string;
}

const POINTS =
  /[(（[【](?:(?:分值|权重|满分|共|计|总分)[为是]?[：:]?)?(\d+(?:[.．]\d+)?)(分|%|％)?[)）\]】]/u;
const BARE_POINTS = /^([^\d（(]*[^\d（(.≥≤><=])(\d+(?:\.\d+)?)分$/u;

/**
 * Splits the weight off a name. In a level a bare figure in brackets is a weight, "产出指标(50)"; in an indicator's name
 * only one that says so, "(5分)" or "(分值5)", because "(100)" may belong to the name.
 */
export function splitWeight(text: string, kind: 'level' | 'name'): WeightedName {
  const name = squeeze(text);
  const match = POINTS.exec(name);
  if (match?.[1]) {
    const said = match[2] === '分' || /分值|权重|满分|共|计|总分/u.test(match[0]);
    const percent = match[2] === '%' || match[2] === '％';
    if (said || kind === 'level') {
      const rest = name.slice(0, match.index) + name.slice(match.index + match[0].length);
      if (rest !== '' && (!percent || kind === 'level')) {
        return { name: rest, weight: parseDecimal(match[1].replace('．', '.')), bracket: match[0] };
      }
    }
  }
  const bare = kind === 'level' ? BARE_POINTS.exec(name) : null;
  if (bare?.[1] && bare[2]) return { name: bare[1], weight: parseDecimal(bare[2]), bracket: bare[2] };
  return { name, weight: null, bracket: '' };
}

/** A figure as a cell gives it; `percent` when it was written with a percent sign or format. */
export interface CellFigure {
  /** 0.2 for "20%". */
  readonly value: Rational;
  readonly percent: boolean;
}

/** Whether the cell holds a figure, without working it out. */
export function isFigure(content: CellContent): boolean {
  if (typeof content.value === 'number') return Number.isFinite(content.value);
  if (typeof content.value !== 'string' || content.value.length > LONGEST_FIGURE) return false;
  return FIGURE.test(squeeze(content.value.normalize('NFKC')));
}

const LONGEST_FIGURE = 24;
const FIGURE = /^(?:满分)?([+-]?[\d,]*\.?\d+)(分|%)?$/u;

/** Reads the figure of a cell: a number, "20", "20分", "20%", "１５"; null for everything else. */
export function cellFigure(content: CellContent): CellFigure | null {
  if (typeof content.value === 'number') {
    const value = fromDouble(content.value);
    return value && { value, percent: content.format.includes('%') };
  }
  return typeof content.value === 'string' ? textFigure(content.value) : null;
}

/** Reads a figure that makes up a whole text. */
export function textFigure(text: string): CellFigure | null {
  if (text.length > LONGEST_FIGURE) return null;
  const match = FIGURE.exec(squeeze(text.normalize('NFKC')));
  const value = match?.[1] ? parseDecimal(match[1].replaceAll(',', '')) : null;
  if (!value) return null;
  return match?.[2] === '%'
    ? { value: value.mul(rational(1, 100)), percent: true }
    : { value, percent: false };
}

const LONGEST_MARK = 16;

/** A cell that says "nothing here": "/", "—", "-", "无". */
export function isDash(text: string): boolean {
  return text.length <= LONGEST_MARK && /^(?:[/／\\—–\-－_~〜…．.·*]+|n\/a|无|不适用)$/iu.test(squeeze(text));
}

/** Dots and dashes that a blank template prints where rows may be added: "……", "...", "…". */
export function isPlaceholder(text: string): boolean {
  return (
    text.length <= LONGEST_MARK &&
    /^(?:[.。．…·⋯]+|(?:指标|目标)\d+[:：]?[.…⋯]*|x+|[×〇○]+)$/iu.test(squeeze(text.normalize('NFKC')))
  );
}
