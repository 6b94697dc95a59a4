import type { Measure } from '../../rule/rule.ts';
import type { Told } from './told.ts';

const STAFF = /在职|在编|在岗/;
const NOT_STAFF = /离退休|退休|离休|编外|临聘|借[调用]|劳务派遣|遗属/;

/** 实有82人，其中离退休10人、在职72人: who are called 在职 are it, and those among whom others are counted are not. */
export function namedItself(
  { name }: Measure,
  fitting: readonly Told[],
  all: readonly Told[],
): readonly Told[] {
  if (!STAFF.test(name)) return fitting;
  const own = fitting.filter((t) => STAFF.test(t.words));
  if (own.length > 0) return own;
  return fitting.filter(
    (t) => !all.some((o) => o.figure.sentence === t.figure.sentence && NOT_STAFF.test(o.words)),
  );
}
