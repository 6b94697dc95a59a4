import { findQuantities } from '../../quantity/find.ts';
import { normalise } from '../../quantity/normalise.ts';
import type { Measure } from '../../rule/rule.ts';
import type { Prose, ProseFigure } from './prose.ts';

/** Words that count the same kind of thing; 次 and 期 count occasions, 人 and 名 persons. */
const KINDS: readonly RegExp[] = [
  /^(?:次|场|场次|期|届|轮|班|班次|趟|趟次|首次)$/,
  /^(?:人|名|位|员|口)$/,
  /^(?:家|户|个|单位|所)$/,
  /^(?:个|项|项目|件|宗|起|例|条|份|本|册|篇|部|处|座|所|支|类|种|款|款项|项次|组|字|幅|张|栋|幢)$/,
  /^(?:个|处|点|点位|网点|站点|岗位|床位|车位|泊位|席位|展位|座|张|间|套)$/,
  /^(?:个|台|套|辆|部|件|组|只|艘|架|盏|张|块|支)$/,
  /^(?:栋|幢|座|套|间)$/,
  /^(?:株|棵|根)$/,
  /^(?:头|只|羽|尾|匹|口)$/,
  /^(?:个|村|镇|乡|街|街道|社区|道)$/,
  /^(?:批|批次)$/,
  /^(?:个|门|节|课|堂|讲)$/,
];
/** A name that ends on the word that counts it: 培训人次, 检查次数. */
const IN_NAME = /(人次|家次|户次|场次|台次|批次|次|人|户|家|场|期|台|辆|套|座|处|件|篇|株)数?$/;
/** What stands between a name and the figure that it is measured against. */
const JOINED =
  /^(?:\([^()]{1,12}\))?[^,，;；。、\n\d每扣得计占少]{0,4}(?:不少于|少于)?[^,，;；。、\n\d每扣得计占少]{0,4}$/;
const STEP = /每[^,，;；。\n]{0,8}$/;

/**
 * The text without the figures that count other things than a standard counts for a measure: 560人 say nothing of a
 * target of 20次. `bare`: the measure is the one that the standard grades, whatever its words call it.
 */
export function countedAlike(measure: Measure, bare: boolean, criterion: string, prose: Prose): Prose {
  if (measure.formula || (measure.unit !== 'count' && measure.unit !== 'number')) return prose;
  const word = countingWord(measure.name, bare, criterion);
  if (word === null) return prose;
  const figures = prose.figures.filter(
    ({ quantity: { unit } }) => unit.dimension !== 'count' || unit.word === '' || sameKind(word, unit.word),
  );
  return figures.length === prose.figures.length ? prose : { ...prose, figures };
}

/** The word that a standard counts a measure in; null where it gives none, or several. */
export function countingWord(name: string, bare: boolean, criterion: string): string | null {
  const text = normalise(criterion);
  const counts = findQuantities(criterion).filter(
    ({ unit, figureStart }) =>
      unit.dimension === 'count' &&
      !unit.word.includes('/') &&
      unit.word !== '' &&
      !STEP.test(text.slice(Math.max(0, figureStart - 12), figureStart)),
  );
  const own = counts.filter(({ figureStart }) => {
    const at = text.lastIndexOf(name, figureStart);
    return at >= 0 && JOINED.test(text.slice(at + name.length, figureStart));
  });
  const words = (own.length > 0 ? own : bare ? counts : []).map(({ unit }) => unit.word);
  const [first] = words;
  if (first !== undefined) return words.every((w) => sameKind(first, w)) ? first : null;
  return IN_NAME.exec(name)?.[1] ?? null;
}

function sameKind(a: string, b: string): boolean {
  return a === b || KINDS.some((kind) => kind.test(a) && kind.test(b));
}

/** The text without pairs of counts of which a rate may be worked out either way: 20个3500户 where neither is asked for. */
export function withoutDoubleCounts(prose: Prose, asked: string): Prose {
  const { figures } = prose;
  const beside = (a: ProseFigure | undefined, b: ProseFigure | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    [a, b].every(({ quantity: { unit } }) => unit.dimension === 'count' && unit.word !== '') &&
    a.quantity.unit.word !== b.quantity.unit.word &&
    /^[、,，]?$/.test(prose.text.slice(a.quantity.end, b.quantity.start)) &&
    ![a, b].some(({ quantity: { unit } }) =>
      new RegExp(`${unit.word}(?:次)?数|\\(${unit.word}\\)`).test(asked),
    );
  const left = figures.filter((f, i) => !beside(figures[i - 1], f) && !beside(f, figures[i + 1]));
  return left.length === figures.length ? prose : { ...prose, figures: left };
}
