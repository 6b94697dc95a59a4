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
  ChoiceRule,
  DeductionRule,
  Expression,
  Measure,
  Rule,
  StepsRule,
} from '../../../src/core/rule/rule.ts';

const FULL = rational(10);
const FULL_MARKS: Award = { kind: 'share', share: '1' };
const HALF: Award = { kind: 'share', share: '0.5' };

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

/** 得分=率×分值. */
const proportional = (name: string): Rule => ({
  kind: 'formula',
  expression: { op: '*', left: { op: 'name', name, unit: 'ratio' }, right: { op: 'full' } },
  span: null,
});

const extremes: fc.Arbitrary<Rule> = fc
  .tuple(
    fc.constantFrom<'min' | 'max'>('min', 'max'),
    fc.uniqueArray(ratioNames, { minLength: 2, maxLength: 4 }),
    fc.constantFrom<Expression>({ op: 'full' }, { op: 'number', value: '10' }),
  )
  .map(([op, names, right]) => {
    const [first = { op: 'full' }, ...others] = names.map((name): Expression => ({
      op: 'name',
      name,
      unit: 'ratio',
    }));
    const left = others.reduce<Expression>((a, b) => ({ op, left: a, right: b }), first);
    return { kind: 'formula', expression: { op: '*', left, right }, span: null };
  });

/** Ways of scoring over different figures, each on the full ten points. */
const choice: fc.Arbitrary<ChoiceRule> = fc
  .tuple(
    fc.constantFrom<ChoiceRule['by']>('best', 'chosen'),
    fc.uniqueArray(ratioNames, { minLength: 2, maxLength: 4 }),
    fc.array(fc.constantFrom('formula', 'bands'), { minLength: 4, maxLength: 4 }),
    bands,
  )
  .map(([by, names, kinds, given]) => ({
    kind: 'choice',
    by,
    options: names.map((title, i) => {
      const measure: Measure = { name: title, unit: 'ratio', formula: null };
      const full: Band[] = given.map((band, j) => (j === 0 ? { ...band, award: FULL_MARKS } : band));
      const fitting = full.map((band) =>
        band.award.kind === 'points' && Number(band.award.points) > 0 ? { ...band, award: HALF } : band,
      );
      const rule: Rule =
        kinds[i] === 'formula' ? proportional(title) : { kind: 'bands', measure, bands: fitting };
      return { title, rule, span: null };
    }),
    span: null,
  }));

/** Tiers and steps over how many statements hold. */
const tally: fc.Arbitrary<Rule> = fc
  .tuple(
    fc.uniqueArray(
      fc.constantFrom('建立内部控制制度', '按规定公开预算', '资产账实相符', '绩效目标明确', '资料按时归档'),
      { minLength: 2, maxLength: 5 },
    ),
    fc.constantFrom('tiers', 'steps'),
    fc.array(plainAward, { minLength: 6, maxLength: 6 }),
    fc.constantFrom('0.5', '1', '2'),
  )
  .map(([texts, kind, awards, each]) => {
    const [first = { op: 'full' }, ...others] = texts.map((text): Expression => ({ op: 'holds', text }));
    const formula = others.reduce<Expression>((left, right) => ({ op: '+', left, right }), first);
    const measure: Measure = { name: '符合的项数', unit: 'count', formula };
    const most = String(texts.length);
    if (kind === 'steps') {
      const step = { side: 'below', step: '1', partial: 'dropped', floor: '0' } as const;
      return { kind: 'steps', measure, from: most, points: each, span: null, ...step };
    }
    const exactly = (n: number): Band['interval'] => ({
      low: String(n),
      lowBound: 'included',
      high: String(n),
      highBound: 'included',
    });
    const all = Array.from({ length: texts.length + 1 }, (_, i) => texts.length - i);
    return {
      kind: 'bands',
      measure,
      bands: all.map((n, i): Band => ({
        interval: exactly(n),
        award: awards[i] ?? HALF,
        span: null,
      })),
    };
  });

/** A rule that is capped below a threshold of another figure, or where a statement holds. */
const capped: fc.Arbitrary<Rule> = fc
  .tuple(
    fc.oneof(
      fc.constant(proportional('任务完成率')),
      condition,
      deduction.filter((d) => d.most === null),
    ),
    fc.oneof(
      fc.constantFrom('3', '7.5'),
      fc.constantFrom('0.6', '0.85').map((share) => ({ share })),
    ),
    fc.option(fc.uniqueArray(fc.integer({ min: 10, max: 95 }), { minLength: 1, maxLength: 3 })),
  )
  .map(([rule, cap, cuts]) => {
    const under: Award = { kind: 'rule', rule: { kind: 'bounded', rule, floor: null, cap, span: null } };
    const plain: Award = { kind: 'rule', rule };
    if (!cuts) {
      const claim = { kind: 'claim', text: '未按时报送自评材料' } as const;
      return { kind: 'condition', condition: claim, met: under, unmet: plain, span: null };
    }
    const falling = cuts.toSorted((a, b) => b - a).map((c) => String(c / 100));
    const below = falling.map((high): Band => ({
      interval: { low: null, lowBound: 'open', high, highBound: 'excluded' },
      award: under,
      span: null,
    }));
    const rest: Band = {
      interval: { low: falling[0] ?? '0', lowBound: 'included', high: null, highBound: 'open' },
      award: plain,
      span: null,
    };
    const measure: Measure = { name: '当年支出进度', unit: 'ratio', formula: null };
    return { kind: 'bands', measure, bands: [...below, rest] };
  });

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

  it('whatever it takes the least or greatest of', () => {
    fc.assert(fc.property(extremes, expectBack), { numRuns: 100 });
  });

  it('whatever ways of scoring it gives', () => {
    fc.assert(fc.property(choice, expectBack), { numRuns: 200 });
  });

  it('whatever statements it counts', () => {
    fc.assert(fc.property(tally, expectBack), { numRuns: 200 });
  });

  it('whatever caps it in some case', () => {
    fc.assert(fc.property(capped, expectBack), { numRuns: 200 });
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
