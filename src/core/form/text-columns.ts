import type { ColumnRole } from './form.ts';

/** The columns of an indicator that hold sentences. */
export const TEXT_COLUMNS: readonly ColumnRole[] = [
  'definition',
  'formula',
  'criterion',
  'basis',
  'furtherBasis',
  'reviewedBasis',
  'evidence',
  'improvement',
];
