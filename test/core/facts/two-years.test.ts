import { describe, expect, test } from 'vitest';
import { ofRowsThing } from '../../../src/core/facts/prose/bare-name.ts';
import { findFigure } from '../../../src/core/facts/figures/figures.ts';
import { grownBetween } from '../../../src/core/facts/figures/growth.ts';
import { readProse } from '../../../src/core/facts/prose/prose.ts';
import { allOfIt } from '../../../src/core/facts/figures/two-sides.ts';
import { decimalText } from '../../../src/core/quantity/rational.ts';

const quote = (text: string) => ({ certainty: 'from-text', sheet: 's', cell: 'B1', quote: text }) as const;

describe('growth between the figures of two years', () => {
  test.each([
    ['上年会议费20万元，本年20.5万元，增长2%左右。', '比上年增长率', '0.025'],
    ['上年会议费20万元，本年19万元。', '会议费较上年下降率', '0.05'],
    ['上年会议费20万元，本年20.5万元，下降2%左右。', '比上年增长率', null],
    ['上年会议费20万元，本年培训费3万元、会议费18万元。', '比上年增长率', '-0.1'],
    ['上年会议费20万元，本年培训费3万元、接待费18万元。', '比上年增长率', null],
    ['暂付款余额上年末1,000万元，本年收回200万元，年末余额降到900万元。', '暂付款余额较上年末压减', '0.1'],
    ['会议费由上年的20万元增加到21万元。', '会议费增幅', '0.05'],
    ['上年会议费约20万元，本年20.5万元。', '比上年增长率', null],
    ['上年接待费20万元，本年20.5万元。', '比上年增长率', null],
  ] as const)('%s | %s', (text, name, expected) => {
    const figure = grownBetween(
      { name, unit: 'ratio', formula: null },
      readProse(text),
      quote,
      '会议费变动情况',
    );
    expect(figure && decimalText(figure.value, 6)).toBe(expected);
  });
});

describe('a figure called by its kind alone', () => {
  test.each([
    ['会议费预算30万元，实际支出28万元。', '300000'],
    ['会议费预算30万元，培训费预算20万元。', null],
    ['培训费预算20万元，实际支出18万元。', null],
  ] as const)('%s', (text, expected) => {
    const prose = readProse(text);
    const figure = ofRowsThing(
      { name: '预算安排数', unit: 'amount', formula: null },
      prose,
      '会议费控制情况',
      (m) => findFigure(m, prose, quote, '会议费控制情况'),
    );
    expect(figure && decimalText(figure.value, 6)).toBe(expected);
  });
});

describe('a whole of which all was done', () => {
  test.each([
    ['全区共有站点64个，已全部实行错时开放。', 64],
    ['全区共有站点64个，基本实行错时开放。', null],
    ['全区共有站点64个，除2个外已全部实行错时开放。', null],
    ['全区共有站点64个，正在全部实行免费开放。', null],
    ['全区共有站点64个，其中城区站点30个，已全部实行错时开放。', null],
  ] as const)('%s', (text, expected) => {
    const found = allOfIt('实行错时开放的站点数', '站点总数', readProse(text), '错时开放率');
    expect(found && Number(found.quantity.value)).toBe(expected);
  });
});
