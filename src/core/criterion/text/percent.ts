import { decimalText, parseDecimal } from '../../quantity/rational.ts';

/** A figure in percent ("60") as a fraction of one ("0.6"); "0" for what is no figure. */
export function shareOf(percent = '0'): string {
  const value = parseDecimal(percent);
  return value ? decimalText(value.div(100), 12) : '0';
}
