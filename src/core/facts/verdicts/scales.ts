import { overlap } from '../../criterion/text/polarity.ts';
import type { Grade } from '../../rule/rule.ts';
import { isNotFact, isPartial } from '../prose/modality.ts';
import type { Clause, Prose } from '../prose/prose.ts';
import { isAim, ofPiece } from '../prose/subject.ts';
import { plainName } from '../prose/wording.ts';
import type { Step } from './marks.ts';

/** How far a thing is what it should be. */
type Degree = 'full' | 'mostly' | 'fairly' | 'partly' | 'not';

const DEGREES: readonly (readonly [RegExp, Degree])[] = [
  [/(?:基本|大体|总体)上?$/, 'mostly'],
  [/(?:较为?|比较)$/, 'fairly'],
  [/部分$/, 'partly'],
  [/(?:不|未|尚不|还不|尚未|还未)$/, 'not'],
];
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
  if (!first || said.some((s) => s.degree !== first.degree) || first.degree === 'open') return null;
  const at = scale.degrees.indexOf(first.degree);
  const grade = grades[at];
  return grade ? { grade, text: first.text } : null;
}

const LEAST = 3;
const ABOUT = 0.7;

interface Scale {
  readonly thing: string;
  readonly state: string;
  readonly degrees: readonly Degree[];
}

function scaleOf(grades: readonly Grade[]): Scale | null {
  const labels = grades.map((g) => g.label.replace(/[“”"的]+/g, ''));
  const [first = '', ...others] = labels;
  const states = others.map((label) => stateOf(label));
  const [state] = states.map((s) => s.state);
  if (state === undefined || state.length < 2 || others.length < 2 || !first.endsWith(state)) return null;
  if (states.some((s) => s.state !== state || s.degree === 'full')) return null;
  const before = first.slice(0, -state.length);
  if (degreeOf(before) !== 'full') return null;
  const degrees = ['full' as const, ...states.map((s) => s.degree)];
  return new Set(degrees).size === degrees.length ? { thing: before, state, degrees } : null;
}

/** 基本完善: a degree, and the state. */
function stateOf(label: string): { readonly degree: Degree; readonly state: string } {
  const [prefix = ''] = /^(?:基本上?|较为?|比较|部分|不|未|尚不|尚未)/.exec(label) ?? [];
  return { degree: degreeOf(prefix), state: label.slice(prefix.length) };
}

function degreeOf(before: string): Degree {
  return DEGREES.find(([pattern]) => pattern.test(before))?.[1] ?? 'full';
}

/** The degree that a clause gives the state of the thing; "open" where it leaves it open, null where it says nothing of it. */
function degreeSaid(clause: Clause, state: string, thing: string, prose: Prose): Degree | 'open' | null {
  const at = clause.text.lastIndexOf(state);
  if (at < 0 || !END.test(clause.text.slice(at + state.length))) return null;
  const before = clause.text.slice(0, at);
  const degree = degreeOf(before);
  const subject = before
    .replace(DEGREES.find(([, name]) => name === degree)?.[0] ?? /$/, '')
    .replace(LINK, '');
  if (overlap(thing, plainName(subject)) < ABOUT || !plainName(subject).endsWith(thing.slice(-2)))
    return null;
  if (clause.period !== 'this' || isNotFact(clause.text) || isAim(clause.text)) return null;
  const open =
    OPEN.test(before) ||
    OPEN.test(subject) ||
    ofPiece(clause.text, thing) ||
    takenBack(clause, degree, prose);
  return open || (degree !== 'mostly' && degree !== 'partly' && isPartial(clause.text, '')) ? 'open' : degree;
}

/** 制度完善，但…: what is said to be so in full is not so after all. */
function takenBack(clause: Clause, degree: Degree, prose: Prose): boolean {
  if (degree !== 'full' && degree !== 'fairly') return false;
  const own = prose.spans.get(clause.sentence)?.clauses ?? [];
  return own.some((c) => c.start > clause.start && /^(?:但|然而|不过|只是)/.test(c.text));
}
