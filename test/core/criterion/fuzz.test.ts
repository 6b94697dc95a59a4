import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { CompiledCriterion } from '../../../src/core/criterion/compile.ts';
import { compileCriterion } from '../../../src/core/criterion/compile.ts';
import { rational } from '../../../src/core/quantity/rational.ts';
import { allStandards } from '../explain/examples.ts';
import { scoresOf } from './facts.ts';
import { MUTATIONS } from './mutations.ts';

// Many runs, on machines that have other work too.
vi.setConfig({ testTimeout: 120_000 });

const STANDARDS = allStandards();
const SLOWEST = 50;

/** What must hold for any text whatever. */
function expectSound(text: string, compiled: CompiledCriterion): void {
  let end = 0;
  for (const span of compiled.spans) {
    expect(span.start, text).toBeGreaterThanOrEqual(end);
    expect(span.end, text).toBeGreaterThanOrEqual(span.start);
    end = span.end;
  }
  expect(end, text).toBeLessThanOrEqual(text.length);
  for (const { span } of compiled.troubles) {
    expect(span.start, text).toBeGreaterThanOrEqual(0);
    expect(span.end, text).toBeLessThanOrEqual(text.length);
  }
  expect(compiled.rule !== null || compiled.troubles.length > 0, `neither rule nor trouble: ${text}`).toBe(
    true,
  );
}

/** The least of as many tries as it takes: a busy machine is not the compiler's fault. */
function milliseconds(text: string): number {
  let least = Infinity;
  for (let i = 0; i < 20 && least >= SLOWEST; i += 1) {
    const started = process.cpuUsage();
    compileCriterion(text, { name: '指标', weight: rational(5) });
    const { user, system } = process.cpuUsage(started);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

describe('any text at all', () => {
  it('compiles without a throw, with spans in order and inside it, and scores without a throw', () => {
    const mutated = fc
      .tuple(
        fc.constantFrom(...STANDARDS),
        fc.array(fc.tuple(fc.constantFrom(...Object.values(MUTATIONS)), fc.nat()), {
          minLength: 1,
          maxLength: 4,
        }),
      )
      .map(([standard, steps]) => ({
        standard,
        text: steps.reduce((text, [mutate, at]) => mutate(text, at), standard.criterion),
      }));
    fc.assert(
      fc.property(mutated, ({ standard, text }) => {
        const compiled = compileCriterion(text, standard);
        expectSound(text, compiled);
        const full = standard.weight;
        for (const result of compiled.rule ? scoresOf(compiled.rule, full) : []) expect(result).not.toBe('');
      }),
      { numRuns: 1500 },
    );
  });

  it('may be no standard at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expectSound(text, compileCriterion(text, { name: '指标', weight: rational(5) }));
      }),
      { numRuns: 300 },
    );
  });

  it('may be made of the words of scoring in any order', () => {
    const words =
      '得 扣 分 满分 不得分 否则 每 项 1 0 0.5 % 10% 90% ≥ ≤ < > = ( ) （含） 、 ， ； 。 \n 1. 2. (1) ① 以上 以下 超过 低于 率 完成率 分值 × ÷ / + - | Σ 各占 分别占 酌情 扣完为止 最多 百分点 增加 其中 " 的 未 加 减 按比例 如 达到 至'.split(
        ' ',
      );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        const compiled = compileCriterion(text, { name: '完成率', weight: rational(5) });
        expectSound(text, compiled);
        if (compiled.rule) scoresOf(compiled.rule, rational(5));
      }),
      { numRuns: 1500 },
    );
  });
});

describe('time', () => {
  it('real standards compile at once', () => {
    for (const { criterion } of STANDARDS) expect(milliseconds(criterion), criterion).toBeLessThan(SLOWEST);
  });

  const characters =
    '19%分扣得（）()"“一百，、。；：=≤<>-的不未每项个0.Σ×÷/|[$\\x占各率按视根如有无aA①第年\n ';
  const pieces = [
    ...characters.split(''),
    '1.',
    '(1)',
    '是否',
    '有无',
    '最高',
    '累计',
    '本项',
    '得1分',
    '扣1分',
    '得分=',
    '90%-',
    '（含）',
    '每超过5%',
    '80%-90%的得3分',
    '发现1例扣1分',
    '低于80%的不得分',
    '高于120%的，得3分',
    '8－11次得3分',
    '分别占10%、',
    '如无，扣1分',
    '1月、',
    '6、9月',
    '分别达到40%、',
    '甲和乙',
    '占比例',
  ];
  it.each([1_900, 10_000, 32_767])('%i characters of one thing over and over compile at once', (length) => {
    for (const piece of pieces) {
      for (const [before, after] of [
        ['', ''],
        ['得5分，', '得5分。'],
      ] as const) {
        const many = piece.repeat(Math.ceil(length / piece.length));
        const text = before + many.slice(0, length - before.length - after.length) + after;
        expect(milliseconds(text), JSON.stringify(piece)).toBeLessThan(SLOWEST);
      }
    }
  });

  it('a standard too long to be one is not read at all', () => {
    const text = '完成率≥90%的，得5分；'.repeat(1000);
    const { rule, troubles } = compileCriterion(text, { name: '完成率', weight: rational(5) });
    expect(rule).toBeNull();
    expect(troubles.map((t) => t.code)).toEqual(['unread']);
  });
});
