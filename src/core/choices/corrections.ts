import * as v from 'valibot';
import { NO_CORRECTIONS } from '../form/corrections.ts';
import type { FormCorrections } from '../form/corrections.ts';
import type { ColumnRole } from '../form/form.ts';
import { isRole } from './column-roles.ts';

/** Key of the user's corrections to the reading of forms in the workbook's store. */
export const CORRECTIONS_KEY = 'corrections';

const words = v.pipe(v.string(), v.minLength(1), v.maxLength(10_000));
const header = v.object({ signature: words, isHeader: v.boolean() });
const column = v.object({
  signature: words,
  column: words,
  role: v.nullable(v.custom<ColumnRole>(isRole)),
});
const MOST = 2000;
const schema = v.object({
  headers: v.pipe(v.array(v.unknown()), v.maxLength(MOST)),
  columns: v.pipe(v.array(v.unknown()), v.maxLength(MOST)),
});

/** The corrections kept in a workbook; what is unreadable among them is passed over. */
export function readCorrections(text: string | undefined): FormCorrections {
  if (text === undefined) return NO_CORRECTIONS;
  try {
    const kept = v.safeParse(schema, JSON.parse(text));
    if (!kept.success) return NO_CORRECTIONS;
    const good = <S extends v.GenericSchema>(item: S, all: readonly unknown[]): v.InferOutput<S>[] =>
      all.flatMap((each) => {
        const read = v.safeParse(item, each);
        return read.success ? [read.output] : [];
      });
    return { headers: good(header, kept.output.headers), columns: good(column, kept.output.columns) };
  } catch {
    return NO_CORRECTIONS;
  }
}

/** Corrections as they are kept; null when there are none. */
export function writeCorrections(corrections: FormCorrections): string | null {
  const { headers, columns } = corrections;
  return headers.length + columns.length === 0 ? null : JSON.stringify({ headers, columns });
}

/** The corrections with what is now said of one header; anything said of it before goes. */
export function withHeader(
  corrections: FormCorrections,
  signature: string,
  isHeader: boolean | null,
  roles: ReadonlyMap<string, ColumnRole | null>,
): FormCorrections {
  const rest = withoutHeader(corrections, signature);
  return {
    headers: isHeader === null ? rest.headers : [...rest.headers, { signature, isHeader }],
    columns: [...rest.columns, ...[...roles].map(([key, role]) => ({ signature, column: key, role }))],
  };
}

/** The corrections without those of one header. */
export function withoutHeader(corrections: FormCorrections, signature: string): FormCorrections {
  return {
    headers: corrections.headers.filter((one) => one.signature !== signature),
    columns: corrections.columns.filter((one) => one.signature !== signature),
  };
}
