import { denied } from '../../wording/denial.ts';
import type { Grade } from '../../rule/rule.ts';
import { isNotFact } from '../prose/modality.ts';
import type { Clause, Prose } from '../prose/prose.ts';
import { ofPiece } from '../prose/subject.ts';
import type { Step } from './marks.ts';

const AT_ONCE = /一次性?|首次|初次/;
const MENDED = /整改|返工|复验|复检|二次|再次|重新/;
const PASSED = /合格|通过|达标/;
const FAILED = /不合格|未(?:能)?通过|没有通过|不达标|未达标/;

const FIRST = '(?:首次|初次|第一次|一次性?)';
/** 首次验收时消防未通过, 初验不合格, 第一次验收发现防水问题 */
const FAILED_FIRST = new RegExp(
  `(?:${FIRST}[^,]{0,6}验收|初验|验收(?=[^,]{0,4}首次))[^,]{0,24}(?:未(?:能)?(?:一次性?)?通过|没有通过|不合格|未达标|不达标|(?:发现|存在|查出)[^,]{0,16}(?:问题|缺陷|不足))|未(?:能)?一次性?(?:验收)?(?:合格|通过)|验收组?[^,]{0,6}(?:提出|发现|指出)[^,]{0,10}(?:整改|问题|缺陷)`,
);
const PASSED_LATER =
  /(?:复验|复检|(?:二次|再次|重新|第二次)[^,]{0,4}验收|(?:整改|返工|修复)(?:完成|到位|完毕)?[^,]{0,16}(?:验收|通过))[^,未不没]{0,8}(?:合格|通过|达标)|(?:整改|返工|修复)[^,未不没]{0,12}(?:后|,)?[^,未不没]{0,8}通过[^,]{0,6}(?:验收|复验)|(?:整改|返工|修复)[^,未不没]{0,12}(?:通过|合格|达标)$/;
const PASSED_FIRST = /(?:一次性?|首次|初次)[^,未不没]{0,8}(?:验收)?[^,未不没]{0,6}(?:合格|通过|达标)/;
const LEFT = /正在|尚|待|拟|计划|整改中|未完成整改/;
const SOME = /\d+[个项栋座处家批](?!问题|整改|意见)|标段|[一二三]期|部分|个别|其余|其中/;

/** The steps of an acceptance passed at once or only after mending; null for other steps. */
function stepsOf(grades: readonly Grade[]): { readonly once: Grade; readonly mended: Grade } | null {
  const passed = grades.filter((g) => PASSED.test(g.label) && !FAILED.test(g.label));
  const once = passed.find((g) => AT_ONCE.test(g.label));
  const mended = passed.find((g) => g !== once && MENDED.test(g.label));
  const all = grades.every((g) => /验收|合格|通过/.test(g.label));
  return once && mended && all ? { once, mended } : null;
}

/** Whether steps are those of an acceptance. */
export function isAcceptance(grades: readonly Grade[]): boolean {
  return stepsOf(grades) !== null;
}

/**
 * How something came through its acceptance (一次性验收合格 / 整改后验收合格 / 验收不合格): at once, or only when what was found had been put
 * right. Null for other steps, for one of several things, and where the text leaves it open.
 */
export function byAcceptance(grades: readonly Grade[], prose: Prose): Step | null {
  const steps = stepsOf(grades);
  if (!steps || SOME.test(prose.text)) return null;
  const { once, mended } = steps;
  const facts = prose.clauses.filter((c) => c.period === 'this' && !isNotFact(c.text));
  if (facts.some((c) => ofPiece(c.text, once.label)) || facts.length < prose.clauses.length) return null;
  const saying = (pattern: RegExp): Clause | undefined => facts.find((c) => pattern.test(c.text));
  const [failed, later, first] = [saying(FAILED_FIRST), saying(PASSED_LATER), saying(PASSED_FIRST)];
  if (facts.some((c) => LEFT.test(c.text))) return null;
  if (failed && later) return { grade: mended, text: `${failed.text},${later.text}` };
  const well =
    first &&
    !failed &&
    !later &&
    !facts.some((c) => FAILED.test(c.text) || (MENDED.test(c.text) && !denied(c.text)));
  return well && !denied(first.text) && !first.limited ? { grade: once, text: first.text } : null;
}
