// @vitest-environment jsdom
import { act } from 'react';
import { describe, expect, it } from 'vitest';
import { readFactSheet } from '../../src/core/facts/tables/fact-sheet.ts';
import type { WantedFact } from '../../src/core/assessment.ts';
import { TaskPane } from '../../src/taskpane/TaskPane.tsx';
import { FORM, PURCHASE_RULES, CARRIED_OVER, handedIn, ok, unwritten } from '../app/desk.ts';
import { assessment, form, indicator } from './building.ts';
import { SHEET, asked, drawResult, drawState, pane } from './drawn-pane.tsx';
import { click, draw, find, row, texts, until } from './screen.tsx';

const OPEN = { value: null, source: '', certainty: null } as const;
const WANTED: readonly WantedFact[] = [
  { ...OPEN, name: '建立制度', kind: 'yes-no', unit: '是/否', asked: '是否建立制度？' },
  { ...OPEN, name: '资金使用率', kind: 'ratio', unit: '%', asked: '资金使用率（%）' },
  { ...OPEN, name: '投诉', kind: 'count', unit: '次', asked: '投诉的次数（次）' },
];
const FOUND: WantedFact = {
  name: '利用率',
  kind: 'ratio',
  unit: '%',
  value: '88.65%',
  source: 'J34：比率为88.65%',
  certainty: 'from-text',
  place: { sheet: SHEET, cell: 'J34', quote: '比率为88.65%' },
};

/** A form with an indicator that wants three facts and one that found its own. */
const RESULT = assessment({
  [SHEET]: [
    form({
      indicators: [
        indicator({
          row: 22,
          name: '制度执行',
          weight: '3',
          status: 'needs-input',
          needs: WANTED.map((fact) => fact.asked ?? ''),
          wanted: WANTED,
        }),
        indicator({
          row: 34,
          name: '固定资产利用率',
          weight: '2',
          score: '1.5',
          status: 'scored',
          certainty: 'from-text',
          wanted: [FOUND],
        }),
      ],
    }),
  ],
});

async function type(field: HTMLElement, text: string): Promise<void> {
  if (!(field instanceof HTMLInputElement)) throw new Error('no field');
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

async function leave(field: HTMLElement): Promise<void> {
  await act(async () => {
    field.focus();
    field.blur();
  });
}

async function key(field: HTMLElement, name: string): Promise<void> {
  await act(async () => field.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true })));
}

describe('what an indicator still needs', () => {
  it('is asked for once each, in its own words', async () => {
    await drawResult(RESULT);
    await click(row(22));
    const section = find('section section', '建立制度');
    expect(section.textContent.match(/建立制度/g)).toHaveLength(1);
    expect(section.textContent).toContain('资金使用率（%）');
    expect([...section.querySelectorAll('button')].map((button) => button.textContent)).toEqual(['是', '否']);
    expect(section.querySelectorAll('input')).toHaveLength(2);
  });

  it('is answered with one click where it is a condition', async () => {
    await drawResult(RESULT);
    await click(row(22));
    asked.length = 0;
    await click(find('button', '否'));
    expect(asked).toEqual([`${SHEET} 22 建立制度: 否`]);
  });

  it('stays in its place when it is answered, so that a second click hits nothing else', async () => {
    const answered = (value: string | null) =>
      assessment({
        [SHEET]: [
          form({
            indicators: [
              indicator({
                row: 22,
                name: '制度执行',
                status: 'needs-input',
                needs: ['资金使用率（%）'],
                wanted: WANTED.map((fact) =>
                  fact.name === '建立制度' && value !== null
                    ? { ...fact, value, certainty: 'entered' as const }
                    : fact,
                ),
              }),
            ],
          }),
        ],
      });
    const redraw = await drawResult(answered(null));
    await click(row(22));
    const order = () =>
      [...document.querySelectorAll('section section li > span:first-child')].map((e) => e.textContent);
    const before = order();
    await redraw(pane({ assessment: answered('是') }));
    expect(order()).toEqual(before);
    expect(find('button', '是').getAttribute('aria-pressed')).toBe('true');
  });

  it('is typed where it is a figure; a bare number is in the unit beside it', async () => {
    await drawResult(RESULT);
    await click(row(22));
    asked.length = 0;
    await type(find('input', '资金使用率'), ' 0.44 ');
    await key(find('input', '资金使用率'), 'Enter');
    await type(find('input', '投诉'), '2');
    await leave(find('input', '投诉'));
    expect(asked).toEqual([`${SHEET} 22 资金使用率: 0.44%`, `${SHEET} 22 投诉: 2`]);
  });

  it('is entered once, whatever follows Enter, and not at all when it is given up', async () => {
    await drawResult(RESULT);
    await click(row(22));
    asked.length = 0;
    const field = find('input', '资金使用率');
    await type(field, '98.5%');
    await key(field, 'Enter');
    await leave(field);
    const other = find('input', '投诉');
    await type(other, '3');
    await key(other, 'Escape');
    await leave(other);
    expect(asked).toEqual([`${SHEET} 22 资金使用率: 98.5%`]);
    expect(row(22).getAttribute('aria-expanded')).toBe('true');
  });
});

