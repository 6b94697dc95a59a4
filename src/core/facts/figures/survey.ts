import type { Figure, Source } from '../../rule/need.ts';
import type { Measure } from '../../rule/rule.ts';
import type { Prose, ProseFigure } from '../prose/prose.ts';
import { ofAnother, ofYears } from '../prose/subject.ts';
import { quotientOf } from './quotient-of.ts';
import type { Told } from './told.ts';
import { toldFigures } from './told.ts';

const SATISFIED = /(?:满意|认可|支持)/;
/** Grades of an answer: which of them count is for the standard to say. */
const GRADED =
  /(?:非常|很|十分|比较|较为?|基本|一般|尚|欠|[不未非](?:是?很|太|够|甚|算|怎么|大|十分)?|谈不上|算不上|称不上|没有?|难以)(?:感到|表示|令人)?(?:满意|认可|支持)|意见较大|差评/;
/** What a survey is called by says nothing of how satisfied anybody was. */
const SURVEY =
  /满意(?:度|率)?(?:问卷|电话|抽样|随机|网上|线上)?(?:调查|测评|问卷|评价表|评议|访谈|回访)(?:问卷|表)?/g;
/** 满意138份，不满意12份: the others, told beside them. */
const NOT_AT_ALL = /^(?:其中|表示|选择?|的|有|\s)*不满意(?:的|有|\s)*$/;
const TOGETHER = /满意(?:和|及|、|以及|与)基本满意|基本满意(?:及|和)?以上|(?:满意|基本满意)合计/;
const RETURNED = /收回|回收|有效/;
const ASKED = /调查|访谈|走访|发放|发出|抽取|抽样|测评|参评|参与/;

/**
 * A rate of satisfaction from the numbers of a survey: those who were satisfied of the answers that came back, or of those asked
 * where none are told to have come back. Null where answers are told by grades.
 */
export function surveyed(
  measure: Measure,
  prose: Prose,
  quote: (text: string) => Source,
  row: string,
): Figure | null {
  if (measure.unit !== 'ratio' || measure.formula || !/满意[度率]$/.test(measure.name)) return null;
  const asked = `${measure.name} ${row}`;
  const counted = toldFigures(prose).filter(
    (t) => isCounted(t.figure) && t.depth < 2 && !ofYears(t.figure.clause, asked),
  );
  const satisfied = counted.filter((t) =>
    SATISFIED.test(t.words.replace(SURVEY, '').replace(NOT_AT_ALL, '')),
  );
  if (satisfied.some((t) => GRADED.test(t.words) && !TOGETHER.test(t.words))) return null;
  const [part] = satisfied;
  const whole = wholeOf(counted.filter((t) => !satisfied.includes(t)));
  if (!part || satisfied.length > 1 || !whole || ofAnother(part.words, asked)) return null;
  const [a, b] = [part.figure.quantity, whole.figure.quantity];
  if (a.unit.word !== b.unit.word || b.value.compare(0) <= 0 || a.value.compare(b.value) > 0) return null;
  return quotientOf(measure, part.figure, whole.figure, prose, quote);
}

/** Valid answers before those that came back, those before the ones asked. */
function wholeOf(told: readonly Told[]): Told | null {
  for (const words of [/有效/, RETURNED, ASKED]) {
    const own = told.filter((t) => words.test(t.words));
    const [only] = own;
    if (only) return own.length === 1 ? only : null;
  }
  return null;
}

function isCounted({ quantity, period }: ProseFigure): boolean {
  return (
    period === 'this' &&
    quantity.unit.dimension === 'count' &&
    quantity.change === null &&
    quantity.bound === null &&
    !quantity.approximate
  );
}
