import { overlap } from '../../wording/overlap.ts';
import type { Grade } from '../../rule/rule.ts';
import { isNotFact, isPartial } from '../prose/modality.ts';
import type { Clause, Prose } from '../prose/prose.ts';
import { isAim, ofPiece } from '../prose/subject.ts';
import { isOfPiece } from '../dates/two-dates.ts';
import { plainName } from '../prose/wording.ts';
import type { Step } from './marks.ts';

/** How far a thing is what it should be. */
type Degree = 'full' | 'mostly' | 'fairly' | 'partly' | 'ordinary' | 'not';

const DEGREES: readonly (readonly [RegExp, Degree])[] = [
  [/(?:基本|大体|总体)上?$/, 'mostly'],
  [/(?:较为?|比较)$/, 'fairly'],
  [/部分$/, 'partly'],
  [/(?:不|未|尚不|还不|尚未|还未)$/, 'not'],
];
const DEGREE_WORDS = new RegExp(DEGREES.map(([pattern]) => pattern.source).join('|'));
/** Words in front of a state that leave its degree open, or speak of what is to be done about it. */
const OPEN =
  /(?:不够|不太|不尽|不甚|欠|有待|待|需|须|进一步|逐步|不断|日益|更加?|持续|未能?完全|加快|推动|促进|力求|争取|最|很|非常|十分|特别|相对|并不|并非|是否|能否)$/;
/** What may stand between a thing and its state. */
const LINK = /(?:已经?|均|都|也|仍|尚|还|总体|整体|全面|为|是|属于?|达到|评为|应为|得到|建设|[“"])+$/;
const END = /^["”]?(?:的|状态|水平|一?档|等[次级])?$/;

/**
 * The step of a scale (完善 / 基本完善 / 不完善) that a text says of the thing the first step or the row names: 财务管理制度基本完善.
 * Null where the steps are no scale, or the text says none, or two.
 */
export function byScale(grades: readonly Grade[], row: string, prose: Prose): Step | null {
  const scale = scaleOf(grades);
  if (!scale) return null;
  const thing = plainName(scale.thing === '' ? row.replace(/(?:程度|情况|性|水平|建设)+$/, '') : scale.thing);
  const bare = thing.endsWith(scale.state) ? thing.slice(0, -scale.state.length) : thing;
  if (bare.length < LEAST) return null;
  const said = prose.clauses.flatMap((clause) => {
    const degree = degreeSaid(clause, scale.state, bare, prose);
    return degree === null ? [] : [{ degree, text: clause.text }];
  });
  const [first] = said;
  if (first && prose.clauses.some((c) => saysOtherwise(c.text, scale.state, first.degree))) return null;
  if (!first || said.some((s) => s.degree !== first.degree) || first.degree === 'open') return null;
  if (first.degree === 'full' && scale.more) return null;
  const at = scale.degrees.indexOf(first.degree);
  const grade = grades[at];
  return grade ? { grade, text: first.text } : null;
}

const NOBODY = /专家组?|我[局委办中心院校厅所]|本?单位|评价组|财政|认为|自评|但|为|是|均|都/g;

/** 但我局认为科学合理: the same state to another degree, of nothing that is named. */
function saysOtherwise(text: string, state: string, degree: Degree | 'open'): boolean {
  if (!text.endsWith(state)) return false;
  const before = text.slice(0, -state.length);
  const subject = before.replace(DEGREE_WORDS, '').replace(LINK, '').replace(BESIDE, '').replace(NOBODY, '');
  return subject === '' && degreeOf(before) !== degree;
}

const LEAST = 3;
const ABOUT = 0.6;

interface Scale {
  readonly thing: string;
  readonly state: string;
  readonly degrees: readonly Degree[];
  /** The best step asks for more than the state. */
  readonly more: boolean;
}

const ORDINARY = '一般';
/** 预算编制科学合理: another state in front of the one that the steps share. */
const BESIDE = /(?:科学|规范|完整|清晰|明确|充分|健全)$/;

function scaleOf(grades: readonly Grade[]): Scale | null {
  const labels = grades.map((g) => g.label.replace(/[“”"的]+/g, ''));
  const [whole = '', ...others] = labels;
  const [first = '', ...more] = whole.split(',');
  const graded = others.filter((label) => !label.endsWith(ORDINARY));
  const state = graded.reduce(commonEnd, first);
  if (state.length < 2 || others.length < 2 || graded.length === 0) return null;
  const thing = first.slice(0, -state.length).replace(BESIDE, '');
  if (degreeOf(thing) !== 'full') return null;
  const steps = others.map((label) => stepOf(label, state));
  if (steps.some((s) => s.degree === 'full' || !thing.endsWith(s.thing))) return null;
  const degrees = ['full' as const, ...steps.map((s) => s.degree)];
  return new Set(degrees).size === degrees.length ? { thing, state, degrees, more: more.length > 0 } : null;
}

function commonEnd(a: string, b: string): string {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length === 0 ? '' : a.slice(-length);
}

/** 依据基本充分: what it is of, and the degree. */
function stepOf(label: string, state: string): { readonly degree: Degree; readonly thing: string } {
  if (label.endsWith(ORDINARY)) return { degree: 'ordinary', thing: label.slice(0, -ORDINARY.length) };
  const before = label.slice(0, -state.length);
  return { degree: degreeOf(before), thing: before.replace(DEGREE_WORDS, '') };
}

function degreeOf(before: string): Degree {
  return DEGREES.find(([pattern]) => pattern.test(before))?.[1] ?? 'full';
}

/** The degree that a clause gives the state of the thing; "open" where it leaves it open, null where it says nothing of it. */
function degreeSaid(clause: Clause, state: string, thing: string, prose: Prose): Degree | 'open' | null {
  const { text } = clause;
  const word = new RegExp(`${ORDINARY}["”]?的?$`).test(text) ? ORDINARY : state;
  const at = text.lastIndexOf(word);
  if (at < 0 || !END.test(text.slice(at + word.length))) return null;
  const before = text.slice(0, at);
  const degree = word === ORDINARY ? 'ordinary' : degreeOf(before);
  const subject = before.replace(DEGREE_WORDS, '').replace(LINK, '').replace(BESIDE, '');
  if (overlap(thing, plainName(subject)) < ABOUT || !plainName(subject).endsWith(thing.slice(-2)))
    return null;
  if (clause.period !== 'this' || isNotFact(text) || isAim(text)) return null;
  const own = prose.spans.get(clause.sentence)?.clauses ?? [];
  const last = own.findLast((c) => c.start < clause.start)?.text ?? '';
  const inPart = degree !== 'mostly' && degree !== 'partly' && isPartial(text, last);
  const open = OPEN.test(before) || OPEN.test(subject) || ofPiece(text, thing) || isOfPiece(text);
  return open || inPart || takenBack(clause, degree, prose) ? 'open' : degree;
}

/** 制度完善，但…: what is said to be so in full is not so after all. */
function takenBack(clause: Clause, degree: Degree, prose: Prose): boolean {
  if (degree !== 'full') return false;
  const own = prose.spans.get(clause.sentence)?.clauses ?? [];
  return own.some(
    (c) => c.start > clause.start && (/^(?:但|然而|不过|只是)/.test(c.text) || isPartial(c.text, '')),
  );
}
