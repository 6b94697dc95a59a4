import { decimalText, parseDecimal } from '../quantity/rational.ts';
import type { Rational } from '../quantity/rational.ts';
import type { Award, Band, DeductionItem, Measure, MeasureUnit, Rule } from '../rule/rule.ts';
import type { BandDraft, DeductionItemDraft, DraftFault, RuleDraft } from './draft.ts';

/** The rule that a draft says, or every field that can't be taken as it is typed. */
export type DraftedRule =
  { readonly ok: true; readonly rule: Rule } | { readonly ok: false; readonly faults: readonly DraftFault[] };

/** Reads a draft; `weight` is the most that any field of points may say. */
export function ruleOfDraft(draft: RuleDraft, weight: Rational): DraftedRule {
  const typed = new Typed(weight);
  const rule = read(draft, typed);
  return typed.faults.length > 0 ? { ok: false, faults: typed.faults } : { ok: true, rule };
}

function read(draft: RuleDraft, typed: Typed): Rule {
  switch (draft.kind) {
    case 'bands': {
      const measure = measured(draft.measure, typed);
      const bands = draft.bands.map((band, i) => readBand(band, measure.unit, `bands.${String(i)}`, typed));
      if (bands.length === 0) typed.refuse('bands', 'blank');
      return { kind: 'bands', measure, bands };
    }
    case 'proportion': {
      const measure = measured(draft.measure, typed);
      const { name, unit } = measure;
      const left = measure.formula
        ? ({ op: 'measure', measure } as const)
        : ({ op: 'name', name, unit } as const);
      return { kind: 'formula', expression: { op: '*', left, right: { op: 'full' } }, span: null };
    }
    case 'steps': {
      const measure = measured(draft.measure, typed);
      return {
        kind: 'steps',
        measure,
        from: typed.figure('from', draft.from, measure.unit),
        side: draft.side,
        step: typed.positive('step', draft.step, measure.unit),
        points: typed.points('points', draft.points),
        partial: draft.partial,
        floor: typed.points('floor', draft.floor === '' ? '0' : draft.floor),
        span: null,
      };
    }
    case 'deduction': {
      const items = draft.items.map((item, i) => readItem(item, `items.${String(i)}`, typed));
      if (items.length === 0) typed.refuse('items', 'blank');
      return { kind: 'deduction', items, most: null };
    }
    case 'condition': {
      const text = typed.words('statement', draft.statement);
      const met: Award = { kind: 'points', points: typed.points('met', draft.met) };
      const unmet: Award = { kind: 'points', points: typed.points('unmet', draft.unmet) };
      return { kind: 'condition', condition: { kind: 'claim', text }, met, unmet, span: null };
    }
    default:
      return draft satisfies never;
  }
}

function measured(measure: Measure, typed: Typed): Measure {
  return { ...measure, name: typed.words('measure', measure.name) };
}

function readBand(draft: BandDraft, unit: MeasureUnit, field: string, typed: Typed): Band {
  const bound = (name: 'low' | 'high'): string | null =>
    draft[name].trim() === '' ? null : typed.figure(`${field}.${name}`, draft[name], unit);
  const [low, high] = [bound('low'), bound('high')];
  const [from, to] = [low, high].map((value) => (value === null ? null : parseDecimal(value)));
  const order = from && to ? from.compare(to) : -1;
  if (order > 0 || (order === 0 && !(draft.lowIncluded && draft.highIncluded))) {
    typed.refuse(`${field}.high`, 'reversed');
  }
  const award: Award =
    draft.kept && draft.points.trim() === ''
      ? draft.kept
      : { kind: 'points', points: typed.points(`${field}.points`, draft.points) };
  return {
    interval: {
      low,
      lowBound: low === null ? 'open' : draft.lowIncluded ? 'included' : 'excluded',
      high,
      highBound: high === null ? 'open' : draft.highIncluded ? 'included' : 'excluded',
    },
    award,
    span: null,
  };
}

function readItem(draft: DeductionItemDraft, field: string, typed: Typed): DeductionItem {
  return {
    event: typed.words(`${field}.event`, draft.event),
    counter: draft.counter.trim(),
    per: typed.positive(`${field}.per`, draft.per, 'number'),
    points: typed.points(`${field}.points`, draft.points),
    most: draft.most.trim() === '' ? null : typed.points(`${field}.most`, draft.most),
    partial: draft.partial,
    span: null,
  };
}

/** Reads typed fields and notes what is wrong with them. */
class Typed {
  readonly faults: DraftFault[] = [];

  constructor(private readonly weight: Rational) {}

  refuse(field: string, reason: DraftFault['reason']): void {
    this.faults.push({ field, reason });
  }

  words(field: string, text: string): string {
    if (text.trim() === '') this.refuse(field, 'blank');
    return text.trim();
  }

  /** A figure of the measured unit as the rule keeps it: typed shares are percent. */
  figure(field: string, text: string, unit: MeasureUnit): string {
    const value = this.read(field, text);
    if (!value) return '0';
    return decimalText(unit === 'ratio' ? value.div(100) : value, 16);
  }

  positive(field: string, text: string, unit: MeasureUnit): string {
    const figure = this.figure(field, text, unit);
    const value = parseDecimal(figure);
    if (this.faults.some((fault) => fault.field === field) || !value) return '1';
    if (value.compare(0) < 0) this.refuse(field, 'negative');
    else if (value.equals(0)) this.refuse(field, 'zero');
    return figure;
  }

  points(field: string, text: string): string {
    const value = this.read(field, text.replace(/分\s*$/u, ''));
    if (!value) return '0';
    if (value.compare(0) < 0) this.refuse(field, 'negative');
    else if (value.compare(this.weight) > 0) this.refuse(field, 'above-weight');
    return decimalText(value, 16);
  }

  private read(field: string, text: string): Rational | null {
    const plain = text
      .normalize('NFKC')
      .replace(/[\s,%]/gu, '')
      .replace(/−/gu, '-');
    const value = parseDecimal(plain);
    if (!value) this.refuse(field, plain === '' ? 'blank' : 'not-a-figure');
    return value;
  }
}
