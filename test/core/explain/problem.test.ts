import { describe, expect, it } from 'vitest';
import { problemText } from '../../../src/core/explain/problem.ts';
import type { Problem } from '../../../src/core/problem.ts';

/** One of each kind; a new code fails to compile until it is added here. */
const problems: { readonly [C in Problem['code']]: Extract<Problem, { code: C }> } = {
  'file-missing': { code: 'file-missing', file: '甲.xlsx' },
  'file-empty': { code: 'file-empty', file: '甲.xlsx' },
  'not-a-workbook': { code: 'not-a-workbook', file: '甲.docx' },
  'workbook-encrypted': { code: 'workbook-encrypted', file: '甲.xlsx' },
  'workbook-old-format': { code: 'workbook-old-format', file: '甲.xls' },
  'workbook-damaged': { code: 'workbook-damaged', file: '甲.xlsx', part: 'xl/workbook.xml' },
  'workbook-too-large': { code: 'workbook-too-large', file: '甲.xlsx' },
  'output-exists': { code: 'output-exists', file: '乙.xlsx' },
  'output-is-input': { code: 'output-is-input', file: '甲.xlsx' },
  'output-unwritable': { code: 'output-unwritable', file: '乙.xlsx' },
  'sheet-too-large': { code: 'sheet-too-large', sheet: '自评表', rows: 200_000, columns: 12 },
  'sheet-protected': { code: 'sheet-protected', sheet: '自评表' },
  'sheet-missing': { code: 'sheet-missing', sheet: '自评表' },
  'sheet-exists': { code: 'sheet-exists', sheet: '评分底稿' },
  'fact-missing': { code: 'fact-missing', fact: '年末结转结余' },
  'structure-protected': { code: 'structure-protected' },
  'no-form': { code: 'no-form', sheets: ['Sheet1', '预算'], empty: false },
  'cell-being-edited': { code: 'cell-being-edited' },
  'workbook-inactive': { code: 'workbook-inactive' },
  'workbook-read-only': { code: 'workbook-read-only' },
  'workbook-changed': { code: 'workbook-changed', sheet: '自评表', cell: 'I13' },
  'excel-too-old': { code: 'excel-too-old', needs: 'ExcelApi 1.9' },
  'host-failed': { code: 'host-failed', hostCode: 'GeneralException' },
  'write-incomplete': { code: 'write-incomplete', hostCode: 'GeneralException' },
  'rules-invalid': {
    code: 'rules-invalid',
    fault: { path: 'rules[1].rule.bands[0].interval', reason: 'reversed' },
    more: 2,
  },
  'row-without-standard': { code: 'row-without-standard', sheet: '自评表', row: 13 },
  'not-a-header': { code: 'not-a-header', sheet: '自评表', row: 4 },
};

describe('the sentences for a problem', () => {
  it.each(Object.values(problems))('name what it is about and end as sentences: $code', (problem) => {
    const { code, ...about } = problem;
    for (const language of ['zh', 'en'] as const) {
      const { title, action } = problemText(problem, language);
      for (const detail of Object.values(about)) {
        if (typeof detail === 'boolean') continue;
        const words = Array.isArray(detail) ? detail : typeof detail === 'object' ? [] : [String(detail)];
        for (const word of words) expect(`${title} ${action}`, code).toContain(word);
      }
      expect(title).toMatch(language === 'zh' ? /[。]$/ : /[.]$/);
      expect(action).toMatch(language === 'zh' ? /[。）]$/ : /[.)]$/);
    }
  });

  it('are different for every problem', () => {
    for (const language of ['zh', 'en'] as const) {
      const titles = Object.values(problems).map((problem) => problemText(problem, language).title);
      expect(new Set(titles).size).toBe(titles.length);
    }
  });

  it('carry no English word into Chinese beyond names of programs, keys, formats and the details given', () => {
    const allowed =
      /ExcelApi 1\.9|Office 2021|Microsoft 365|Excel|WPS|Word|PDF|Esc|Ctrl|\.xlsx?|GeneralException|JSON|Sheet1|xl\/workbook\.xml|I13/g;
    for (const problem of Object.values(problems)) {
      const { title, action } = problemText(problem, 'zh');
      const rest = `${title}${action}`.replace(/「[^」]*」/g, '').replace(allowed, '');
      expect(rest, problem.code).not.toMatch(/[A-Za-z]{2,}/);
    }
  });
});

describe('rules that can’t be taken', () => {
  it('are told the place, the reason and how many more there are', () => {
    const { title } = problemText(problems['rules-invalid'], 'zh');
    expect(title).toBe('规则未采用：第 2 条规则的「rule.bands[0].interval」下限大于上限。另有 2 处问题。');
    expect(problemText(problems['rules-invalid'], 'en').title).toContain(
      '“rule.bands[0].interval” of rule 2 has its lower bound above its upper one.',
    );
  });
});

describe('a workbook without a form', () => {
  it('is told what was looked for', () => {
    const { title, action } = problemText(problems['no-form'], 'zh');
    expect(title).toBe('未找到自评表。');
    for (const header of ['三级指标', '指标', '分值', '评分标准', '得分', '指标值', '完成值']) {
      expect(action).toContain(`「${header}」`);
    }
  });

  it('is told apart from an empty one', () => {
    const { title, action } = problemText({ code: 'no-form', sheets: ['Sheet1'], empty: true }, 'zh');
    expect(title).toContain('空');
    expect(action).not.toContain('表头');
  });

  it('names three of many sheets and counts them all', () => {
    const sheets = ['一', '二', '三', '四', '五'];
    const { action } = problemText({ code: 'no-form', sheets, empty: false }, 'zh');
    expect(action).toContain('「一」、「二」、「三」等 5 个工作表');
    expect(action).not.toContain('四');
  });
});

describe('a sheet that is too large', () => {
  it('is told to drop formatting when the used range reaches the edge of the sheet', () => {
    const large = { code: 'sheet-too-large', sheet: '自评表', columns: 16_384 } as const;
    expect(problemText({ ...large, rows: 1_048_576 }, 'zh').action).toContain('格式');
    expect(problemText({ ...problems['sheet-too-large'] }, 'zh').action).not.toContain('格式');
  });
});
