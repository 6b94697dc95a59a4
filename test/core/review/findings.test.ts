import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../src/core/review/findings.ts';
import { form, indicator } from '../../taskpane/building.ts';

const GOAL = { row: 11, name: '新修机耕道长度', target: '≥18公里', actual: '26.5公里' };

function found(completionRate: string, reasonGiven = false): readonly string[] {
  const one = form({ indicators: [indicator({ ...GOAL, completionRate, reasonGiven })] });
  return findingsOf('自评表', one, 'zh').map(({ severity, message }) => `${severity}: ${message}`);
}

describe('a goal that was passed by far', () => {
  it('has its reason asked for, as a hint', () => {
    expect(found('1.4722')).toEqual([
      'info: 完成值26.5公里是目标值≥18公里的147.22%，超出30%以上。财政部门要求分析原因，请在表中写明（如年初目标偏低、任务增加）。',
    ]);
  });
  it('by 30 % and no more is left alone', () => {
    expect(found('1.3')).toEqual([]);
  });
  it('whose reason stands beside it is left alone', () => {
    expect(found('1.4722', true)).toEqual([]);
  });
});

describe('a row whose prose contradicts itself', () => {
  const QUOTE = '年末结转结余312万元，占支出预算数5200万元的8%';
  it('is told with the passage, as a warning', () => {
    const one = form({ indicators: [indicator({ row: 12, unsettled: [QUOTE] })] });
    expect(findingsOf('自评表', one, 'zh')).toMatchObject([
      {
        code: 'figure-differs',
        severity: 'warning',
        message: `说明中“${QUOTE}”的数据前后不一致或者还没有核实，未采用；请核实后改写说明，或者直接填写所需数据。`,
      },
    ]);
  });
});
