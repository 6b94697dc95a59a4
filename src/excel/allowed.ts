import type { Allowed } from '../core/edits/edit.ts';
import { VALIDATIONS } from '../port/allowed.ts';

/** Says what may be typed into the cells of a range; null lets anything be typed. */
export function setAllowed(range: Excel.Range, allowed: Allowed | null): void {
  const validation = range.dataValidation;
  // A rule of another kind would stay beside the new one.
  validation.clear();
  if (allowed === null) return;
  const { style, title, message } = VALIDATIONS[allowed];
  validation.rule = ruleOf(allowed);
  validation.ignoreBlanks = true;
  validation.errorAlert = {
    showAlert: true,
    style: style === 'stop' ? 'Stop' : 'Warning',
    title,
    message,
  };
}

function ruleOf(allowed: Allowed): Excel.DataValidationRule {
  const { type, first, last } = VALIDATIONS[allowed];
  if (type === 'list') return { list: { inCellDropDown: true, source: first } };
  const figures: Excel.BasicDataValidation =
    last === null
      ? { formula1: Number(first), operator: 'GreaterThanOrEqualTo' }
      : { formula1: Number(first), formula2: Number(last), operator: 'Between' };
  return type === 'whole' ? { wholeNumber: figures } : { decimal: figures };
}
