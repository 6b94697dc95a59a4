import type { Prose, ProseFigure } from '../prose/prose.ts';

/** The figure with its label and what leads up to it in the same clause; a number is never cut in two. */
export function quoteAround(prose: Prose, figure: ProseFigure): string {
  const labelled = Math.max(0, figure.quantity.start - figure.label.length);
  const before = prose.original.slice(0, labelled);
  const lead = /[^,，。；;：:\n]{0,24}$/.exec(before)?.[0] ?? '';
  const cut = /^[\d.]/.test(lead)
    ? (/[\d.,]*$/.exec(before.slice(0, labelled - lead.length))?.[0] ?? '')
    : '';
  const start = labelled - lead.length - cut.length;
  return prose.original.slice(start, figure.quantity.end).replace(/^[\s,，.。；;、：:)）]+/, '');
}
