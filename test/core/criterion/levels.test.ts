import { describe, expect, test } from 'vitest';
import { said } from './said.ts';

describe('levels with what they give right behind them', () => {
  test.each([
    [
      '效果显著得5分，效果较显著3-4分，效果一般1-2分，效果不明显0分。',
      '效果显著，得满分；效果较显著，得3-4分；效果一般，得1-2分；效果不明显，不得分。',
    ],
    [
      '机制健全得满分，基本健全得80%，不健全得0-50%。',
      '机制健全，得满分；基本健全，得4分；不健全，得0-2.5分。',
    ],
    [
      '机制健全、运行有效的，得满分；较为健全的，得60%～80%权重分；不健全的，酌情得0～60%权重分。',
      '机制健全、运行有效，得满分；较为健全，得3-4分；不健全的，得0-3分。',
    ],
    // From the worst up, as the text lists them; said from the best down.
    [
      '未执行0分；执行较差40%；执行一般60%；执行较好80%；执行良好100%。',
      '执行良好，得满分；执行较好，得4分；执行一般，得3分；执行较差，得2分；未执行，不得分。',
    ],
    ['效果较好的计5分；一般3分；效果不明显0分。', '效果较好，得满分；一般，得3分；效果不明显，不得分。'],
    [
      '管理规范（5分）；基本规范（3分）；不规范（0分）。',
      '管理规范，得满分；基本规范，得3分；不规范，不得分。',
    ],
  ])('%s', (text, rule) => expect(said(text, '5')).toBe(rule));
});

test.each([
  // A rate that is told, and a figure on another scale.
  ['验收合格100%，达到标准的得5分，否则不得分。', '验收合格100%，达到标准的，得5分，否则不得分。'],
  ['考核得分达到良好85分的得满分，否则不得分。', 'unread'],
])('no level: %s', (text, rule) => expect(said(text, '5')).toBe(rule));