describe('what was read from a text', () => {
  it('shows its words and is confirmed with one click', async () => {
    await drawResult(RESULT);
    await click(row(34));
    asked.length = 0;
    const section = find('section section', '比率为88.65%');
    expect(section.textContent).toContain('待确认');
    await click(find('button', '确认：利用率'));
    expect(asked).toEqual([`${SHEET} 34 利用率: ✓`]);
  });

  it('can be typed over', async () => {
    await drawResult(RESULT);
    await click(row(34));
    asked.length = 0;
    const field = find('input', '利用率');
    await type(field, '91');
    await leave(field);
    expect(asked).toEqual([`${SHEET} 34 利用率: 91%`]);
  });
});

describe('the fact sheet', () => {
  it('is offered where figures are missing, and in the menu', async () => {
    await drawResult(RESULT);
    await click(find('[role=tab]', '待填'));
    await click(find('button', '生成评分底稿'));
    await click(find('button', '更多操作'));
    await click(find('[role=menuitem]', '生成评分底稿'));
    expect(asked).toEqual(['make facts', 'make facts']);
  });

  it('that was made is told of, and can be taken back', async () => {
    const facts = {
      sheet: '评分底稿',
      made: true,
      added: 43,
      facts: [],
      undo: [{ kind: 'remove-sheet', sheet: '评分底稿' } as const],
    };
    await drawState({ assessment: RESULT, notice: { kind: 'facts-made', facts }, last: facts });
    expect(texts('section[aria-label=提示]').join('')).toContain('已生成「评分底稿」，共 43 项数据');
    await click(find('button', '撤销'));
    expect(asked).toEqual(['undo']);
  });
});

describe('on the Guangzhou form', () => {
  it('an answer in the pane lands on the fact sheet and scores the row', async () => {
    const workbook = await unwritten();
    await draw(<TaskPane workbook={workbook} />);
    await until(() => texts('header').length > 0);
    await click(row(PURCHASE_RULES));
    await click(find('[role=group][aria-label*=采购内部] button', '是'));
    await until(() => row(PURCHASE_RULES).textContent.includes('1 / 1'));
    const facts = readFactSheet(ok(await workbook.snapshot()).sheets);
    const typed = facts?.lines.filter(({ value }) => value !== '');
    expect(typed?.map((line) => [line.sheet, line.row, line.value])).toEqual([[FORM, PURCHASE_RULES, '是']]);
    await click(find('button', '撤销'));
    await until(() => !row(PURCHASE_RULES).textContent.includes('1 / 1'));
    const after = readFactSheet(ok(await workbook.snapshot()).sheets);
    // The sheet that was made for the answer goes with it.
    expect(after).toBeNull();
  }, 20_000);

  it('a figure confirmed in the pane is certain from then on', async () => {
    const workbook = handedIn();
    await draw(<TaskPane workbook={workbook} />);
    await until(() => texts('header').length > 0);
    await click(row(CARRIED_OVER));
    expect(find('section section', '待确认').textContent).toContain('0.44%');
    expect(find('section section', '待确认').textContent).toContain('待确认');
    await click(find('button', '确认：'));
    await until(() => document.body.textContent.includes('已填写'));
    const facts = readFactSheet(ok(await workbook.snapshot()).sheets);
    expect(facts?.lines.filter(({ confirmed }) => confirmed).map((line) => line.row)).toEqual([CARRIED_OVER]);
  });
});

