import type { MeasureUnit } from '../../rule/rule.ts';

const BETWEEN = /[和与、及同]/;
/** 数量完成率和质量合格率中较低者, A与B两者取小值, A、B孰低. */
const OF_TWO =
  /^(?:以|按|取)?([^,;。]{2,70}?)(?:(?:两|二)(?:者|项|个)?)?(?:之间|之中|中|间)?(?:的)?((?:较|最|孰|取)(?:低|小|少|高|大|多)(?:者|值|数|的一项|的)?|(?:低|小|高|大)者)$/;

/** The least or greatest of some figures; of none where it is not plain which they are. */
interface Extreme {
  readonly op: 'min' | 'max';
  readonly of: readonly string[];
}

/** Reads 数量完成率和质量合格率中较低者; null for a name that is one figure's. */
export function readExtreme(name: string, unitOf: (name: string) => MeasureUnit): Extreme | null {
  const [, all = '', side = ''] = OF_TWO.exec(name) ?? [];
  if (!BETWEEN.test(all)) return null;
  const op = /[低小少]/.test(side) ? 'min' : 'max';
  const parts = all.split(BETWEEN);
  const alike = (names: readonly string[]): boolean =>
    names.every((n) => unitOf(n) !== 'number' && unitOf(n) === unitOf(names[0] ?? ''));
  if (alike(parts)) return { op, of: parts };
  // 项目和资金支付率与合格率: one of the words between stands inside a name.
  const parted = parts
    .slice(1)
    .map((_, i) => {
      const left = all.slice(0, parts.slice(0, i + 1).join(' ').length);
      return [left, all.slice(left.length + 1)];
    })
    .filter((two) => alike(two));
  const [only] = parted;
  return { op, of: only && parted.length === 1 ? only : [] };
}
