import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { registerCommands } from '../../src/commands/register.ts';

type Ribbon = (event: { completed: () => void }) => void;

let buttons: Map<string, Ribbon>;
const showAsTaskpane = vi.fn(() => Promise.resolve());

beforeEach(() => {
  buttons = new Map();
  vi.stubGlobal('Office', {
    actions: { associate: (name: string, action: Ribbon) => buttons.set(name, action) },
    addin: { showAsTaskpane },
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  showAsTaskpane.mockClear();
});

/** Presses the button; comes back when Excel is told that it is done. */
function press(name: string): Promise<void> {
  return new Promise((resolve) => buttons.get(name)?.({ completed: resolve }));
}

test('一键重算 does what it was given, and Excel hears when it is done', async () => {
  const steps: string[] = [];
  registerCommands({
    recalculate: async () => {
      await Promise.resolve();
      steps.push('recalculated');
      return true;
    },
  });
  await press('recalculate');
  expect(steps).toEqual(['recalculated']);
  expect(showAsTaskpane).not.toHaveBeenCalled();
});

test('a reason why not is shown in the pane', async () => {
  registerCommands({ recalculate: () => Promise.resolve(false) });
  await press('recalculate');
  expect(showAsTaskpane).toHaveBeenCalledOnce();
});
