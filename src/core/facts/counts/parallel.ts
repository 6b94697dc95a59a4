import type { Rational } from '../../quantity/rational.ts';
import { ZERO } from '../../quantity/rational.ts';
import type { ProseFigure } from '../prose/prose.ts';

/** A number of a text that may count an event. */
interface Counted {
  readonly figure: ProseFigure;
  readonly value: Rational;
}

const PART =
  /^(?:20\d{2}年|今年|本年|当年)?(?:[上下]半年|第?[一二三四1-4]季度|前三季度|\d{1,2}(?:月份?)?[-至到~—]\d{1,2}月份?|\d{1,2}月份?)/;
const WHOLE = /^(?:20\d{2}年|今年|本年|当年)?(?:全年|年度)/;
/** Verbs that say no more than that it happened. */
const HAPPENED = /(?:共|各|也|则|再)*(?:发生|出现|收到|接到|受理|发现|存在|查出|产生|有|为|是)+(?:了|过)?$/;
/** Where or with whom it happened. */
const PLACE =
  /(?:区|县|市|乡|镇|村|街道|社区|片区|局|科|处|室|股|所|站|队|中心|公司|企业|单位|部门|学校|医院|机构|项目|标段|工程|车间|机关|基层|线路|窗口|期)$/;
const AMONG = /其中|包括|含/;

/**
 * Numbers beside the one that counts an event which leave its noun out: 上半年发生事故1起，下半年发生2起. They are added where the two
 * stand side by side plainly; "unsure" where they may be something else.
 */
export function besideIt<C extends Counted>(
  accepted: readonly C[],
  counts: readonly C[],
): readonly C[] | 'unsure' {
  const [first] = accepted;
  if (!first) return [];
  const own = first.figure.label;
  const rest = counts.filter((c) => !accepted.includes(c) && isBeside(c.figure, first.figure));
  const [periods, places] = [rest.filter(isPart), rest.filter((c) => !isPart(c))];
  if (rest.length === 0) return [];
  if (PART.test(own) || places.length > 0) {
    const plain = rest.every(
      (c) => isPart(c) === PART.test(own) && (isPart(c) || isAlike(own, c.figure.label)),
    );
    return plain && accepted.length === 1 ? rest : 'unsure';
  }
  // 全年发生3次，上半年1次，下半年2次: the parts of what was told as a whole.
  const sum = periods.reduce((s, c) => s.add(c.value), ZERO);
  return WHOLE.test(own) || sum.equals(first.value) ? [] : 'unsure';
}

function isPart({ figure }: Counted): boolean {
  return PART.test(figure.label);
}

/** A number of the same unit further on whose words name only when or where it happened. */
function isBeside(figure: ProseFigure, first: ProseFigure): boolean {
  if (figure.quantity.start < first.quantity.end || figure.after !== '' || AMONG.test(figure.clause))
    return false;
  if (figure.quantity.unit.word !== first.quantity.unit.word || AMONG.test(figure.subject)) return false;
  const words = figure.label.replace(HAPPENED, '');
  if (PART.test(words)) return words.replace(PART, '') === '';
  return figure.sentence === first.sentence && words.length <= 8 && PLACE.test(words);
}

/** 甲项目发生…, 乙项目: two of one kind. */
function isAlike(own: string, other: string): boolean {
  const words = other.replace(HAPPENED, '');
  const kind = words.slice(words.length > 2 ? -2 : -1);
  return words.length > 1 && own.slice(0, words.length).endsWith(kind);
}
