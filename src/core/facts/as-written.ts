import { normalise } from '../quantity/normalise.ts';
import type { Facts, Source } from '../rule/need.ts';
import type { Report } from './reports.ts';
import { reportSaying } from './reports.ts';

/** The same facts with their quotes in the words and the punctuation of the cell they were read in. */
export function factsAsWritten(facts: Facts, reports: readonly Report[]): Facts {
  const written = <F extends { readonly source: Source }>(fact: F | null): F | null => {
    if (fact?.source.certainty !== 'from-text') return fact;
    const report = reportSaying(fact.source.quote, reports);
    if (!report) return fact;
    return { ...fact, source: { ...fact.source, quote: asWritten(fact.source.quote, report) } };
  };
  return {
    ...facts,
    figure: (measure) => written(facts.figure(measure)),
    mean: (name, cap) => written(facts.mean(name, cap)),
    count: (event, counter) => written(facts.count(event, counter)),
    verdict: (text) => written(facts.verdict(text)),
    choice: (text) => written(facts.choice(text)),
    unsettled: (facts.unsettled ?? []).map((source) => written({ source })?.source ?? source),
  };
}

/** The words of a quote as the report has them, with its own punctuation; the quote itself where it says them otherwise. */
export function asWritten(quote: string, { text }: Report): string {
  const kept = normalise(text)
    .split('')
    .flatMap((character, at) => (SKIPPED.test(character) ? [] : [{ character, at }]));
  const key = normalise(quote).replace(/[\s，,]/g, '');
  const start = kept
    .map(({ character }) => character)
    .join('')
    .indexOf(key);
  const [first, last] = [kept[start], kept[start + key.length - 1]];
  return start < 0 || key === '' || !first || !last ? quote : text.slice(first.at, last.at + 1);
}

const SKIPPED = /[\s，,]/;
