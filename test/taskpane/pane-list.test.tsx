// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { assessment } from './building.ts';
import { HUADU, HUADU_FORM } from './huadu.ts';
import { SHEET, asked, drawResult, entries, pane } from './drawn-pane.tsx';
import { click, find, press, row, texts } from './screen.tsx';

describe('an indicator', () => {
  it('selects its cell and opens on a click, one at a time', async () => {
    await drawResult();
    await click(row(34));
    expect(asked).toEqual([`${SHEET}!I34`]);
    expect(row(34).getAttribute('aria-expanded')).toBe('true');
    await click(row(28));
    expect(row(34).getAttribute('aria-expanded')).toBe('false');
    expect(row(28).getAttribute('aria-expanded')).toBe('true');
    await click(row(28));
    expect(row(28).getAttribute('aria-expanded')).toBe('false');
  });

  it('shows conclusion, working, figures, standard and rule', async () => {
    await drawResult();
    await click(row(34));
    const card = document.getElementById(row(34).getAttribute('aria-controls')!)!;
    expect([...card.querySelectorAll('h3')].map((title) => title.textContent)).toEqual([
      '结论',
      '计算过程',
      '数据',
      '评分标准H34',
      '读成的规则',
    ]);
    expect(card.textContent).toContain('固定资产利用率88.65%，在75%（含）–90%之间，得1.5分。');
    expect(card.textContent).toContain('自评 2');
    expect([...card.querySelectorAll('ol li')].map((step) => step.textContent)).toEqual([
      '90%＞88.65%≥75%',
      '得1.5分',
    ]);
    expect(card.textContent).toContain(
      '原文：「实际在用固定资产总额与所有固定资产总额的比率为88.65%」待确认',
    );
  });

  it('shows the whole standard, with the clause that decided marked', async () => {
    await drawResult();
    await click(row(34));
    const { criterion } = HUADU_FORM.indicators.find((indicator) => indicator.row === 34)!;
    const standard = document.querySelector('mark')!.parentElement!;
    expect(standard.textContent).toBe(criterion!.text);
    const decided = [...standard.querySelectorAll<HTMLElement>('mark[title=本次适用]')];
    expect(decided.map((mark) => mark.textContent)).toEqual(['2. 90%>比率≥75%的, 得1.5分;']);
  });

  it('shows what was not understood', async () => {
    await drawResult();
    await click(row(17));
    expect(texts('mark[title=未读懂]')).toEqual(['审计提出的下达期限、资产']);
  });

  it('asks once for what is missing', async () => {
    await drawResult();
    await click(row(22));
    const card = document.getElementById(row(22).getAttribute('aria-controls')!)!;
    expect([...card.querySelectorAll('h3')].map((title) => title.textContent)).toEqual(['还需要']);
    expect([...card.querySelectorAll('li')].map((need) => need.textContent)).toEqual(
      HUADU_FORM.indicators.find((indicator) => indicator.row === 22)!.needs,
    );
  });

  it('leads to the cell of a figure, on whatever sheet', async () => {
    await drawResult();
    await click(row(12));
    await click(find('button', '绩效指标完成情况表!E4'));
    expect(asked).toEqual([`${SHEET}!I12`, '绩效指标完成情况表!E4']);
  });

  it('lists findings of its row that the card does not say anyway', async () => {
    const remark = { ...HUADU.findings[1]!, row: 34, message: '完成率写作年初目标值/实际完成值。' };
    await drawResult({ ...HUADU, findings: [HUADU.findings[0]!, remark] });
    await click(row(34));
    expect(texts('section section li')).toContain('完成率写作年初目标值/实际完成值。');
    expect(texts('section section li')).not.toContain(HUADU.findings[0]!.message);
  });
});

