import { expect, it } from 'vitest';
import { scoreExample } from '../../examples/example.ts';

const STANDARD = '资金分配结果按规定进行公示且公示期不少于7天的，得3分，否则不得分。';

it.each([
  // Five days are too few, whatever else was as it should be.
  ['资金分配方案于10月12日至10月16日公示，公示期5天。', 'scored', '0'],
  ['资金分配方案公示，公示期8天。', 'needs-input', null],
])('asks for no statement on which nothing depends: %s', (basis, status, score) => {
  const found = scoreExample({
    name: '资金分配公示情况',
    weight: '3',
    criterion: STANDARD,
    basis,
    expect: { status: 'scored' },
    family: '',
    file: '',
  });
  expect([found.status, found.score]).toEqual([status, score]);
});
