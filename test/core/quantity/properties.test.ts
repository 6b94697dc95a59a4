import {
  array,
  assert,
  constantFrom,
  integer,
  oneof,
  pre,
  property,
  string,
  tuple,
  type Arbitrary,
} from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from '../../../src/core/quantity/compare.ts';
import { findExpressions, findQuantities, isRange } from '../../../src/core/quantity/find.ts';
import { normalise } from '../../../src/core/quantity/normalise.ts';
import { readNumeral } from '../../../src/core/quantity/numeral.ts';
import type { Bound } from '../../../src/core/quantity/quantity.ts';
import { readActual, readTarget } from '../../../src/core/quantity/target.ts';
import { cellOf, type CellExample } from './cells.ts';
import { readExamples } from './examples.ts';
import { digitByDigit, fullWidth, grouped, inCharacters, withLiang } from './written-numbers.ts';

const amount: Arbitrary<number> = oneof(
  integer({ min: 1, max: 20_000 }),
  integer({ min: 1, max: 999_999_999_999 }),
);

/** Eleven digits that begin like a telephone number are taken for one. */
const shorter: Arbitrary<number> = amount.filter((n) => n < 10_000_000_000);

const STYLES: readonly (readonly [string, (n: number) => string])[] = [
  ['digits', String],
  ['thousands separators', grouped],
  ['full-width digits', (n) => fullWidth(String(n))],
  ['full-width separators', (n) => fullWidth(grouped(n))],
  ['Chinese numerals', (n) => inCharacters(n)],
  ['with 两', (n) => withLiang(inCharacters(n))],
  ['bank forms', (n) => inCharacters(n, true)],
  ['万 behind digits', (n) => `${n}万`],
];

describe('a number written and read back', () => {
  test.each(STYLES)('%s', (style, write) => {
    assert(
      property(amount, (n) => {
        const text = normalise(write(n));
        const read = readNumeral(text, 0);
        expect(read?.value.toFraction(), text).toBe(String(style === '万 behind digits' ? n * 10_000 : n));
        expect(read?.end).toBe(text.length);
      }),
    );
  });

  test('digit for digit', () => {
    assert(
      property(integer({ min: 1000, max: 9999 }), (n) => {
        expect(readNumeral(digitByDigit(n), 0)?.value.toFraction()).toBe(String(n));
      }),
    );
  });

  test('as a percentage in words', () => {
    assert(
      property(integer({ min: 1, max: 200 }), (n) => {
        const [found] = findQuantities(`完成率为百分之${inCharacters(n)}。`);
        expect(found?.value.equals(n / 100)).toBe(true);
      }),
    );
  });
});

const BEFORE: readonly (readonly [string, Bound | null])[] = [
  ['', null],
  ['≥', '>='],
  ['＞＝', '>='],
  ['不少于', '>='],
  ['不得低于', '>='],
  ['超过', '>'],
  ['＜', '<'],
  ['低于', '<'],
  ['不超过', '<='],
  ['控制在', '<='],
  ['≯', '<='],
];
const UNITS: readonly (readonly [string, number])[] = [
  ['家', 1],
  ['万元', 10_000],
  ['亿美元', 100_000_000],
  ['人次', 1],
  ['小时', 1],
  ['公顷', 10_000],
  ['个工作日', 1],
];

test('a figure with bound and unit inside a sentence', () => {
  const sentence = tuple(
    shorter,
    constantFrom(...BEFORE),
    constantFrom(...UNITS),
    constantFrom(...STYLES.slice(0, 6)),
  );
  assert(
    property(sentence, (parts) => {
      const [n, [before, bound], [unit, factor], [, write]] = parts;
      // 三万五千万元 is nobody's way to write a sum.
      pre(n < 10_000 || !/^[万亿]/.test(unit) || !/[万萬亿]/.test(write(n)));
      const written = `${before}${write(n)}${unit}`;
      const text = `本年度合计${written}，情况良好。`;
      const found = findQuantities(text);
      expect(found.map((f) => [text.slice(f.start, f.end), f.bound, f.value.toFraction()])).toEqual([
        [written, bound, new Map([[unit, BigInt(n) * BigInt(factor)]]).get(unit)?.toString()],
      ]);
    }),
  );
});

interface Texts {
  readonly target?: CellExample;
  readonly actual?: CellExample;
  readonly text?: string;
  readonly why: string;
}

/** Every text of the example files. */
const TEXTS: readonly string[] = [
  ...Object.values(readExamples<Texts>('pairs.yaml', ['target'])).flat(),
  ...Object.values(readExamples<Texts>('readings.yaml', ['text'])).flat(),
].flatMap(({ target, actual, text }) => [target, actual, text].filter((value) => typeof value === 'string'));

/** Without those in which a full-width comma between half-width digits leaves it open what is meant. */
const SETTLED = TEXTS.filter((text) => !/\d，\d/.test(normalise(text)));

