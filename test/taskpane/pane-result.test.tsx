// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { act } from 'react';
import { assessment } from './building.ts';
import { GOALS } from './goals.ts';
import { HUADU, HUADU_FORM } from './huadu.ts';
import { SHEET, asked, drawResult, drawState } from './drawn-pane.tsx';
import { click, find, row, texts } from './screen.tsx';

describe('the result', () => {
  it('says in one line what was found, with title, department, score and grade', async () => {
    await drawResult();
    expect(texts('h1')).toEqual(['部门整体支出绩效自评表 · 2024年度']);
    const header = texts('header')[0];
    expect(header).toContain('广州市花都区市场采购贸易服务中心');
    expect(header).toContain('已识别 8 个指标，5 个已计分，1 个待填，1 个需判断，1 个未读懂');
    expect(header).toContain('29.4/ 35 分 已计分');
    // The grade ticked in the form is not the grade of a half-scored total.
    expect(header).toContain('待评级');
  });

  it('shows the grade once the total is whole', async () => {
    const total = { ...HUADU_FORM.total!, score: '93.4', weight: '100' };
    await drawResult(assessment({ [SHEET]: [{ ...HUADU_FORM, total }] }));
    expect(texts('header')[0]).toContain('93.4/ 100 分');
    expect(texts('header')[0]).not.toContain('待评级');
  });

  it('says the state of every row in words', async () => {
    await drawResult();
    expect(row(34).textContent).toContain('与自评不符');
    expect(row(34).textContent).toContain('−0.5');
    expect(row(22).textContent).toContain('待填');
    expect(row(22).textContent).toContain(
      '还需要：部门整体预算绩效目标被财政部门退回次数；是否及时报送绩效监控材料',
    );
    expect(row(27).textContent).toContain('需判断');
    expect(row(17).textContent).toContain('未读懂');
  });

  it('is announced without moving the focus', async () => {
    await drawResult();
    expect(texts('[role=status]')[0]).toBe('已识别 8 个指标，5 个已计分，1 个待填，1 个需判断，1 个未读懂');
    expect(document.activeElement).toBe(document.body);
  });

  it('has no English word in Chinese', async () => {
    await drawResult();
    await click(row(12));
    const text = document.body.textContent.replace(/[A-Z]{1,2}\d+/g, '');
    expect(text).not.toMatch(/[A-Za-z]{2,}/);
  });

  it('is drawn in English where that is asked for', async () => {
    await drawState({ assessment: HUADU }, 'en');
    expect(texts('header')[0]).toContain('8 indicators found, 5 scored, 1 need input');
    expect(find('button', 'Recalculate')).toBeDefined();
  });
});

describe('several forms', () => {
  it('are chosen from, goal tables too', async () => {
    await drawResult(assessment({ 产出指标: [GOALS], [SHEET]: [HUADU_FORM] }));
    const chooser = document.querySelector('select')!;
    expect([...chooser.options].map((option) => option.text)).toEqual([
      '产出指标完成情况',
      '部门整体支出绩效自评表 · 2024年度',
    ]);
    expect(chooser.selectedIndex).toBe(1);
    await choose(chooser, 0);
    expect(texts('header')[0]).toContain('已识别 3 项目标，1 项达标，1 项未达标，1 项无法比较');
    expect(row(4).textContent).toContain('86%未达标');
    await click(row(4));
    // The goal has no score cell, so its name is shown.
    expect(asked).toEqual(['产出指标!C4']);
  });
});

describe('without a form', () => {
  it('the pane tells what was looked for and tries again', async () => {
    await drawState({ problem: { code: 'no-form', sheets: ['Sheet1'], empty: false } });
    expect(texts('h1')).toEqual(['未找到自评表。']);
    expect(document.body.textContent).toContain('「评分标准」');
    await click(find('button', '重试'));
    expect(asked).toEqual(['read']);
  });

  it('a failure is announced at once', async () => {
    await drawState({ problem: { code: 'cell-being-edited' } });
    expect(texts('[role=alert]')[0]).toContain('正在编辑');
  });
});

async function choose(select: HTMLSelectElement, index: number): Promise<void> {
  select.selectedIndex = index;
  await click(select);
  await act(async () => select.dispatchEvent(new Event('change', { bubbles: true })));
}
