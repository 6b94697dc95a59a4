import { findQuantities } from '../../quantity/find.ts';
import { normalise } from '../../quantity/normalise.ts';
import { ONE } from '../../quantity/rational.ts';
import type { FoundQuantity } from '../../quantity/quantity.ts';
import { carriedThings } from './carried.ts';
import { withFromTo } from './from-to.ts';
import { limitedOf } from './modality.ts';
import type { Period } from './period.ts';
import { periodNamed } from './period.ts';
import { withoutRunningTotals } from '../figures/running-total.ts';
import { withLists } from './respectively.ts';
import { yearReported } from './years.ts';

/** A figure in a basis text with the words around it. */
export interface ProseFigure {
  readonly quantity: FoundQuantity;
  /** The words in front, back to the last break or figure. */
  readonly label: string;
  /** The words behind, up to the next break or figure: 个项目未验收. */
  readonly after: string;
  /** What the clause before spoke of, for figures that only say 共12次. */
  readonly subject: string;
  readonly sentence: string;
  readonly clause: string;
  /** The thing that a label before this one named and this one leaves out: 会议费 of 决算数 behind 会议费预算数. */
  readonly thing: string;
  /** Left of an equation's sign, the name the equation is for; "" outside equations. */
  readonly equation: string;
  readonly period: Period;
  /** One of several told together (分别为6200人、5400人和4100人), with nothing to say which. */
  readonly listed: boolean;
}

/** A stretch between commas. */
export interface Clause {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Which of the text's sentences it stands in. */
  readonly sentence: number;
  readonly period: Period;
  /** It holds for a part only: 除…外, 个别. */
  readonly limited: boolean;
}

/** A basis text taken apart once for all questions. Offsets are the cell text's own. */
export interface Prose {
  readonly original: string;
  readonly text: string;
  /** The year it reports on, where it names one. */
  readonly year: number | null;
  readonly figures: readonly ProseFigure[];
  readonly sentences: readonly string[];
  readonly clauses: readonly Clause[];
  /** The sentences that the clauses stand in, by their number. */
  readonly spans: ReadonlyMap<number, Sentence>;
  /** The names of all figures that the rule asks for. */
  readonly asked: readonly string[];
}

const SENTENCE_END = /[。;\n!?]/;
const BREAK = /[,，。；;\n、：:！!？?]/;
const CONNECTIVES =
  /(?:[=＝:：≤≥<>]|为|是|达到?了?|共计|合计|总计|累计|共有|共|计|约|即|的|仅|已|有|等于|分别|依次|各)+$/;

/** Takes a basis text apart. `year` is the form's own year where it is known, `asked` the figures that the rule asks for. */
export function readProse(
  original: string,
  year: number | null = null,
  asked: readonly string[] = [],
): Prose {
  // A cell's own line break behind a comma ends no sentence.
  const text = normalise(original).replace(/(?<=[,，、])\n/g, ' ');
  const reported = year ?? yearReported(text);
  const clauses = clausesOf(text, reported);
  const spans = sentencesOf(clauses);
  const told = withLists(text, figuresOf(original, text, clauses, spans, reported), reported);
  const figures = withoutRunningTotals(withFromTo(told));
  const sentences = text
    .split(SENTENCE_END)
    .map((s) => s.trim())
    .filter((s) => s !== '');
  return { original, text, year: reported, figures, sentences, clauses, spans, asked };
}

function clausesOf(text: string, year: number | null): readonly Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  let sentence = 0;
  let carried: Period = 'this';
  for (let i = 0; i <= text.length; i += 1) {
    const c = text[i] ?? '\n';
    const ends = SENTENCE_END.test(c);
    if (!ends && !(c === ',' && !isSeparator(text, i)) && c !== '，' && c !== ':') continue;
    const stretch = text.slice(start, i);
    if (stretch.trim() !== '') {
      const named = periodNamed(stretch, year);
      const first = clauses[clauses.length - 1]?.sentence !== sentence;
      if (named?.opens && first) carried = named.period;
      else if (NOW.test(stretch.trim())) carried = 'this';
      const says = named !== null && (named.opens || /上年|去年|往年/.test(stretch));
      clauses.push({
        text: stretch.trim(),
        start,
        end: i,
        sentence,
        period: says && named ? named.period : carried,
        limited: false,
      });
    }
    if (ends) {
      sentence += 1;
      carried = 'this';
    }
    start = i + 1;
  }
  return withLimits(clauses);
}

