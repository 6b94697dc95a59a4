import { denied } from '../../wording/denial.ts';
import { bigrams, overlap } from '../../wording/overlap.ts';
import type { Grade } from '../../rule/rule.ts';
import { isNotFact } from '../prose/modality.ts';
import type { Prose } from '../prose/prose.ts';
import { isAim, ofPiece } from '../prose/subject.ts';
import type { Ask } from '../tally.ts';
import { content, folded } from './statements.ts';
import { plainName } from '../prose/wording.ts';

/** A mark given to something: 评价等级为“良”. */
const MARKED =
  /(?:等级|结果|评级|等次|评定|档次|评价|评审|认定|考核|鉴定)[^,。;\d]{0,8}?(?:为|是|:|达到|获|被评为|评为)\s*["“‘]?(优秀|良好|较好|中等|不合格|合格|较差|一般|优|良|中|好|差)["”’]?(?!(?!等[次级]|档)\p{Script=Han})/gu;
const MARK = /(?:^|为|["“])(优秀|良好|较好|中等|不合格|合格|较差|一般|优|良|中|好|差)["”]?(?:的)?$/;
const SAME_MARK: Readonly<Record<string, string>> = { 优秀: '优', 良好: '良', 中等: '中', 较差: '差' };

/** A step with the words that put the text in it. */
export interface Step {
  readonly grade: Grade;
  readonly text: string;
}

/** A step's mark with what else it asks for, and what puts a text in it without the mark. */
interface Marked {
  readonly grade: Grade;
  readonly mark: string;
  readonly and: readonly string[];
  readonly or: readonly string[];
}

/** Words of marking, and by whom, that name nothing that is marked. */
const MARKING =
  /(?:^|[年月日,]|经|由|被)[一-龥]{0,8}?(?:局|厅|委员会|委|办公室|政府|机构|公司|事务所|中心|专家组?)(?:组织)?(?:对[一-龥]{0,6}(?:局|委|办|中心|院|校|厅|所|部门|单位)(?:的|进行|开展)?)?|上级|财政|审计|主管|第三方|通报|公布|反馈|下达|[我全][市县区省镇乡]|等级|结果|评级|等次|评定|档次|评价|评估|评审|认定|考核|鉴定|考评|评为|综合|最终|总体|年度|部门|单位|均?被|获得?|达到|优秀|良好|较好|中等|不合格|合格|较差|一般|为|是|优|良|中|好|差|得分|\d+/g;

/** Whether the words in front of a mark name another thing than the one that is graded: 文明单位创建考核结果. */
function marksOther(said: string, about: string): boolean {
  const pairs = (text: string): readonly string[] =>
    text
      .replace(MARKING, ' ')
      .split(' ')
      .flatMap((part) => [...bigrams(part)]);
  return (
    pairs(content(said)).length > 0 &&
    ![...pairs(said), ...pairs(folded(said))].some((pair) => about.includes(pair))
  );
}

/** The step of the mark given, to what the words in `about` name; "no-marks" where the steps are of another kind, null where the text leaves it open. */
export function byMark(
  grades: readonly Grade[],
  prose: Prose,
  ask: Ask,
  about: string,
): Step | null | 'no-marks' {
  const steps = grades.map(markedStep);
  const known = steps.filter((step) => step !== null);
  if (known.length < steps.length) return 'no-marks';
  const given = [...prose.text.matchAll(MARKED)]
    .filter(
      (m) => periodAt(prose, m.index) === 'this' && isGiven(m, prose, steps, `${about},${folded(about)}`),
    )
    .map((m) => ({ mark: SAME_MARK[m[1] ?? ''] ?? m[1], text: m[0] }));
  for (const { grade, or } of known) {
    const answers = or.map(ask);
    const yes = answers.find((a) => a?.holds);
    if (yes) return { grade, text: yes.source.quote };
    if (answers.some((a) => a === null)) return null;
  }
  const [first] = given;
  if (!first || given.some((g) => g.mark !== first.mark)) return null;
  const at = known.findIndex((step) => step.mark === first.mark);
  const step = known[at];
  // 按时编报且等级为优得满分，良得…: what stands with the first mark is asked for with the next ones too.
  const needed = step && step.or.length > 0 ? step.and : known.slice(0, at + 1).flatMap((s) => s.and);
  return step && needed.every((text) => ask(text)?.holds) ? { grade: step.grade, text: first.text } : null;
}

/** The mark was given, by others, to the thing itself: not 力争, 未达到, 自评 or 下属单位. */
function isGiven(
  found: RegExpExecArray,
  prose: Prose,
  steps: readonly (Marked | null)[],
  about: string,
): boolean {
  const clause = prose.clauses.find((c) => c.start <= found.index && found.index < c.end);
  const said = prose.text.slice(clause?.start ?? 0, found.index) + found[0];
  const asked = steps.flatMap((step) => step?.grade.label ?? []).join(' ');
  if (isNotFact(said) || isAim(said) || ofPiece(said, asked) || marksOther(said, about)) return false;
  return !denied(said.replace(/不合格/g, '')) && (!/自评|自查/.test(said) || /自评|自查/.test(asked));
}

function periodAt(prose: Prose, at: number): string {
  return prose.clauses.find((c) => c.start <= at && at < c.end)?.period ?? 'this';
}

function markedStep(grade: Grade): Marked | null {
  const [first = '', ...others] = grade.label.split('或');
  const sides = first.split(/[,，]?(?:并且|且)/).map((side) => side.trim());
  const mark = sides.map(markOf).find((m) => m !== null);
  if (mark === undefined || mark === null) return null;
  const and = sides.filter((side) => markOf(side) === null && side.length >= 4);
  return { grade, mark, and, or: others.map((side) => side.replace(/^者/, '')) };
}

function markOf(label: string): string | null {
  const mark = MARK.exec(label.replace(/["“”]+$/, ''))?.[1];
  return mark ? (SAME_MARK[mark] ?? mark) : null;
}

const JUDGED = /评议|评价|评定|评审|认定|鉴定|结果|等次|等级|档/;

/** The step whose short name the text gives to the thing: 社会效益为“较显著”. */
export function byStepName(grades: readonly Grade[], subject: string, prose: Prose): Step | null {
  const names = grades.map((g) => g.label.replace(/["“”的]+/g, ''));
  if (new Set(names).size < names.length || !names.every((n) => /^[一-龥]{2,5}$/.test(n))) return null;
  const any = names.toSorted((a, b) => b.length - a.length).join('|');
  const given = new RegExp(
    `(?:评为|定为|认定为|达到|属于|为|是)["“‘]?(${any})["”’]?(?=$|一?档|等[级次]|水平|的?$)`,
  );
  const said = prose.clauses.flatMap((c) => {
    const name = given.exec(c.text)?.[1];
    const about = JUDGED.test(c.text) || overlap(plainName(subject), plainName(c.text)) >= 0.6;
    if (!name || !about || c.period !== 'this' || c.limited || isNotFact(c.text)) return [];
    return [{ name, text: c.text }];
  });
  const [first] = said;
  if (!first || said.some((s) => s.name !== first.name)) return null;
  const grade = grades[names.indexOf(first.name)];
  return grade ? { grade, text: first.text } : null;
}
