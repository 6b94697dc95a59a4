import type { Rational } from '../../quantity/rational.ts';
import type { ChoiceOption, ChoiceRule, Rule } from '../../rule/rule.ts';
import type { Bench } from '../runs/bench.ts';
import type { Reader, Reading } from './capped.ts';
import { blanked } from './caps.ts';
import type { Stretch } from './gather.ts';
import { expressionNames } from '../runs/exceptions.ts';
import { sameMeasure } from '../runs/names.ts';
import { readOutline } from '../text/outline.ts';

const COUNT =
  '(?:以上|以下|下列|上述)?(?:这)?(?<count>[二两三四])(?:者|项|种|个)(?:指标|方式|方法|情形|情况|标准|内容)?(?:之?中|之间)?(?:的)?,?';
const SCORED = '(?:进行)?(?:考核|评价|评分|计分|记分|得分|打分|计算|确定得分|计)';
/** 二者择其一进行考核. */
const CHOSEN = new RegExp(
  `${COUNT}(?:可)?(?:任选|择|选择?)(?:其)?(?:中)?(?:一|1)(?:项|种|个|者)?(?:${SCORED})?|择其一${SCORED}`,
);
/** 两项择高计分, 取二者较高值. */
const BEST = new RegExp(
  `${COUNT}(?:择|取|按|就|选)(?:其)?(?:中)?(?:较|最|孰)?(?:高|优|大)(?:者|项|值|分)?(?:${SCORED})?(?![×的])|择(?:其)?(?:高|优)(?:者)?${SCORED}|(?:择|取|按)${COUNT.replace('<count>', '<number>')}(?:较|最)?(?:高|优|大)(?:者|项|值|分)(?:${SCORED})?(?!×)`,
);
const NUMBERS: Readonly<Record<string, number>> = { 二: 2, 两: 2, 三: 3, 四: 4 };

/** Where a standard says that one of several ways of scoring counts. */
interface Stated {
  readonly by: ChoiceRule['by'];
  /** How many ways, where it says so. */
  readonly count: number | null;
  /** The words before it in its sentence. */
  readonly names: string;
  readonly sentence: Stretch;
  /** Up to here it only leads on to what stands behind it. */
  readonly end: number;
}

/**
 * Reads a standard that gives several ways of scoring of which one counts, chosen or best: numbered, or a sentence each.
 * Null where it gives none; ways that were not read leave it unread.
 */
export function readOptions(
  text: string,
  bench: Bench,
  weight: Rational | null,
  reader: Reader,
): Reading | null {
  const stated = findStated(text);
  if (!stated) {
    // Said of some of the clauses only: which of them is not read.
    const within = [...text.matchAll(/[^;。\n]+/g)].find((s) => BEST.test(s[0]) || CHOSEN.test(s[0]));
    const at = within && { start: within.index, end: within.index + within[0].length };
    return at ? { rule: null, read: [], unread: [at] } : null;
  }
  const rest = blanked(text, stated.sentence.start, stated.end);
  const own = (at: Stretch): string => blanked(blanked(rest, 0, at.start), at.end, rest.length);
  const readOne = (at: Stretch): Reading => {
    const alone = own(at);
    return reader(alone, readOutline(alone), bench, weight);
  };
  const stretches = numbered(rest) ?? sentenced(rest, readOne);
  const readings = stretches?.map(readOne) ?? [];
  const rules = readings.flatMap((r) => (r.unread.length === 0 && r.rule ? [r.rule] : []));
  const fits =
    rules.length >= 2 && rules.length === readings.length && rules.length === (stated.count ?? rules.length);
  if (!stretches || !fits) return { rule: null, read: [], unread: [stated.sentence] };
  const titles = titlesOf(stated.names, rules);
  const options = rules.map((rule, i): ChoiceOption => {
    const at = stretches[i] ?? stated.sentence;
    return { title: titles[i] ?? '', rule, span: bench.span(at.start, at.end) };
  });
  const span = bench.span(stated.sentence.start, stated.end);
  const read = [{ start: stated.sentence.start, end: stated.end }, ...readings.flatMap((r) => r.read)];
  return { rule: { kind: 'choice', by: stated.by, options, span }, read, unread: [] };
}