/** 上年末…，本年清理收回后，年末余额…: from here on it is this year again. */
const NOW = /^(?:但|而)?(?:本年度?|今年|当年|本期)(?!初|末|与|比|较|和|同|及)/;

function withLimits(clauses: readonly Clause[]): readonly Clause[] {
  return [...sentencesOf(clauses).values()].flatMap((own) => {
    const limited = limitedOf(own.clauses.map((c) => c.text));
    return own.clauses.map((clause, i) => ({ ...clause, limited: limited[i] ?? false }));
  });
}

/** A sentence with its clauses, by its number. */
export interface Sentence {
  readonly text: string;
  readonly clauses: readonly Clause[];
}

function sentencesOf(clauses: readonly Clause[]): ReadonlyMap<number, Sentence> {
  const own = new Map<number, Clause[]>();
  for (const clause of clauses) {
    const known = own.get(clause.sentence);
    if (known) known.push(clause);
    else own.set(clause.sentence, [clause]);
  }
  return new Map(
    [...own].map(([number, list]) => [number, { text: list.map((c) => c.text).join(','), clauses: list }]),
  );
}

/** The comma of 1,102.39. */
function isSeparator(text: string, at: number): boolean {
  return /\d/.test(text[at - 1] ?? '') && /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5));
}

function figuresOf(
  original: string,
  text: string,
  clauses: readonly Clause[],
  sentences: ReadonlyMap<number, Sentence>,
  year: number | null,
): readonly ProseFigure[] {
  const quantities = findQuantities(original).filter(
    (q) => !isOrdinal(text.slice(q.figureStart, q.end + 2)) && !isNotOne(q, text),
  );
  const labels = quantities.map((q, i) => labelBefore(text, q.start, quantities[i - 1]?.end ?? 0));
  const things = carriedThings(labels, sentencesAt(quantities, clauses));
  const openings = new Map<Clause, Period>();
  const carried = (opening: Clause | undefined): Period => {
    if (!opening) return 'this';
    const known = openings.get(opening) ?? carriedInto(opening, year);
    openings.set(opening, known);
    return known;
  };
  let at = 0;
  return quantities.map((quantity, i): ProseFigure => {
    while (at + 1 < clauses.length && (clauses[at]?.end ?? 0) < quantity.figureStart) at += 1;
    const clause = clauses[at];
    const next = quantities[i + 1];
    const label = labels[i] ?? '';
    const sentence = clause && sentences.get(clause.sentence);
    const [first] = sentence?.clauses ?? [];
    const opening =
      sentence?.clauses.findLast((c) => c.start <= (clause?.start ?? 0) && NOW.test(c.text)) ?? first;
    const from = clause?.start ?? 0;
    const spoken = periodNamed(text.slice(Math.max(from, quantity.start - NEAR), quantity.start), year);
    return {
      quantity,
      label,
      after: wordsBehind(text, quantity.end, next?.start ?? text.length),
      subject: subjectBefore(clauses, at),
      thing: things[i] ?? '',
      sentence: sentence?.text ?? '',
      clause: clause?.text ?? '',
      equation: equationName(text, first?.start ?? 0, quantity.start),
      // 去年开展检查，全年共5次: all of the year that the sentence opens with.
      period:
        spoken && !(spoken.whole && opening !== clause)
          ? spoken.period
          : opening === clause
            ? 'this'
            : carried(opening),
      listed: false,
    };
  });
}

