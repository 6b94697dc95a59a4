import type { IndicatorStatus, Severity } from '../core/assessment.ts';
import type { Language } from '../core/explain/language.ts';
import { EN } from './words-en.ts';
import { ZH } from './words-zh.ts';

/** An argument that can't be used. */
export type Mistake =
  | { readonly code: 'command-missing' | 'output-missing' | 'text-missing' | 'text-split' }
  | { readonly code: 'command-unknown' | 'command-later' | 'files-missing'; readonly command: string }
  | { readonly code: 'option-unknown' | 'option-value'; readonly option: string }
  | { readonly code: 'option-misplaced'; readonly option: string; readonly command: string }
  | { readonly code: 'language-unknown'; readonly language: string }
  | { readonly code: 'weight-unreadable'; readonly weight: string }
  | { readonly code: 'output-not-folder'; readonly file: string }
  | { readonly code: 'output-twice'; readonly file: string }
  | { readonly code: 'output-other-kind'; readonly file: string; readonly kind: string }
  | { readonly code: 'file-unreadable'; readonly file: string }
  /** Our own fault. */
  | { readonly code: 'failed'; readonly file: string; readonly detail: string };

/** All the command line says by itself, in one language. */
export interface CliWords {
  readonly help: string;
  /** One sentence: what is wrong and what to do. */
  readonly mistake: (mistake: Mistake) => string;
  /** The line in front of a problem on standard error. */
  readonly problem: (title: string, action: string) => string;
  readonly columns: readonly [
    row: string,
    name: string,
    score: string,
    weight: string,
    status: string,
    why: string,
  ];
  readonly statuses: Readonly<Record<IndicatorStatus, string>>;
  readonly lost: string;
  readonly met: string;
  readonly unmet: string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly sheet: (name: string) => string;
  readonly counts: (total: number, byStatus: Readonly<Record<IndicatorStatus, number>>) => string;
  readonly total: string;
  /** Of how many points the points so far are. */
  readonly soFar: (weight: string) => string;
  readonly sheetTotal: (score: string) => string;
  readonly selfTotal: (score: string) => string;
  readonly reviewedTotal: (score: string) => string;
  readonly grade: (grade: string) => string;
  readonly wanted: (needs: string) => string;
  readonly wantedHeading: (count: number) => string;
  readonly findingsHeading: (errors: number, warnings: number, infos: number) => string;
  readonly noFindings: string;
  readonly leftOut: (title: string) => string;
  readonly written: (file: string, cells: number) => string;
  readonly kept: (sheet: string, cells: readonly string[]) => string;
  readonly untitled: string;
  readonly rule: {
    readonly reads: string;
    readonly needs: string;
    readonly nothingNeeded: string;
    readonly notUnderstood: string;
  };
}

/** The words of a language. */
export function wordsOf(language: Language): CliWords {
  return language === 'zh' ? ZH : EN;
}
