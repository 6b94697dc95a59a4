import type { Grade } from '../../rule/rule.ts';
import type { Prose } from '../prose/prose.ts';
import type { Ask } from '../tally.ts';
import type { Step } from './marks.ts';
import { degreesSaid, numberIn, pointsIn } from './points.ts';
import { sectionFor } from './sections.ts';

const FULL = /^(?:完全|全部)?(?:符合|满足|达标|达到)(?:要求|标准)?$/;
const PARTLY = /^(?:部分|基本)(?:符合|满足|达标|达到)(?:要求|标准)?$/;
const NOT = /^(?:不|未)(?:符合|满足|达标|达到)(?:要求|标准)?$/;

/**
 * How far a statement is met, where its steps are 符合 / 部分符合 / 不符合: by what the text calls it (③部分符合), else 符合 where it holds. One that
 * doesn't hold may do so in part, which a person must say.
 */
export function byConformity(
  subject: string,
  grades: readonly Grade[],
  prose: Prose,
  lists: readonly string[],
  ask: Ask,
): Step | null {
  const bare = (grade: Grade): string => grade.label.replace(/的$/, '');
  const full = grades.find((g) => FULL.test(bare(g)));
  const partly = grades.find((g) => PARTLY.test(bare(g)));
  const not = grades.find((g) => NOT.test(bare(g)));
  if (!full || !partly || subject.length < 4 || grades.some((g) => ![full, partly, not].includes(g)))
    return null;
  const called = [...byNumber(subject, prose, lists), ...bySection(subject, prose, lists)];
  const [first] = called;
  const verdict = ask(subject);
  if (!first) return verdict?.holds ? { grade: full, text: verdict.source.quote } : null;
  const step = FULL.test(first.degree) ? full : PARTLY.test(first.degree) ? partly : not;
  const differs =
    called.some((c) => c.degree !== first.degree) || (step === full && verdict?.holds === false);
  return step && !differs ? { grade: step, text: first.text } : null;
}

interface Called {
  readonly degree: string;
  readonly text: string;
}

function byNumber(subject: string, prose: Prose, lists: readonly string[]): readonly Called[] {
  const number = numberIn(subject, lists);
  return degreesSaid(prose).filter((d) => d.number === number);
}

/** ③部分符合。2份验收报告未及时归档: the section of its number opens with it. */
function bySection(subject: string, prose: Prose, lists: readonly string[]): readonly Called[] {
  const section = sectionFor(subject, prose, lists.map(pointsIn));
  const text = section?.clauses[0]?.text ?? '';
  return [FULL, PARTLY, NOT].some((pattern) => pattern.test(text))
    ? [{ degree: text, text: section?.text ?? text }]
    : [];
}
