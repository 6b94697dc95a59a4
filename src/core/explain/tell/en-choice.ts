import type { Rational } from '../../quantity/rational.ts';
import { gradePoints, numberText } from '../figures.ts';
import { printed, quoted } from '../text.ts';
import { inHalves } from './halves.ts';
import type { ChoiceWords } from './words.ts';

const MOST_NAMED = 4;

/** What a person must supply or decide, in English. */
export const choiceEn: ChoiceWords = {
  judged: 'judged by the department',
  wanted: (figures, claims) => {
    const wanted = figures.length > 0 ? [`Still needed: ${named(figures)}`] : [];
    const asked = claims.length > 0 ? [`Please confirm whether: ${named(claims)}`] : [];
    return [...wanted, ...asked].join('. ');
  },
  boundary: (name, value, edge, ranges, options) =>
    inHalves(
      `${printed(name)} is ${edge ? 'exactly ' : ''}${value}; ${ranges.join(' and ')} both apply`,
      `${pointsOr(options)}; please confirm`,
    ),
  contradiction: (range, options) =>
    inHalves(`The standard gives ${range} twice`, `${pointsOr(options)}; please confirm`),
  gap: (name, value) =>
    inHalves(
      `${printed(name)} is ${value}, and no band of the standard covers it`,
      '; please decide the score',
    ),
  discretion: (text, otherwise) => {
    const rest = otherwise ? `; if it does not apply, ${pointsText(otherwise)}` : '';
    return inHalves(text === '' ? 'The standard sets no points; this' : text, ` needs your judgement${rest}`);
  },
  grades: (subject, grades, full, refused) => {
    const bands = grades.map((g) => `${printed(g.label)} (${gradePoints(g, full)} points)`);
    const before = refused === null ? '' : `${quoted(refused)} lies in none of the grades. `;
    const of = subject === '' ? '' : ` for ${quoted(subject)}`;
    return inHalves('', `${before}Please choose a grade${of}: ${bands.join('; ')}`);
  },
  goalGrades: (goals) => inHalves('', `Please choose a grade for ${named(goals.map(printed))}`),
  differs: (name, both, options) => {
    if (!both) {
      return inHalves(
        `${printed(name)} differs from what its equation gives`,
        `${pointsOr(options)}; please say which is right`,
      );
    }
    const [stated, worked] = both;
    return inHalves(
      `${printed(name)} is stated as ${stated.text}${giving(stated.points)}, its equation gives ${worked.text}${giving(worked.points)}`,
      '; please say which is right',
    );
  },
  readings: (options) =>
    inHalves('The standard can be worked out in two ways', `${pointsOr(options)}; please choose`),
  reverse: (goals, byRatio, byExcess) =>
    inHalves(
      `Less is better for ${named(goals.map(printed)) || 'this indicator'}, the target was missed, and two formulas are in use`,
      `: target ÷ actual${giving(byRatio)}, or 1 less the excess over the target${giving(byExcess)}; please choose one in the settings`,
    ),
  option: (options) =>
    inHalves(
      'Only one of these counts',
      `: ${options.map((o) => `${quoted(o.title)} gives ${pointsText(o.points)}`).join(', ')}; please choose one`,
    ),
  tables: (titles) =>
    inHalves(
      `${titles.length} tables of goals could be meant`,
      `: ${titles.map((t) => quoted(printed(t))).join(', ')}; please choose one`,
    ),
  undefined: (name) => inHalves(`${printed(name)} would be a division by zero`, '; please decide the score'),
};

function named(items: readonly string[]): string {
  const shown = items.slice(0, MOST_NAMED).join('; ');
  return items.length > MOST_NAMED ? `${shown} and more, ${items.length} in all` : shown;
}

/** "1 point", "1.5 points". */
export function pointsText(points: Rational): string {
  const text = numberText(points);
  return text === '1' ? '1 point' : `${text} points`;
}

function giving(points: Rational | null): string {
  return points ? ` (${pointsText(points)})` : '';
}

function pointsOr(options: readonly Rational[]): string {
  return options.length < 2 ? '' : ` (${options.map(pointsText).join(' or ')})`;
}
