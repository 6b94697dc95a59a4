import type { Problem } from '../core/problem.ts';
import { NEEDED } from './support.ts';

/**
 * Excel's code for what went wrong; the message beside it is in Office's own words and goes nowhere. Anything that is
 * not an error of Excel is a mistake of ours and thrown on.
 */
export function codeOf(error: unknown): string {
  if (error instanceof OfficeExtension.Error) return error.code;
  throw error;
}

/** The codes of a request, or its answer, that is too large (5 MB for Excel on the web). */
export function isTooLarge(code: string): boolean {
  return code === 'RequestPayloadSizeLimitExceeded' || code === 'ResponsePayloadSizeLimitExceeded';
}

/** The codes of a request that Excel does not even take up: nothing of it has been carried out. */
export function isRefusedWhole(code: string): boolean {
  return (
    code === 'InvalidOperationInCellEditMode' ||
    code === 'InactiveWorkbook' ||
    code === 'RequestPayloadSizeLimitExceeded'
  );
}

/** What a code of Excel means to the user. `file` is the workbook's name. */
export function problemOfCode(code: string, file: string): Problem {
  switch (code) {
    case 'InvalidOperationInCellEditMode':
      return { code: 'cell-being-edited' };
    case 'InactiveWorkbook':
    case 'InvalidSelection':
      // Calls on the selection fail so when another workbook's window has the focus.
      return { code: 'workbook-inactive' };
    case 'ApiNotFound':
    case 'ApiNotAvailable':
    case 'NotImplemented':
    case 'UnsupportedFeature':
      return { code: 'excel-too-old', needs: NEEDED };
    case 'RequestPayloadSizeLimitExceeded':
    case 'ResponsePayloadSizeLimitExceeded':
    case 'OperationCellsExceedLimit':
    case 'RangeExceedsLimit':
      return { code: 'workbook-too-large', file };
    default:
      return { code: 'host-failed', hostCode: code };
  }
}
