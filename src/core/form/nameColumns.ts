import type { HeadingCell } from './band.ts';
import { allot, open, type Allotment } from './allotment.ts';
import type { ColumnRole } from './form.ts';
import { plain } from './text.ts';
import { isFootText, isNumbered } from './words.ts';

/**
 * Finds the column of the indicator's name and those of the levels above it. 三级指标 is the name where there is no
 * 四级指标; a heading over three columns without parts stands for level 1, level 2 and name (根据《…》填列).
 */
export function assignNames(allotment: Allotment): void {
  for (const role of ['level1', 'level2'] as const) {
    for (const cell of open(allotment, role)) allot(allotment, cell, role);
  }
  assignDeepest(allotment);
  if (!allotment.roles.has('indicator')) assignWideHeading(allotment);
  if (!allotment.roles.has('indicator')) assignNamed(allotment);
  if (!allotment.roles.has('indicator') && mayBeWeak(allotment)) assignWeak(allotment);
  if (!allotment.roles.has('level1')) assignUnnumbered(allotment);
  if (!allotment.roles.has('level1')) assignGoalLevel(allotment);
  if (allotment.context.performance || allotment.roles.has('indicator')) assignLevels(allotment);
  splitWideNames(allotment);
  for (const cell of open(allotment, 'nameOrDefinition')) allot(allotment, cell, 'definition');
  for (const cell of open(allotment, 'name')) if (isSideLabel(allotment, cell)) allotment.silent.add(cell);
}

function assignDeepest(allotment: Allotment): void {
  const fourth = open(allotment, 'level4')[0];
  const third = open(allotment, 'level3')[0];
  if (fourth) {
    allot(allotment, fourth, 'indicator');
    if (third) allot(allotment, third, 'level3');
  } else if (third) {
    allot(allotment, third, 'indicator');
  }
}

/** One heading over two or three columns that have no headings of their own: level 1, (level 2,) name. */
function assignWideHeading(allotment: Allotment): void {
  if (allotment.roles.has('level1') || allotment.roles.has('level2')) return;
  const wide = allotment.cells.find((cell) => {
    const columns = filledColumns(allotment, cell);
    if (columns.length < 2 || columns.length > 3) return false;
    const text = plain(cell.path.at(-1) ?? '');
    return cell.heading?.meaning === 'name' || /填列|指标|绩效目标/u.test(text);
  });
  if (!wide) return;
  const columns = filledColumns(allotment, wide);
  const roles: ColumnRole[] =
    columns.length === 3 ? ['level1', 'level2', 'indicator'] : ['level1', 'indicator'];
  for (const [index, column] of columns.entries()) {
    const role = roles[index];
    if (role) allotment.roles.set(role, { left: column, right: column });
  }
  allotment.taken.add(wide);
  allotment.guessed += roles.length;
}

/** The columns under the heading that hold anything, those without a heading up to the next one included. */
function filledColumns(allotment: Allotment, cell: HeadingCell): number[] {
  const columns: number[] = [];
  const next = allotment.cells.find((other) => other.left > cell.right)?.left ?? cell.right + 1;
  for (let c = cell.left; c < next; c++) if (allotment.context.sample(c).length > 0) columns.push(c);
  return columns;
}

/** 指标名称 before 指标 before 绩效指标: the more a heading insists on being a name, the sooner it is taken for one. */
function assignNamed(allotment: Allotment): void {
  const named = [...open(allotment, 'name'), ...open(allotment, 'nameOrDefinition')];
  if (named.length === 0) return;
  if (named.every((cell) => cell.heading?.meaning === 'nameOrDefinition') && !allotment.roles.has('level1'))
    return;
  const best = named.reduce((a, b) => (insistence(b) > insistence(a) ? b : a));
  allot(allotment, best, 'indicator');
  const other = named.find((cell) => cell !== best && cell.left < best.left);
  if (other && !allotment.roles.has('level1') && !isSideLabel(allotment, other))
    allot(allotment, other, 'level1');
}

function insistence(cell: HeadingCell): number {
  const text = plain(cell.path.at(-1) ?? '');
  if (cell.heading?.meaning === 'nameOrDefinition') return 2;
  if (/名称|具体/u.test(text)) return 4;
  return text === '指标' || /考核指标|评价指标/u.test(text) ? 3 : 1;
}

/** Levels alone make a table too: the deepest of them is the name then. */
function mayBeWeak(allotment: Allotment): boolean {
  return allotment.context.performance && !allotment.roles.has('level2') && !allotment.roles.has('level1');
}

