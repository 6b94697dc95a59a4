// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { done, failed } from '../../src/core/problem.ts';
import type { Problem, Result } from '../../src/core/problem.ts';
import { followCells } from '../../src/taskpane/follow-cells.ts';

/** A host that takes its time: each selection ends when the test says so. */
function slowHost() {
  const selected: string[] = [];
  const ends: ((result: Result<null>) => void)[] = [];
  const refused: Problem[] = [];
  const show = followCells(
    {
      select: (sheet, cell) => {
        selected.push(`${sheet}!${cell}`);
        return new Promise((end) => ends.push(end));
      },
    },
    (problem) => refused.push(problem),
  );
  const end = async (result: Result<null> = done(null)) => {
    ends.shift()?.(result);
    await new Promise((rest) => {
      setTimeout(rest, 0);
    });
  };
  return { selected, refused, show, end };
}

afterEach(() => document.body.replaceChildren());

describe('walking a list', () => {
  it('shows the first cell and the last, not every one passed on the way', async () => {
    const { selected, show, end } = slowHost();
    for (const cell of ['I13', 'I14', 'I15', 'I16']) show('自评表', cell);
    expect(selected).toEqual(['自评表!I13']);
    await end();
    expect(selected).toEqual(['自评表!I13', '自评表!I16']);
    await end();
    show('底稿', 'B2');
    expect(selected).toEqual(['自评表!I13', '自评表!I16', '底稿!B2']);
  });

  it('goes on after a cell that could not be shown, and says why', async () => {
    const { selected, refused, show, end } = slowHost();
    show('旧表', 'I13');
    show('自评表', 'I14');
    await end(failed({ code: 'sheet-missing', sheet: '旧表' }));
    expect(refused).toEqual([{ code: 'sheet-missing', sheet: '旧表' }]);
    expect(selected).toEqual(['旧表!I13', '自评表!I14']);
  });

  it('keeps the focus when the grid takes it', async () => {
    const pane = document.body.appendChild(document.createElement('section'));
    pane.dataset.pane = '';
    const entry = pane.appendChild(document.createElement('button'));
    const tab = pane.appendChild(document.createElement('button'));
    const grid = document.body.appendChild(document.createElement('input'));
    const { show, end } = slowHost();
    entry.focus();
    show('自评表', 'I13');
    grid.focus();
    await end();
    expect(document.activeElement).toBe(entry);

    show('自评表', 'I14');
    tab.focus();
    await end();
    expect(document.activeElement).toBe(tab);
  });
});