/** 没有一份不规范: not one of them. */
function isNotOne({ value, figureStart }: FoundQuantity, text: string): boolean {
  return (
    value.equals(ONE) && /(?:没有|无|未有|未发[现生]|未出现)(?:过|任何)?$/.test(text.slice(0, figureStart))
  );
}

/** 一标段 and 二期工程 are names. */
function isOrdinal(text: string): boolean {
  return /^[一二三四五六七八九](?:标段|期(?:工程|项目|建设|资金))/.test(text);
}

/** For each figure the number of its sentence; figures and clauses both run forwards. */
function sentencesAt(quantities: readonly FoundQuantity[], clauses: readonly Clause[]): readonly number[] {
  let at = 0;
  return quantities.map((q) => {
    while (at + 1 < clauses.length && (clauses[at]?.end ?? 0) <= q.figureStart) at += 1;
    return clauses[at]?.sentence ?? -1;
  });
}

/** Only what opens the sentence sets its year; 上年度… further on is one side of a comparison. */
function carriedInto(opening: Clause, year: number | null): Period {
  const named = periodNamed(opening.text.slice(0, NEAR), year);
  return named?.opens ? named.period : 'this';
}

/** As far from a figure or from the start of a sentence a year is looked for. */
const NEAR = 100;

function subjectBefore(clauses: readonly Clause[], at: number): string {
  const before = clauses[at - 1];
  if (!before || before.sentence !== clauses[at]?.sentence) return '';
  return before.text.replace(/\d[\d,.]*(?:%|[万亿千百]?[元个次项人家件份名户期场])*/g, '');
}

/** The text of the sentence that a clause stands in. */
export function sentenceAround(clause: Clause, prose: Prose): string {
  return prose.spans.get(clause.sentence)?.text ?? clause.text;
}

const REMARK = /(?<=[一-龥])\([一-龥]{1,4}\)$/;

/** The words before a figure, back to a comma, an operator, an opening bracket or the figure before. */
function labelBefore(text: string, at: number, floor: number): string {
  // 全年预算数(调整后)5,000万元: a remark belongs to the name before it.
  const remark = /\([一-龥]{2,6}\)$/.exec(text.slice(Math.max(floor, at - 8), at))?.[0] ?? '';
  let i = at - remark.length;
  while (i > floor) {
    const c = text[i - 1] ?? '';
    // 因公出国(境)费: a short remark within a name.
    const within = c === ')' ? REMARK.exec(text.slice(Math.max(floor, i - 8), i))?.[0] : undefined;
    if (within) {
      i -= within.length;
      continue;
    }
    if (BREAK.test(c) && !(c === ':' && i === at)) break;
    if (/[+×*÷/=(<>≤≥]/.test(c) && i < at - 1) break;
    if (c === '-' && i < at - 1 && !/\d/.test(text[i - 2] ?? '')) break;
    i -= 1;
  }
  // 调减至300万元: what it was brought to, not by how much.
  const level = /^[至到]/.test(text.slice(at)) ? '至' : '';
  let label = text.slice(i, at).replace(/^[)\]]/, '') + level;
  let before = '';
  while (label !== before) {
    before = label;
    label = label.replace(CONNECTIVES, '').trim();
  }
  return /[一-龥A-Za-z]/.test(label) ? label : '';
}

const BEHIND = 24;

function wordsBehind(text: string, at: number, limit: number): string {
  let i = at;
  while (i < limit && i < at + BEHIND && !BREAK.test(text[i] ?? '') && !/[()=+×÷/<>]/.test(text[i] ?? ''))
    i += 1;
  return text.slice(at, i).trim();
}

/** As far back as the name of an equation is looked for. */
const CHAIN = 300;

/** "利用率=…=98%": the name at the head of the chain that the figure ends. */
function equationName(text: string, from: number, at: number): string {
  const head = text.slice(Math.max(from, at - CHAIN), at).replace(/(\d),(?=\d{3})/g, '$1');
  if (!/=/.test(head)) return '';
  const chain = /([^,;。:=<>≤≥]{2,40})=[^,;。]*$/.exec(head);
  return chain?.[1]?.trim() ?? '';
}
