/** The API set that everything needs; the manifest asks for it too. */
export const NEEDED = 'ExcelApi 1.9';

/**
 * Whether this Excel has the ExcelApi set of that version. Versions are texts: the number 1.10 would be 1.1. Where the
 * library has no say (it is not loaded yet) the answer is no.
 */
export function supports(version: `1.${number}`): boolean {
  if (typeof Office === 'undefined') return false;
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}