describe('a grade', () => {
  const GRADES = [
    { label: '达成预期指标', low: '6', high: '7.5', lowIncluded: true, highIncluded: true },
    { label: '部分达成', low: '4.5', high: '6', lowIncluded: true, highIncluded: false },
    { label: '未达成', low: '0', high: '0', lowIncluded: true, highIncluded: true },
  ];
  const QUESTION = '请为“带动农户增收”评定档次';
  const graded = (more: Partial<WantedFact>) =>
    assessment({
      [SHEET]: [
        form({
          indicators: [
            indicator({
              row: 26,
              name: '带动农户增收',
              weight: '7.5',
              status: 'judgement',
              question: 'grades',
              needs: [QUESTION],
              wanted: [
                {
                  ...OPEN,
                  name: '带动农户增收',
                  kind: 'points',
                  unit: '分',
                  grades: GRADES,
                  asked: QUESTION,
                  ...more,
                },
              ],
            }),
          ],
        }),
      ],
    });
  const field = () => find('input', '填写得分');

  it('is chosen first, then its points within the range that stands there', async () => {
    await drawResult(graded({}));
    await click(row(26));
    asked.length = 0;
    expect(texts('section section [role=group] button')).toEqual([
      '达成预期指标6–7.5分',
      '部分达成4.5–6分',
      '未达成0分',
    ]);
    await click(find('section section button', '达成预期指标'));
    expect(asked).toEqual([]);
    expect(field().getAttribute('placeholder')).toBe('6–7.5');
    await type(field(), '6.5分');
    await key(field(), 'Enter');
    await leave(field());
    expect(asked).toEqual([`${SHEET} 26 带动农户增收: 达成预期指标：6.5分`]);
  });

  it('with points of its own is one click', async () => {
    await drawResult(graded({}));
    await click(row(26));
    asked.length = 0;
    await click(find('section section button', '未达成'));
    expect(asked).toEqual([`${SHEET} 26 带动农户增收: 未达成：0分`]);
  });

  it.each([
    ['8', '“部分达成”的得分应在4.5分至6分（不含）之间。'],
    ['6', '“部分达成”的得分应在4.5分至6分（不含）之间。'],
    ['-1', '“部分达成”的得分应在4.5分至6分（不含）之间。'],
    ['好', '“好”不是分数，请填数字。'],
    ['85%', '“85%”不是分数，请填数字。'],
  ])('refuses “%s” with the reason, and leaves it in the field', async (text, reason) => {
    await drawResult(graded({}));
    await click(row(26));
    asked.length = 0;
    await click(find('section section button', '部分达成'));
    await type(field(), text);
    await leave(field());
    expect(asked).toEqual([]);
    expect(texts('section section [role=alert]')).toEqual([reason]);
    expect(field()).toHaveProperty('value', text);
  });

  it('shows what was typed on the fact sheet and could not be used', async () => {
    await drawResult(graded({ refused: '120%' }));
    await click(row(26));
    expect(texts('section section [role=alert]')).toEqual(['“120%”不在各档范围内，没有用于计分。']);
  });

  it('that was given is shown as chosen, and can be changed', async () => {
    await drawResult(graded({ value: '达成预期指标：6.5分', certainty: 'entered' }));
    await click(row(26));
    asked.length = 0;
    expect(find('section section button', '达成预期指标').getAttribute('aria-pressed')).toBe('true');
    expect(field()).toHaveProperty('value', '6.5');
    await type(field(), '7');
    await leave(field());
    expect(asked).toEqual([`${SHEET} 26 带动农户增收: 达成预期指标：7分`]);
  });
});

describe('a figure', () => {
  it('that was typed and could not be read stays, with the reason', async () => {
    await drawResult(
      assessment({
        [SHEET]: [
          form({
            indicators: [
              indicator({
                row: 22,
                name: '投诉',
                status: 'needs-input',
                needs: [WANTED[2]?.asked ?? ''],
                wanted: [{ ...WANTED[2]!, refused: '若干' }],
              }),
            ],
          }),
        ],
      }),
    );
    await click(row(22));
    expect(find('input', '投诉')).toHaveProperty('value', '若干');
    expect(texts('section section [role=alert]')).toEqual(['“若干”没有用于计分：请填一个数字（次）']);
  });
});