describe('the keyboard', () => {
  it('walks the list while the sheet follows', async () => {
    await drawResult();
    row(12).focus();
    await press('ArrowDown');
    expect(document.activeElement).toBe(row(14));
    await press('ArrowDown');
    await press('ArrowUp');
    await press('End');
    expect(document.activeElement).toBe(row(35));
    await press('ArrowDown');
    await press('Home');
    await press('ArrowUp');
    expect(document.activeElement).toBe(row(12));
    expect(asked).toEqual(['I14', 'I17', 'I14', 'I35', 'I12'].map((cell) => `${SHEET}!${cell}`));
  });

  it('has one tab stop in the list, where the walk stands', async () => {
    await drawResult();
    const stops = () =>
      [...document.querySelectorAll<HTMLElement>('[data-walk]')]
        .filter((entry) => entry.tabIndex === 0)
        .map((entry) => entry.dataset.walk);
    expect(stops()).toEqual(['12']);
    row(12).focus();
    await press('ArrowDown');
    expect(stops()).toEqual(['14']);
  });

  it('closes the card with Esc, also from inside it, and keeps the focus in the list', async () => {
    await drawResult();
    await click(row(34));
    find('h3 button', 'H34').focus();
    await press('Escape');
    expect(row(34).getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement).toBe(row(34));
  });
});

describe('the filters', () => {
  it('count and narrow the list, and open it again', async () => {
    await drawResult();
    expect(texts('[role=group] button')).toEqual([
      '失分 3',
      '待填 1',
      '需判断 1',
      '未读懂 1',
      '与自评不符 1',
    ]);
    await click(find('[role=group] button', '失分'));
    expect(entries()).toEqual(['12', '28', '34']);
    await click(find('[role=group] button', '与自评不符'));
    expect(entries()).toEqual(['34']);
    await click(find('[role=group] button', '与自评不符'));
    expect(entries()).toHaveLength(8);
  });

  it('let go when a recalculation leaves nothing to show', async () => {
    const redraw = await drawResult();
    await click(find('[role=group] button', '待填'));
    expect(entries()).toEqual(['22']);
    const scored = HUADU_FORM.indicators.map((one) =>
      one.row === 22 ? { ...one, status: 'scored' as const, score: '7', needs: [] } : one,
    );
    await redraw(pane({ assessment: assessment({ [SHEET]: [{ ...HUADU_FORM, indicators: scored }] }) }));
    expect(entries()).toHaveLength(8);
  });
});

describe('the findings', () => {
  it('stand errors first, and lead to their cells', async () => {
    await drawResult();
    expect(find('[role=tab]', '问题').textContent).toContain('3');
    await click(find('[role=tab]', '问题'));
    expect(texts('h2')).toEqual(['错误 2', '提醒 1', '说明 1']);
    expect(texts('[data-walk]').map((text) => text.slice(0, 6))).toEqual([
      '得分与评分标',
      '得分合计不符',
      '评分标准与指',
      '依据文字计分',
    ]);
    await click(find('[data-walk]', '得分合计不符'));
    await press('ArrowDown');
    expect(asked).toEqual([`${SHEET}!I37`, `${SHEET}!H24`]);
  });
});

describe('a form of 3,000 indicators', () => {
  it('is drawn as far as it is near, and walked to its end', async () => {
    vi.stubGlobal('IntersectionObserver', NothingNear);
    const long = Array.from({ length: 3000 }, (_, index) => ({
      ...HUADU_FORM.indicators[0]!,
      row: index + 12,
    }));
    await drawResult(assessment({ [SHEET]: [{ ...HUADU_FORM, indicators: long }] }));
    expect(entries().length).toBeLessThan(100);
    row(12).focus();
    await press('End');
    expect(document.activeElement).toBe(row(3011));
    expect(entries().length).toBeLessThan(200);
    expect(asked).toEqual([`${SHEET}!I12`]);
    vi.unstubAllGlobals();
  });
});

/** jsdom has no layout; here everything below the first page is far away. */
class NothingNear {
  observe(): void {}
  disconnect(): void {}
}
