import { assessForm } from './answer/form.ts';
import { goalScores } from './answer/goal-scores.ts';
import type { AssessedSheet, Assessment } from './assessment.ts';
import { CORRECTIONS_KEY, readCorrections } from './choices/corrections.ts';
import { LINKS_KEY, readLinks } from './choices/links.ts';
import { RULES_KEY, readRules } from './choices/rules.ts';
import { WRITTEN_KEY, factPlace, fingerprint, place, readMemory } from './edits/memory.ts';
import type { Memory } from './edits/memory.ts';
import type { Language } from './explain/language.ts';
import { readDataTables } from './facts/tables/data-tables.ts';
import type { DataTable } from './facts/tables/data-tables.ts';
import { enteredFacts } from './facts/tables/entered.ts';
import { entriesFor, indicatorLabel, readFactSheet } from './facts/tables/fact-sheet.ts';
import type { FactLine, FactSheet } from './facts/tables/fact-sheet.ts';
import type { EnteredFacts } from './facts/facts.ts';
import type { FigureCell, Form, Indicator, TextCell } from './form/form.ts';
import { readForms } from './form/readForms.ts';
import { parseCell } from './grid/address.ts';
import { cellAt } from './grid/grid.ts';
import type { Grid } from './grid/grid.ts';
import { findingsOf } from './review/findings.ts';
import { scoreForm } from './score/score-form.ts';
import type { Decisions } from './score/score-form.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import type { Settings } from './settings.ts';

/** What is assessed: sheets as plain data, as any host reads them. */
export interface AssessedWorkbook {
  readonly name: string;
  readonly sheets: readonly Grid[];
  /** What Ziping keeps in the workbook: the memory of what it wrote, and what the user decided. */
  readonly store?: ReadonlyMap<string, string>;
}

/**
 * The whole way: sheets → forms → rules and facts → scores → findings, explained in `language`. Pure: the same workbook
 * gives the same assessment.
 */
export function assess(
  workbook: AssessedWorkbook,
  settings: Settings = DEFAULT_SETTINGS,
  language: Language = 'zh',
): Assessment {
  const { forms, entered, decisions, data } = readWorkbook(workbook, settings);
  const scored = forms.map((form) => scoreForm(form, forms, entered(form), decisions, data));
  const goals = goalScores(scored);
  const assessed = scored.map((form) => ({ form, assessed: assessForm(form, goals, language) }));
  const sheets = workbook.sheets.flatMap((grid): AssessedSheet[] => {
    const own = assessed.filter((a) => a.form.form.sheet === grid.sheet).map((a) => a.assessed);
    return own.length > 0 ? [{ sheet: grid.sheet, forms: own }] : [];
  });
  return {
    schema: 'ziping/assessment/1',
    workbook: workbook.name,
    sheets,
    findings: sheets.flatMap((s) => s.forms.flatMap((f) => findingsOf(s.sheet, f, language))),
  };
}

/** Everything that is known before the first row is scored. */
export interface WorkbookReading {
  readonly forms: readonly Form[];
  /** What a person entered for the indicators of a form. */
  readonly entered: (form: Form) => (indicator: Indicator) => EnteredFacts;
  /** What the user decided. */
  readonly decisions: Decisions;
  /** Tables of basic data. */
  readonly data: readonly DataTable[];
}

/** Reads forms, entries and decisions; corrections that the user made are applied. */
export function readWorkbook({ sheets, store }: AssessedWorkbook, settings: Settings): WorkbookReading {
  const memory = readMemory(store?.get(WRITTEN_KEY));
  const facts = readFactSheet(sheets);
  const own = sheets.filter((g) => g !== facts?.grid);
  const corrections = readCorrections(store?.get(CORRECTIONS_KEY));
  const read = readForms(own, corrections);
  const forms = withoutOurs(read, sheets, memory);
  return {
    forms,
    entered: (form) => enteredIn(form, forms, facts, memory),
    data: readDataTables(own, forms),
    decisions: {
      national: settings.nationalRule,
      reverse: settings.reverse,
      rules: readRules(store?.get(RULES_KEY)),
      links: readLinks(store?.get(LINKS_KEY)),
    },
  };
}

/** What a person entered for an indicator on the fact sheet. */
function enteredIn(
  form: Form,
  forms: readonly Form[],
  facts: FactSheet | null,
  memory: Memory,
): (indicator: Indicator) => EnteredFacts {
  const ours = (line: FactLine): boolean => memory.get(factPlace(line)) === fingerprint(line.value);
  const indicators = forms.filter((f) => f.sheet === form.sheet).flatMap((f) => f.indicators);
  const names = indicators.map(({ name }) => name);
  return (indicator) => {
    const label = indicatorLabel(names, indicators.indexOf(indicator));
    return enteredFacts(entriesFor(facts, { sheet: form.sheet, label }, ours));
  };
}

/** A score that Ziping itself wrote is not what the department gave itself, and its explanation is no evidence. */
function withoutOurs(forms: readonly Form[], grids: readonly Grid[], memory: Memory): readonly Form[] {
  if (memory.size === 0) return forms;
  return forms.map((form) => {
    const grid = grids.find((g) => g.sheet === form.sheet);
    const ours = ({ cell }: FigureCell | TextCell): boolean => {
      const at = parseCell(cell);
      const content = at && grid ? cellAt(grid, at.row, at.column) : null;
      return content !== null && memory.get(place(form.sheet, cell)) === fingerprint(content.value);
    };
    const theirs = <C extends FigureCell | TextCell>(cell: C | null | undefined): C | null =>
      cell && !ours(cell) ? cell : null;
    const indicators = form.indicators.map((indicator) => {
      const { furtherBasis, reviewedBasis, ...row } = indicator;
      const further = theirs(furtherBasis);
      const reviewed = theirs(reviewedBasis);
      return {
        ...row,
        selfScore: theirs(row.selfScore),
        reviewedScore: theirs(row.reviewedScore),
        basis: theirs(row.basis),
        ...(further ? { furtherBasis: further } : {}),
        ...(reviewed ? { reviewedBasis: reviewed } : {}),
      };
    });
    return { ...form, indicators };
  });
}
