import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileCriterion } from '../../../src/core/criterion/compile.ts';
import { sayRule } from '../../../src/core/explain/say-rule.ts';
import { rational } from '../../../src/core/quantity/rational.ts';
import { mostPoints } from '../../../src/core/rule/most.ts';
import type {
  Award,
  Band,
  Bounding,
  DeductionRule,
  Measure,
  Rule,
  StepsRule,
} from '../../../src/core/rule/rule.ts';

const FULL = rational(10);

function meaning(rule: Rule | null): unknown {
  return JSON.parse(JSON.stringify(rule, (key, value: unknown) => (key === 'span' ? undefined : value)));
}

/** Says the rule, compiles what was said, and compares. */
function expectBack(rule: Rule): void {
  const said = sayRule(rule, 'zh', FULL);
  const best = mostPoints(rule, FULL);
  const compiled = compileCriterion(said, { name: '综合指标', weight: best ?? FULL });
  expect(compiled.troubles, said).toEqual([]);
  expect(meaning(compiled.rule), said).toEqual(meaning(rule));
}

const ratioNames = fc.constantFrom('完成率', '预算执行率', '资产利用率', '群众满意度', '验收合格率');
const amountNames = fc.constantFrom('实际支出数', '年初预算数', '决算金额', '预算安排数');
const points = fc.integer({ min: 1, max: 40 }).map((n) => String(n / 4));
const plainAward: fc.Arbitrary<Award> = fc.oneof(
  points.map((p): Award => ({ kind: 'points', points: p })),
  fc.constantFrom<Award>(
    { kind: 'points', points: '0' },
    { kind: 'share', share: '1' },
    { kind: 'share', share: '0.5' },
    { kind: 'share', share: '0.8' },
  ),
);

const measures: fc.Arbitrary<Measure> = fc.oneof(
  ratioNames.map((name): Measure => ({ name, unit: 'ratio', formula: null })),
  fc.tuple(ratioNames, amountNames, amountNames).map(([name, a, b]): Measure => ({
    name,
    unit: 'ratio',
    formula: {
      op: '/',
      left: { op: 'name', name: a, unit: 'amount' },
      right: { op: 'name', name: b, unit: 'amount' },
    },
  })),
);

/** Bands that follow one another down from the first threshold. */
const bands: fc.Arbitrary<readonly Band[]> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 150 }), { minLength: 1, maxLength: 4 }),
    fc.constantFrom<Bounding>('included', 'excluded', 'open', 'convention'),
    fc.array(plainAward, { minLength: 5, maxLength: 5 }),
  )
  .map(([cuts, bounding, awards]) => {
    const falling = cuts.toSorted((a, b) => b - a).map((c) => String(c / 100));
    const opposite: Bounding =
      bounding === 'included' ? 'excluded' : bounding === 'excluded' ? 'included' : bounding;
    // A bound on one side only is never bare.
    const alone = (b: Bounding): Bounding => (b === 'open' ? 'convention' : b);
    return [...falling, null].map((low, i): Band => {
      const high = i === 0 ? null : (falling[i - 1] ?? null);
      const lowBound = low === null ? 'open' : high === null ? alone(bounding) : bounding;
      const highBound = high === null ? 'open' : low === null ? alone(opposite) : opposite;
      return {
        interval: { low, lowBound, high, highBound },
        award: awards[i] ?? { kind: 'points', points: '0' },
        span: null,
      };
    });
  });

const steps: fc.Arbitrary<StepsRule> = fc
  .record({
    measure: measures,
    from: fc.constantFrom('0', '0.9', '1', '0.95'),
    side: fc.constantFrom<StepsRule['side']>('above', 'below', 'either'),
    step: fc.constantFrom('0.01', '0.05', '0.1', '0.025'),
    points: fc.constantFrom('0.5', '1', '2'),
    partial: fc.constantFrom<StepsRule['partial']>('dropped', 'whole'),
  })
  .map((given) => ({ kind: 'steps', floor: '0', span: null, ...given }));

const deduction: fc.Arbitrary<DeductionRule> = fc
  .tuple(
    fc.uniqueArray(
      fc.record({
        event: fc.constantFrom('未按期验收', '没有开展评估', '采购投诉成立', '内部控制缺陷', '挪用资金'),
        counter: fc.constantFrom('项', '例', '次', '个', '笔'),
        per: fc.constantFrom('1', '2'),
        points: fc.constantFrom('0.5', '1', '2'),
      }),
      { minLength: 1, maxLength: 3, selector: (item) => item.event },
    ),
    fc.constantFrom(null, '3', '5'),
  )
  .map(([items, most]) => ({
    kind: 'deduction',
    items: items.map((item) => ({ ...item, partial: 'dropped' as const, most: null, span: null })),
    most,
  }));

const condition: fc.Arbitrary<Rule> = fc
  .tuple(
    fc.constantFrom('建立内部控制制度', '按规定公开预算', '绩效目标在规定时间公开', '资产账实相符'),
    fc.constantFrom<Award | null>({ kind: 'points', points: '0' }, { kind: 'share', share: '0.5' }),
  )
  .map(([text, unmet]) => ({
    kind: 'condition',
    condition: { kind: 'claim', text },
    met: { kind: 'share', share: '1' },
    unmet,
    span: null,
  }));

describe('a rule said back compiles to itself', () => {
  it('whatever its bands', () => {
    fc.assert(
      fc.property(measures, bands, (measure, all) => expectBack({ kind: 'bands', measure, bands: all })),
      { numRuns: 300 },
    );
  });

  it('whatever its steps', () => {
    fc.assert(fc.property(steps, expectBack), { numRuns: 200 });
  });

  it('whatever it takes off', () => {
    fc.assert(fc.property(deduction, expectBack), { numRuns: 200 });
  });

  it('whatever its parts', () => {
    const part = fc.oneof(
      condition,
      deduction.filter((d) => d.most === null),
    );
    const shares = fc.constantFrom(['0.5', '0.5'], ['0.3', '0.3', '0.4'], ['0.6', '0.4']);
    fc.assert(
      fc.property(shares, fc.array(part, { minLength: 3, maxLength: 3 }), (sizes, rules) => {
        const parts = sizes.flatMap((size, i) => {
          const rule = rules[i];
          return rule ? [{ title: '', size, rule, span: null }] : [];
        });
        expectBack({ kind: 'parts', by: 'share', parts });
      }),
      { numRuns: 200 },
    );
  });
});
