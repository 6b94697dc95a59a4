// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { nameInChinese } from '../../src/workbench/page/grid-names.ts';

it('gives the parts of the grid Chinese names, those drawn later too', async () => {
  const part = (label: string): HTMLElement => {
    const element = document.body.appendChild(document.createElement('section'));
    element.setAttribute('aria-label', label);
    return element;
  };
  const before = part('Sheet tabs');
  const stop = nameInChinese(document.body);
  const after = part('Notifications alt+T');
  const hers = part('Sheet1');
  await new Promise((done) => setTimeout(done, 0));
  expect([before, after, hers].map((each) => each.getAttribute('aria-label'))).toEqual([
    '工作表标签',
    '通知 alt+T',
    'Sheet1',
  ]);
  stop();
});
