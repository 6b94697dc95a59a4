import { describe, expect, it } from 'vitest';
import { NO_CORRECTIONS, type FormCorrections } from '../../../src/core/form/corrections.ts';
import { describeHeaders, describeRow } from '../../../src/core/form/describeHeaders.ts';
import type { ColumnRole } from '../../../src/core/form/form.ts';
import { readSheet } from '../../../src/core/form/readForms.ts';
import type { Grid } from '../../../src/core/grid/grid.ts';
import { emptyDraft, put, toGrid } from '../../layouts/grid.ts';

function sheet(text: string, top = 0, left = 0): Grid {
  const draft = emptyDraft();
  for (const [row, line] of text.trim().split('\n').entries()) {
    for (const [column, cell] of line.trim().split('|').entries()) {
      put(draft, top + row, left + column, /^[\d.]+$/u.test(cell) ? Number(cell) : cell);
    }
  }
  return toGrid(draft);
}

function correctHeader(corrections: FormCorrections, signature: string, isHeader: boolean): FormCorrections {
  return { ...corrections, headers: [...corrections.headers, { signature, isHeader }] };
}

function correctColumn(
  corrections: FormCorrections,
  signature: string,
  column: string,
  role: ColumnRole | null,
): FormCorrections {
  return { ...corrections, columns: [...corrections.columns, { signature, column, role }] };
}

const OWN_WORDS = `
  2023年部门自评
  板块|事由|应计|尺度|实计
  履职|办结率|60|按比例|58
  管理|合规性|40|每次扣1分|40`;

describe('a header in words that nobody knows', () => {
  const grid = sheet(OWN_WORDS);
  const signature = describeRow(grid, 1)[0]?.signature;

  it('is no form until the user points at it and says what the columns are', () => {
    expect(readSheet(grid)).toEqual([]);
    expect(signature).toBe('板块|事由|应计|尺度|实计');
  });

  it('is read as told, also where the sheet was moved and is next year’s', () => {
    let corrections = correctHeader(NO_CORRECTIONS, signature!, true);
    for (const [column, role] of [
      ['板块', 'level1'],
      ['事由', 'indicator'],
      ['应计', 'weight'],
      ['尺度', 'criterion'],
      ['实计', 'selfScore'],
    ] as const) {
      corrections = correctColumn(corrections, signature!, column, role);
    }
    const next = sheet(OWN_WORDS.replace('2023', '2024').replace('办结率', '满意率'), 7, 2);
    const [form] = readSheet(next, corrections);
    expect(
      form?.indicators.map((one) => [one.level1, one.name, one.weight?.text, one.selfScore?.text]),
    ).toEqual([
      ['履职', '满意率', '60', '58'],
      ['管理', '合规性', '40', '40'],
    ]);
    expect(form?.indicators[0]?.scoreCell).toBe('G10');
  });
});

describe('a form that was read wrongly', () => {
  const grid = sheet(`
    部门整体支出绩效自评表
    一级指标|三级指标|分值|2023年目标值|得分|核定
    产出|办结率|60|95%|58|57
    效益|满意度|40|90%|40|39`);
  const [form] = readSheet(grid);

  it('tells what its columns were read as', () => {
    expect(describeHeaders(grid, NO_CORRECTIONS)[0]?.columns.map(({ text, role }) => [text, role])).toEqual([
      ['一级指标', 'level1'],
      ['三级指标', 'indicator'],
      ['分值', 'weight'],
      ['2023年目标值', 'target'],
      ['得分', 'selfScore'],
      ['核定', null],
    ]);
    expect(form?.unread.map((one) => [one.reason, one.text])).toEqual([['column-unknown', '核定']]);
  });

  it('takes the role the user gives to a column', () => {
    const corrections = correctColumn(NO_CORRECTIONS, form!.signature!, '核定', 'reviewedScore');
    const [again] = readSheet(grid, corrections);
    expect(again?.indicators.map((one) => one.reviewedScore?.text)).toEqual(['57', '39']);
    expect(again?.indicators[0]?.scoreCell).toBe('F3');
    expect(again?.unread).toEqual([]);
  });

  it('keeps what was said for a header that names another year', () => {
    const next = sheet(`
      部门整体支出绩效自评表
      一级指标|三级指标|分值|2024年目标值|得分|核定
      产出|办结率|60|95%|58|57`);
    const corrections = correctColumn(NO_CORRECTIONS, form!.signature!, '核定', 'reviewedScore');
    expect(readSheet(next, corrections)[0]?.indicators[0]?.reviewedScore?.text).toBe('57');
  });

  it('is no form when the user says so, and another sheet stays one', () => {
    const corrections = correctHeader(NO_CORRECTIONS, form!.signature!, false);
    expect(readSheet(grid, corrections)).toEqual([]);
    const other = sheet('绩效自评表\n一级指标|三级指标|分值|得分\n产出|办结率|60|58');
    expect(readSheet(other, corrections)).toHaveLength(1);
  });

  it('loses a role that the user takes from a column', () => {
    const corrections = correctColumn(NO_CORRECTIONS, form!.signature!, '目标值', null);
    expect(readSheet(grid, corrections)[0]?.indicators.map((one) => one.target)).toEqual([null, null]);
  });
});
