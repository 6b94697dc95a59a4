import { describe, expect, it } from 'vitest';
import { compileCriterion } from '../../../src/core/criterion/compile.ts';
import type { ClauseOutcome } from '../../../src/core/criterion/clause/outcome.ts';
import { findOutcomes } from '../../../src/core/criterion/clause/outcome.ts';
import { readShares } from '../../../src/core/criterion/clause/shares.ts';
import { readSource } from '../../../src/core/criterion/text/source.ts';
import { rational } from '../../../src/core/quantity/rational.ts';

function said({ ...outcome }: ClauseOutcome): string {
  if ('points' in outcome) return `${outcome.kind} ${outcome.points ?? 'full'}`;
  return 'share' in outcome ? `${outcome.kind} ${outcome.share}` : outcome.kind;
}

const outcomes = (text: string): readonly string[] =>
  findOutcomes(readSource(text).text).map((found) => said(found.outcome));

describe('what a clause says happens to the score', () => {
  it.each([
    ['得满分', 'share 1'],
    ['计全分', 'share 1'],
    ['不扣分', 'share 1'],
    ['得一半分', 'share 0.5'],
    ['按分值的80%计分', 'share 0.8'],
    ['得权重的40%', 'share 0.4'],
    ['得80%分值', 'share 0.8'],
    ['得3分', 'points 3'],
    ['得0.5分', 'points 0.5'],
    ['计２分', 'points 2'],
    ['赋5分', 'points 5'],
    ['得三分', 'points 3'],
    ['不得分', 'points 0'],
    ['不予计分', 'points 0'],
    ['得0分', 'points 0'],
    ['一票否决', 'points 0'],
    ['扣1分', 'deduct 1'],
    ['扣减0.5分', 'deduct 0.5'],
    ['减2分', 'deduct 2'],
    ['扣分值的10%', 'deductShare 0.1'],
    ['加1分', 'add 1'],
    ['得分=完成率×分值', 'formula'],
    ['按比例计分', 'proportional'],
    ['酌情扣分', 'discretion'],
    ['扣0.5-2分', 'discretion'],
  ])('%s: %s', (text, expected) => {
    expect(outcomes(text)).toEqual([expected]);
  });
});

describe('floors and caps', () => {
  it.each([
    ['扣完为止', 'floor 0'],
    ['减至0分为止', 'floor 0'],
    ['扣至6分为止', 'floor 6'],
    ['最低得6分', 'floor 6'],
    ['最多扣6分', 'mostDeducted 6'],
    ['累计扣分不超过3分', 'mostDeducted 3'],
    ['累计加分最多3分', 'mostAdded 3'],
    ['满分为止', 'cap full'],
    ['最高5分', 'cap 5'],
  ])('%s: %s', (text, expected) => {
    expect(outcomes(text)).toEqual([expected]);
  });
});

it('finds them in order, without overlap', () => {
  expect(outcomes('≥90%得10分；80%-90%得8分，否则不得分，扣完为止')).toEqual([
    'points 10',
    'points 8',
    'points 0',
    'floor 0',
  ]);
});

describe('points are said of something', () => {
  it.each(['部分达成', '3分钟内', '百分点', '每项分值相等', '一般'])(
    '%s says nothing of the score',
    (text) => {
      expect(outcomes(text)).toEqual([]);
    },
  );
});

describe('a formula must come to points', () => {
  it.each(['得分=实际到位资金/计划到位资金', '得分=完成率', '得分=（1-调剂率）', '得分=评级分值÷100'])(
    '%s is a ratio: the points were lost',
    (text) => {
      expect(outcomes(text)).toEqual([]);
    },
  );
  it.each(['得分=完成率×分值', '得分=完成率×5', '得分=（1-调剂率）×分值×60%', '得分=评级分值÷100×分值'])(
    '%s comes to points',
    (text) => {
      expect(outcomes(text)).toEqual(['formula']);
    },
  );
});

describe('shares of the items before', () => {
  it.each<[string, readonly string[] | null]>([
    ['以上三项得分分别占30%、30%和40%', ['0.3', '0.3', '0.4']],
    ['权重分别为60%、40%', ['0.6', '0.4']],
    ['各占50%', ['0.5']],
    ['两项各占一半', ['0.5']],
    ['分别占30%、30%和30%', null],
    ['完成率占30%', null],
  ])('%s: %j', (text, expected) => {
    expect(readShares(readSource(text).text)?.shares ?? null).toEqual(expected);
  });
});

describe('bonus and penalty', () => {
  const most = (text: string): unknown => {
    const { rule } = compileCriterion(text, { name: '加减分项', weight: rational(0) });
    return rule?.kind === 'adjustment' ? rule.items.map((item) => item.sign + String(item.most)) : rule;
  };
  it.each([
    ['每获得一次表彰加1分，最多加3分。', ['+3']],
    ['每获得一次表彰加1分，最多3分。', ['+3']],
    ['每被通报一次扣1分，最多5分。', ['-5']],
    ['每获得一次表彰加1分，每被通报一次扣1分，最多5分。', null],
  ])('%s holds its cap: %j', (text, expected) => {
    expect(most(text)).toEqual(expected);
  });
});

describe('what stands in the way of relying on a standard', () => {
  const troubles = (text: string, weight = 5): readonly string[] =>
    compileCriterion(text, { name: '完成率', weight: rational(weight) }).troubles.map((t) => t.code);
  it.each([
    ['完成率≥90%，得5分；低于90%，不得分。', []],
    ['完成率≥90%，得4分；低于90%，不得分。', ['weight-differs']],
    ['完成率≥90%，得5分；80%-95%，得3分。', ['contradiction']],
    ['完成率≥90%，得5分；80%-90%，得', ['cut-off', 'unread']],
    ['完成率≥90%，得5分；80%-90%，得3', ['cut-off', 'unread']],
    ['完成率≥90%，得5分；2.', ['cut-off']],
    ['完成率≥90%，得5分，低', ['cut-off']],
    ['完成率≥90%，得满', ['cut-off']],
    ['按有关规定执行。', ['no-scoring']],
    ['得分=完成率×4。', ['weight-differs']],
    ['每发现1项扣1分，最低得6分。', ['weight-differs']],
    ['每发现0项扣1分。', ['unread']],
    ['完成率达到100%得满分；每低于0%扣1分。', ['unread']],
    ['按时公开的得口分，否则不得分。', ['unread']],
    ['按时公开的得满分，口不得分。', ['unread']],
    ['完成率≥90%得5分；口90%的不得分。', ['unread']],
    ['每发现1起案件口1分，扣完为止；发现重大案件的不得分。', ['unread']],
  ])('%s %j', (text, expected) => {
    expect([...new Set(troubles(text))].toSorted()).toEqual(expected.toSorted());
  });
  it('a standard for no weight is read, and its formula with it', () => {
    expect(compileCriterion('得分=完成率×4。', { name: '完成率', weight: null }).troubles).toEqual([]);
  });
});
