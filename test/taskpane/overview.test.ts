import { describe, expect, it } from 'vitest';
import { shown } from '../../src/taskpane/figures.ts';
import { foundText } from '../../src/taskpane/found-text.ts';
import { listItems, pagesOf } from '../../src/taskpane/list-items.ts';
import {
  firstForm,
  formsOf,
  givesPoints,
  isGoalsOnly,
  levelSums,
  otherTotals,
  selfTotal,
  standingOf,
} from '../../src/taskpane/overview.ts';
import { wordsIn } from '../../src/taskpane/words.ts';
import { assessment, form, indicator } from './building.ts';
import { GOALS } from './goals.ts';
import { HUADU_FORM, HUADU_INDICATORS } from './huadu.ts';

describe('what was found', () => {
  it('is counted in one line, leaving out what there is none of', () => {
    const indicators = [
      ...Array.from({ length: 24 }, (_, row) => indicator({ row, weight: '1', status: 'scored' })),
      ...Array.from({ length: 3 }, (_, row) => indicator({ row, weight: '1', status: 'needs-input' })),
      indicator({ weight: '1', status: 'judgement' }),
    ];
    expect(foundText(form({ indicators }), wordsIn('zh')).join('，')).toBe(
      '已识别 28 个指标，24 个已计分，3 个待填，1 个需判断',
    );
  });

  it('in a table of goals tells what was met', () => {
    expect(foundText(GOALS, wordsIn('zh')).join('，')).toBe(
      '已识别 3 项目标，1 项达标，1 项未达标，1 项无法比较',
    );
  });
});

describe('the points of a form', () => {
  it('are summed per level 1 in the order of the form, open rows apart', () => {
    const sums = levelSums(HUADU_FORM).map(({ name, weight, score, lost, open }) => [
      name,
      ...[weight, score, lost, open].map(shown),
    ]);
    // By hand: 15/20 and 10/10; one of 2 not understood; 0.9/1, 1.5/2, 2/2 and 7 + 1 not scored.
    expect(sums).toEqual([
      ['履职效能', '30', '25', '5', '0'],
      ['预算管理', '2', '0', '0', '2'],
      ['管理效率', '13', '4.4', '0.6', '8'],
    ]);
  });

  it('are summed per level 2 in a form without level 1', () => {
    const indicators = ['决策', '过程', '过程'].map((level2) =>
      indicator({ level2, weight: '5', score: '4', status: 'scored' }),
    );
    expect(levelSums(form({ indicators })).map(({ name, score }) => [name, shown(score)])).toEqual([
      ['决策', '4'],
      ['过程', '8'],
    ]);
  });

  it('stand as far as they are scored', () => {
    expect(standingOf(HUADU_FORM)).toEqual({ score: '29.4', weight: '35', complete: false });
  });

  it('are named apart from the totals in the sheet where those differ', () => {
    const total = { ...HUADU_FORM.total!, selfScore: '29.40', reviewedScore: '28' };
    const indicators = HUADU_FORM.indicators.map((each) => ({ ...each, selfScore: '1' }));
    const written = { ...HUADU_FORM, indicators, total };
    expect(otherTotals(written)).toEqual([]);
    const typed = { ...written, total: { ...total, selfScore: '31' } };
    expect(otherTotals(typed)).toEqual([{ kind: 'sheet', score: '31' }]);
    const reviewed = { ...typed, columns: { ...typed.columns, reviewedScore: 'J' } };
    expect(otherTotals(reviewed)).toEqual([
      { kind: 'self', score: '31' },
      { kind: 'reviewed', score: '28' },
    ]);
  });

  it('are added from the rows where the form has no total', () => {
    expect(standingOf({ ...HUADU_FORM, total: null })).toEqual({
      score: '29.4',
      weight: '35',
      complete: false,
    });
  });

  it('are whole when the total has a score', () => {
    const total = { ...HUADU_FORM.total!, score: '93.4', weight: '100' };
    expect(standingOf({ ...HUADU_FORM, total })).toEqual({ score: '93.4', weight: '100', complete: true });
  });

  it('are asked of no summary, and of goals only where one is scored', () => {
    expect(givesPoints(GOALS)).toBe(false);
    expect(isGoalsOnly(GOALS)).toBe(true);
    const scored = form({
      ...GOALS,
      indicators: [...GOALS.indicators, indicator({ status: 'needs-input' })],
    });
    expect(givesPoints(scored)).toBe(true);
    expect(givesPoints(form({ kind: 'summary', indicators: [indicator({ weight: '50' })] }))).toBe(false);
  });

  it('leave out levels without points, but not a bonus', () => {
    const bonus = indicator({ level1: '加减分项', weight: '0', score: '3', status: 'scored' });
    const idle = indicator({ level1: '其他', weight: '0', status: 'needs-input' });
    expect(levelSums(form({ indicators: [bonus, idle] })).map(({ name }) => name)).toEqual(['加减分项']);
  });

  it('of the department are none where only a formula over empty cells says 0', () => {
    const total = { ...HUADU_FORM.total!, selfScore: '0' };
    expect(selfTotal(form({ indicators: [indicator({ weight: '2' })], total }))).toBeNull();
    expect(selfTotal(form({ indicators: [indicator({ weight: '2', selfScore: '0' })], total }))).toBe('0');
  });
});

describe('of several forms', () => {
  it('the first that is scored opens, wherever it stands', () => {
    const forms = formsOf(assessment({ 产出: [GOALS], 自评: [HUADU_FORM] }));
    expect(forms.map(({ sheet }) => sheet)).toEqual(['产出', '自评']);
    expect(firstForm(forms)?.sheet).toBe('自评');
  });

  it('a goal table opens where nothing else is', () => {
    expect(firstForm(formsOf(assessment({ 产出: [GOALS] })))?.form.kind).toBe('goals');
    expect(firstForm([])).toBeNull();
  });
});

describe('the list', () => {
  it('has a heading before each change of group, with the points lost below it', () => {
    const items = listItems(HUADU_INDICATORS).map((item) =>
      item.kind === 'heading' ? `${item.level1}/${item.level2} ${shown(item.lost)}` : item.indicator.row,
    );
    expect(items).toEqual([
      '履职效能/整体效能 5',
      12,
      14,
      '预算管理/预算执行 0',
      17,
      '管理效率/绩效管理 0',
      22,
      '管理效率/采购管理 0.1',
      27,
      28,
      '管理效率/资产管理 0.5',
      34,
      '管理效率/ 0',
      35,
    ]);
  });

  it('is cut into pages without losing an item', () => {
    const pages = pagesOf([1, 2, 3, 4, 5], 2);
    expect(pages).toEqual([[1, 2], [3, 4], [5]]);
  });
});