/** The sentence, first or last, that says how one of the ways comes to count. */
function findStated(text: string): Stated | null {
  const sentences = [...text.matchAll(/[^;。\n]+/g)];
  const first = sentences[0];
  const last = sentences.at(-1);
  for (const sentence of [first, last]) {
    if (!sentence) continue;
    const words = sentence[0];
    const best = BEST.exec(words);
    const chosen = best ? null : CHOSEN.exec(words);
    const match = best ?? chosen;
    if (!match) continue;
    const number = match.groups?.['count'] ?? match.groups?.['number'];
    const stop = match.index + match[0].length;
    const after = /^[,:)]*/.exec(words.slice(stop))?.[0].length ?? 0;
    // 按A或B择优计分,A的…: only what leads on to the ways stands at the head; at the end nothing follows.
    const leads = sentence === first;
    if (!leads && stop + after < words.length) continue;
    return {
      by: best ? 'best' : 'chosen',
      count: number === undefined ? null : (NUMBERS[number] ?? null),
      names: words.slice(0, match.index),
      sentence: { start: sentence.index, end: sentence.index + words.length },
      end: sentence.index + stop + after,
    };
  }
  return null;
}

/** The ways as numbered clauses; null where they have no numbers. */
function numbered(text: string): readonly Stretch[] | null {
  const items = readOutline(text);
  const marked = items.filter((item) => item.marker !== '');
  const plain = items.some(
    (item) => item.marker === '' && /[一-龥\d]/.test(text.slice(item.start, item.end)),
  );
  return marked.length < 2 || plain ? null : marked.map((item) => ({ start: item.textStart, end: item.end }));
}

/** The ways as sentences; those that go on about the same measure, or say nothing alone, belong to the one before. */
function sentenced(text: string, readOne: (at: Stretch) => Reading): readonly Stretch[] | null {
  const groups: { at: Stretch; rule: Rule | null }[] = [];
  for (const match of text.matchAll(/[^;。\n]+/g)) {
    if (!/[一-龥\d]/.test(match[0])) continue;
    const at = { start: match.index, end: match.index + match[0].length };
    const { rule, unread } = readOne(at);
    const alone = unread.length === 0 ? rule : null;
    const last = groups.at(-1);
    if (last && (!alone || !last.rule || goesOn(last.rule, alone))) {
      const together = { start: last.at.start, end: at.end };
      groups[groups.length - 1] = { at: together, rule: last.rule ?? readOne(together).rule };
    } else groups.push({ at, rule: alone });
  }
  return groups.length < 2 ? null : groups.map((g) => g.at);
}

function goesOn(before: Rule, next: Rule): boolean {
  if (before.kind === 'bands' && (next.kind === 'bands' || next.kind === 'steps'))
    return sameMeasure(before.measure, next.measure);
  return next.kind === 'deduction' || next.kind === 'veto';
}

/** What the ways are called: the names before the count where they are the ways', otherwise what each measures. */
function titlesOf(names: string, rules: readonly Rule[]): readonly string[] {
  const listed = names
    .replace(/^(?:按照?|以|从|在|对|根据)/, '')
    .replace(/[,:]+$/, '')
    .split(/[、和与或及]/);
  const own = rules.map(measured);
  const apt =
    listed.length === rules.length &&
    listed.every((n, i) => n !== '' && n.length <= 30 && fitsName(n, own[i] ?? ''));
  const titles = apt ? listed : own;
  return new Set(titles).size === titles.length ? titles : titles.map(() => '');
}

function fitsName(name: string, measure: string): boolean {
  return measure === '' || measure.includes(name) || name.includes(measure);
}

function measured(rule: Rule): string {
  if (rule.kind === 'bands' || rule.kind === 'steps') return rule.measure.name;
  return rule.kind === 'formula' ? (expressionNames(rule.expression)[0] ?? '') : '';
}
