import type { Form, Indicator } from './form.ts';
import { squeeze } from './text.ts';

/** The part of a goal table that an indicator scores. */
export interface GoalRows {
  readonly form: Form;
  readonly indicators: readonly Indicator[];
}

/** What an indicator that scores goals is linked to. */
export type GoalLink =
  /** It scores no goals. */
  | { readonly kind: 'none' }
  /** It scores goals of these groups, and no table holds them. */
  | { readonly kind: 'missing'; readonly groups: readonly GoalGroup[] }
  /** One table, or one for each of its groups. */
  | { readonly kind: 'linked'; readonly tables: readonly GoalRows[] }
  /** Several tables could be meant: the user chooses one. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly GoalRows[] };

/** 产出, 效益, 满意度 and, where it is a first level of its own, 成本. */
export type GoalGroup = 'output' | 'benefit' | 'satisfaction' | 'cost';

/** What a table or an indicator is about: the department as a whole, or a fund or project of its. */
type Subject = 'whole' | 'fund' | 'unknown';

/** The key under which a user's choice of a goal table is kept. */
export function goalsKey(form: Form): string {
  return `${form.sheet}|${withoutYear(form.title)}`;
}

/**
 * Finds the goal rows that an indicator scores ("各产出指标得分合计"), on its own sheet or another, by group and subject:
 * a fund's indicator never takes the department's goals, nor the other way round.
 *
 * @param form the form of the indicator
 * @param forms all forms of the workbook
 * @param chosen keys of tables that the user chose before, see `goalsKey`
 */
export function linkGoals(
  form: Form,
  indicator: Indicator,
  forms: readonly Form[],
  chosen: readonly string[] = [],
): GoalLink {
  const wanted = wantedGroups(form, indicator);
  if (!wanted) return { kind: 'none' };
  const subject = subjectOf(`${indicator.name}${indicator.level2}`, indicator.definition?.text ?? '');
  const tables = preferred(form, indicator, candidates(form, forms, subject, wanted), chosen);
  if (tables.length === 0) return { kind: 'missing', groups: wanted };
  const [only] = tables;
  if (tables.length === 1 && only) return { kind: 'linked', tables: [only] };
  // One table for the outputs, another for the benefits: together they are what is meant.
  const apart = wanted.every((group) => tables.filter((table) => holds(table, group)).length <= 1);
  return apart ? { kind: 'linked', tables } : { kind: 'ambiguous', candidates: tables };
}

const GROUP_WORDS: readonly (readonly [GoalGroup, RegExp])[] = [
  ['satisfaction', /满意/u],
  ['output', /产出/u],
  ['benefit', /效益|效果/u],
];

const SCORES_GOALS =
  /(?:绩效)?目标.{0,6}(?:完成|实现|达成)|(?:产出|效益|满意度)指标.{0,8}(?:完成|得分|实现)|绩效(?:指标|目标)?(?:完成|实现)(?:情况|率)/u;
const ADDS_GOALS =
  /(?:各|所有|全部)(?:项)?(?:产出|效益|满意度|绩效)?(?:三级)?指标.{0,12}(?:得分|分值|完成率)|(?:产出|效益)指标(?:自评)?(?:得分|分数)|绩效目标表.{0,20}指标完成率/u;

/** The groups of goals that an indicator scores; null when it scores none. Its name decides, then its standard. */
function wantedGroups(form: Form, indicator: Indicator): readonly GoalGroup[] | null {
  const standard = squeeze(indicator.criterion?.text ?? '');
  const named = SCORES_GOALS.test(indicator.name);
  if (
    !ADDS_GOALS.test(standard) &&
    !(named && (standard === '' || /完成率|绩效目标|目标值|指标/u.test(standard)))
  ) {
    return null;
  }
  const inName = groupsIn(indicator.name);
  const found = inName.length > 0 ? inName : groupsIn(standard);
  if (found.length === 0) return ['output', 'benefit', 'satisfaction', 'cost'];
  const groups = new Set<GoalGroup>(found);
  // Satisfaction and cost go with the groups they once belonged to, unless another indicator scores them.
  const elsewhere = (word: RegExp): boolean =>
    form.indicators.some(
      (other) => other !== indicator && word.test(other.name) && SCORES_GOALS.test(other.name),
    );
  if (groups.has('benefit') && !elsewhere(/满意/u)) groups.add('satisfaction');
  if (groups.has('output') && !elsewhere(/成本/u)) groups.add('cost');
  return [...groups];
}