function assignWeak(allotment: Allotment): void {
  const weak = allotment.cells.filter(
    (cell) =>
      (cell.heading?.meaning === 'content' || cell.heading?.meaning === 'nameOrLevel') &&
      !allotment.taken.has(cell),
  );
  const last = weak.at(-1);
  if (last) allot(allotment, last, 'indicator');
  else assignAims(allotment);
}

/** 绩效目标 beside 目标值 names what the value is about. */
function assignAims(allotment: Allotment): void {
  const [aim, ...values] = open(allotment, 'target').toSorted(
    (a, b) => Number(saysValue(a)) - Number(saysValue(b)),
  );
  if (aim && !saysValue(aim) && values.some(saysValue)) allot(allotment, aim, 'indicator');
}

/** 目标值, 计划数: a value, where 绩效目标 may be a text. */
export function saysValue(cell: HeadingCell): boolean {
  return /[值数量]/u.test(cell.path.at(-1) ?? '');
}

/** 绩效指标 left of 二级指标 is the first level, where no column is called so and it says more than its own heading. */
function assignUnnumbered(allotment: Allotment): void {
  const next = allotment.roles.get('level2') ?? allotment.roles.get('indicator');
  const cell = open(allotment, 'name').find((one) => next && one.right < next.left);
  if (cell && !isSideLabel(allotment, cell)) allot(allotment, cell, 'level1');
}

/** 项目·考核内容·考核指标: what stands left of the name, and has no level yet, is a level. */
function assignLevels(allotment: Allotment): void {
  const name = allotment.roles.get('indicator') ?? allotment.roles.get('level2');
  if (!name) return;
  const free: ColumnRole[] = (['level1', 'level2'] as const).filter((role) => !allotment.roles.has(role));
  const left = allotment.cells.filter(
    (cell) =>
      (cell.heading?.meaning === 'content' || cell.heading?.meaning === 'nameOrLevel') &&
      !allotment.taken.has(cell) &&
      cell.right < name.left &&
      !isNature(allotment, cell),
  );
  for (const cell of left) {
    const role = free.shift();
    if (role) allot(allotment, cell, role);
  }
  for (const cell of open(allotment, 'content')) {
    if (!allotment.roles.has('definition')) allot(allotment, cell, 'definition');
  }
}

/** 定量 and 定性, 正向 and 反向 say how an indicator is measured, and are no level. */
function isNature(allotment: Allotment, cell: HeadingCell): boolean {
  return allotment.context.sample(cell.left).some(({ text }) => /^(?:定量|定性|正向|逆向|反向)/u.test(text));
}

/** 绩效目标 left of the name, with a 目标值 further on, is what the indicators belong to. */
function assignGoalLevel(allotment: Allotment): void {
  const name = allotment.roles.get('indicator');
  const aims = [...open(allotment, 'target'), ...open(allotment, 'value')];
  const goal = aims.find((cell) => !saysValue(cell) && name && cell.right < name.left);
  if (goal && aims.some((cell) => cell !== goal && saysValue(cell))) allot(allotment, goal, 'level1');
}

/**
 * A name heading over several filled columns: the last holds the name. The one before it is the first level where there
 * is none, and otherwise unknown.
 */
function splitWideNames(allotment: Allotment): void {
  const span = allotment.roles.get('indicator');
  if (!span || span.left === span.right) return;
  const filled: number[] = [];
  for (let c = span.left; c <= span.right; c++) if (allotment.context.sample(c).length > 0) filled.push(c);
  const [first, last] = [filled[0], filled.at(-1)];
  if (filled.length < 2 || first === undefined || last === undefined || !sameRows(allotment, first, last))
    return;
  allotment.roles.set('indicator', { left: last, right: span.right });
  if (filled.length === 2 && !allotment.roles.has('level1')) {
    allotment.roles.set('level1', { left: first, right: first });
    return;
  }
  const cell = allotment.cells.find((one) => one.left === span.left);
  if (cell) allotment.taken.delete(cell);
}

/** Whether two columns are filled on the same rows: then they are two things, and not one that was merged by hand. */
function sameRows(allotment: Allotment, a: number, b: number): boolean {
  const rows = new Set(allotment.context.sample(a).map((cell) => cell.row));
  const both = allotment.context.sample(b).filter((cell) => rows.has(cell.row)).length;
  return both > 0 && both * 2 >= Math.min(rows.size, allotment.context.sample(b).length);
}

/** 绩效指标 written once down the whole left edge says nothing about a row; the names of sums may stand there too. */
function isSideLabel(allotment: Allotment, cell: HeadingCell): boolean {
  const own = plain(cell.path.at(-1) ?? '');
  return allotment.context
    .sample(cell.left)
    .every(({ text }) => plain(text) === own || isFootText(text) || isNumbered(text));
}
