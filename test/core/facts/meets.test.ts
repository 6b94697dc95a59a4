import { expect, it } from 'vitest';
import { answerIn } from './reading.ts';

const claim = 'Ⅲ类以上水质比例达到年度任务书要求';
const row = '省控断面水质';

it.each([
  [
    '年度任务书要求Ⅲ类以上水质比例达到85%。全区10个省控断面中，8个断面达到Ⅲ类以上，比例为80%，未达到任务书要求。',
    'no',
  ],
  ['Ⅲ类以上水质比例为80%，未达到年度任务书要求的85%。', 'no'],
  ['年度任务书要求Ⅲ类以上水质比例达到85%。全区Ⅲ类以上水质比例为80%，没有达到任务书要求。', 'no'],
  ['Ⅲ类以上水质比例90%，高于年度任务书85%的要求，达到任务书要求。', 'yes'],
  ['任务书要求Ⅲ类以上水质比例达到85%，全区Ⅲ类以上水质比例80%。', null],
  ['全区Ⅲ类以上水质比例80%，力争达到年度任务书要求。', null],
  ['优于Ⅱ类水质比例未达到年度任务书要求，Ⅲ类以上水质比例为80%。', null],
])('holds a figure against what a paper asks for: %s', (text, answer) => {
  expect(answerIn(text, claim, row)).toBe(answer);
});