function groupsIn(text: string): GoalGroup[] {
  return GROUP_WORDS.filter(([, word]) => word.test(text)).map(([group]) => group);
}

/** The group a goal belongs to: by its first level, its second, then the title of its table. */
function groupOf(form: Form, goal: Indicator): GoalGroup | null {
  for (const text of [goal.level1, goal.level2, form.title, form.sheet]) {
    if (/满意/u.test(text)) return 'satisfaction';
    if (/产出|^(?:数量|质量|时效)/u.test(text)) return 'output';
    if (/效益|效果|可持续|^(?:经济|社会|生态|环境)/u.test(text)) return 'benefit';
    if (/成本/u.test(text)) return text === goal.level1 ? 'cost' : 'output';
  }
  return null;
}

function candidates(
  own: Form,
  forms: readonly Form[],
  subject: Subject,
  wanted: readonly GoalGroup[],
): readonly GoalRows[] {
  const tables = forms
    .filter((form) => form !== own && 'target' in form.columns && subjectFits(form, subject))
    .map((form) => ({
      form,
      indicators: form.indicators.filter((goal) => {
        const group = groupOf(form, goal);
        return group !== null && wanted.includes(group) && (goal.target !== null || goal.actual !== null);
      }),
    }))
    .filter((table) => table.indicators.length > 0);
  // A table of aims is of use only where none says what was reached.
  const reached = tables.filter((table) => 'actual' in table.form.columns);
  return reached.length > 0 ? reached : tables;
}

function subjectFits(form: Form, subject: Subject): boolean {
  if (form.kind === 'project') return subject === 'fund';
  const about = form.fields.project ? 'fund' : subjectOf(form.title === '' ? form.sheet : form.title, '');
  if (subject === 'fund') return about === 'fund';
  return about !== 'fund' && form.kind !== 'summary';
}

function subjectOf(text: string, further: string): Subject {
  if (/专项|项目支出|项目绩效|政策任务/u.test(text) && !/整体/u.test(text)) return 'fund';
  if (/整体|部门|单位/u.test(text + further)) return 'whole';
  return 'unknown';
}

/** Narrows several tables down: the user's choice, the year, the table that the row's evidence names, the fuller subject. */
function preferred(
  form: Form,
  indicator: Indicator,
  tables: readonly GoalRows[],
  chosen: readonly string[],
): readonly GoalRows[] {
  const evidence = squeeze(`${indicator.evidence?.text ?? ''}${indicator.basis?.text ?? ''}`);
  const narrowings: ((table: GoalRows) => boolean)[] = [
    (table) => chosen.includes(goalsKey(table.form)),
    (table) => form.year !== null && table.form.year === form.year,
    (table) => table.form.year === null || form.year === null || table.form.year === form.year,
    (table) => isNamed(table.form, evidence),
    (table) => subjectOf(table.form.title, '') !== 'unknown',
  ];
  let left = tables;
  for (const narrowing of narrowings) {
    if (left.length <= 1) return left;
    const fewer = left.filter(narrowing);
    if (fewer.length > 0) left = fewer;
  }
  return left;
}

function isNamed(form: Form, evidence: string): boolean {
  const title = withoutYear(form.title);
  const project = squeeze(form.fields.project?.text ?? '');
  return (
    (title.length >= 6 && evidence.includes(title)) || (project.length >= 4 && evidence.includes(project))
  );
}

function withoutYear(title: string): string {
  return squeeze(title)
    .replace(/^附(?:件|表)?\d*[：:、.]?/u, '')
    .replace(/[（(].*?[)）]/gu, '')
    .replace(/20\d{2}年度?/gu, '');
}

function holds(table: GoalRows, group: GoalGroup): boolean {
  return table.indicators.some((goal) => groupOf(table.form, goal) === group);
}
