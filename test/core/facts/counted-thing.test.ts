import { expect, test } from 'vitest';
import { scoreExample } from '../../examples/example.ts';

const criterion = '公益演出场次≥120场得8分，100-120场得5分，100场以下不得分。';

function scored(basis: string): string | null {
  const expected = { status: 'scored', score: '0' } as const;
  return scoreExample({
    name: '公益演出场次',
    weight: '8',
    criterion,
    basis,
    expect: expected,
    family: '',
    file: '',
  }).score;
}

test.each([
  ['全年共开展公益演出114场，惠及群众5.2万人次。', '5'],
  ['举办公益演出126场。', '8'],
  // A plan, another year, people who came.
  ['全年计划公益演出120场，惠及群众5.2万人次。', null],
  ['上年公益演出126场，今年有所增加。', null],
  ['开展公益演出惠及群众130人次。', null],
])('a count that the text tells of the thing: %s', (basis, score) => expect(scored(basis)).toBe(score));
