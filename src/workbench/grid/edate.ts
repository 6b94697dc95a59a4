import type { Injector } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  FUNCTION_NAMES_DATE,
  IFunctionService,
  NumberValueObject,
  type BaseValueObject,
} from '@univerjs/engine-formula';

const MS_PER_DAY = 86_400_000;
/** Serial number of 1970-01-01; before March 1900 the numbers are off by a day that never was. */
const EPOCH = 25_569;
const FIRST_TRUE_DAY = 61;

/**
 * EDATE as Excel has it. The grid's own runs over the end of a short month: 31 January and one month would be 3 March.
 * Call it once the grid has its functions, that is after a workbook was opened.
 */
export function mendEdate(injector: Injector): void {
  injector.get(IFunctionService).registerExecutors(new Edate(FUNCTION_NAMES_DATE.EDATE));
}

class Edate extends BaseFunction {
  override minParams = 2;
  override maxParams = 2;

  override calculate(start: BaseValueObject, months: BaseValueObject): BaseValueObject {
    const [from, by] = [single(start), single(months)];
    if (from.isError()) return from;
    if (by.isError()) return by;
    const [serial, count] = [Number(from.getValue()), Math.trunc(Number(by.getValue()))];
    if (from.isString() || by.isString() || from.isBoolean() || by.isBoolean()) {
      return ErrorValueObject.create(ErrorType.VALUE);
    }
    const moved = movedByMonths(serial, count);
    return moved === null ? ErrorValueObject.create(ErrorType.NUM) : NumberValueObject.create(moved);
  }
}

/** The day so many months later, as a serial number; at the end of a shorter month, its last day. */
export function movedByMonths(serial: number, months: number): number | null {
  if (!(serial >= FIRST_TRUE_DAY)) return null;
  const date = new Date((Math.floor(serial) - EPOCH) * MS_PER_DAY);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const moved = Date.UTC(year, month, Math.min(date.getUTCDate(), lastDay)) / MS_PER_DAY + EPOCH;
  return moved >= FIRST_TRUE_DAY ? moved : null;
}

/** A block of one cell is that cell; larger ones are an error in Excel too. */
function single(value: BaseValueObject): BaseValueObject {
  if (!(value instanceof ArrayValueObject)) return value;
  const isOne = value.getRowCount() === 1 && value.getColumnCount() === 1;
  return isOne ? value.getFirstCell() : ErrorValueObject.create(ErrorType.VALUE);
}