/** Real texts cut up and put together anew, with stray characters between. */
const mixture: Arbitrary<string> = array(
  oneof(
    {
      weight: 6,
      arbitrary: tuple(
        constantFrom(...TEXTS),
        integer({ min: 0, max: 20 }),
        integer({ min: 1, max: 30 }),
      ).map(([text, from, length]) => text.slice(from, from + length)),
    },
    {
      weight: 2,
      arbitrary: string({
        unit: constantFrom(
          ...'0123456789.,，-—~≥≤%％（）()[]万亿元个半几余多第前一二十百千成负±年月日分之 \n'.split(''),
        ),
        maxLength: 8,
      }),
    },
    { weight: 1, arbitrary: string({ unit: 'binary', maxLength: 4 }) },
  ),
  { maxLength: 8 },
).map((parts) => parts.join(''));

describe('any text', () => {
  test('findings lie in order inside it, each around its own figure', () => {
    assert(
      property(mixture, (text) => {
        let end = 0;
        for (const found of findExpressions(text)) {
          expect(found.start).toBeGreaterThanOrEqual(end);
          expect(found.end).toBeLessThanOrEqual(text.length);
          end = found.end;
          for (const { figureStart, figureEnd } of isRange(found) ? [found.low, found.high] : [found]) {
            expect(found.start).toBeLessThanOrEqual(figureStart);
            expect(figureEnd).toBeLessThanOrEqual(found.end);
            expect(normalise(text.slice(figureStart, figureEnd))).toMatch(
              /[\d零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟廿卅半]/,
            );
          }
          if (isRange(found)) expect(found.low.value.compare(found.high.value)).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('its width makes no difference', () => {
    assert(
      property(mixture, (text) => {
        expect(findQuantities(normalise(text))).toEqual(findQuantities(text));
      }),
      { numRuns: 1000 },
    );
  });

  test('a pair of any texts is compared without contradiction', () => {
    assert(
      property(mixture, mixture, constantFrom('', '%', '家', '万元'), (target, actual, unit) => {
        const result = compare(readTarget(cellOf(target, { unit })), readActual(cellOf(actual, { unit })));
        expect(result.reason === null).toBe(result.completionRate !== null);
        if (result.completionRate !== null) expect(result.ratio?.equals(result.completionRate)).toBe(true);
        if (result.completionRate !== null && result.completionRate.compare(1) < 0)
          expect(result.met).not.toBe(true);
        if (result.completionRate !== null && result.completionRate.compare(1) > 0)
          expect(result.met).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('the width of both cells makes no difference to a comparison', () => {
    assert(
      property(constantFrom(...SETTLED), constantFrom(...SETTLED), (target, actual) => {
        const judge = (a: string, b: string): unknown => {
          const { met, completionRate, reason } = compare(
            readTarget(cellOf(a, {})),
            readActual(cellOf(b, {})),
          );
          return [met, completionRate?.toFraction(), reason];
        };
        expect(judge(fullWidth(normalise(target)), fullWidth(normalise(actual)))).toEqual(
          judge(normalise(target), normalise(actual)),
        );
      }),
      { numRuns: 500 },
    );
  });
});

test('a higher actual never has a lower rate', () => {
  assert(
    property(amount, amount, amount, (target, a, b) => {
      const rate = (n: number): number =>
        compare(
          readTarget(cellOf(`≥${target}家`, {})),
          readActual(cellOf(`${grouped(n)}家`, {})),
        ).completionRate?.valueOf() ?? -1;
      const [low, high] = a <= b ? [a, b] : [b, a];
      expect(rate(low)).toBeLessThanOrEqual(rate(high));
    }),
  );
});

describe('time', () => {
  /** A cell holds 32,767 characters at most. */
  const LONGEST_CELL = 32_767;
  const fill = (pattern: string): string =>
    pattern.repeat(Math.ceil(LONGEST_CELL / pattern.length)).slice(0, LONGEST_CELL);

  test.each([
    ['real texts', TEXTS.join('')],
    ['digits', '1'],
    ['numerals', '一二三'],
    ['scales', '万亿'],
    ['commas', '1,'],
    ['points', '1.'],
    ['hyphens', '1-'],
    ['list numbers', '\n1.'],
    ['brackets', '（('],
    ['letters', 'A1b'],
    ['words', '均已不超过约'],
    ['denials', '未没有无法'],
    ['dates', '2023年1月'],
    ['titles', '《2023'],
  ])('a full cell of %s is read in bounded time', (_, pattern) => {
    const text = fill(pattern);
    const began = performance.now();
    findExpressions(text);
    compare(readTarget(cellOf(text, { name: text.slice(0, 200) })), readActual(cellOf(text, {})));
    // Under a tenth of it alone on a desk; machines that test many things at once are slow.
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
