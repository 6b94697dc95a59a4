import { act } from 'react';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeAll } from 'vitest';

// jsdom has no layout, so it has no scrolling either.
Element.prototype.scrollIntoView = () => undefined;
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

// What the pane fetches on demand is there from the start: a click has its effect before the next line.
beforeAll(async () => {
  await Promise.all([
    import('../../src/taskpane/ActionMenus.tsx'),
    import('../../src/taskpane/decide/HeaderPanel.tsx'),
    import('../../src/taskpane/decide/RuleForm.tsx'),
    import('../../src/taskpane/decide/RulesPanel.tsx'),
    import('../../src/taskpane/decide/SettingsPanel.tsx'),
  ]);
});

const open: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/** Draws an element into the page for one test. */
export async function draw(element: ReactNode): Promise<(next: ReactNode) => Promise<void>> {
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  open.push(async () => {
    await act(async () => root.unmount());
    place.remove();
  });
  const redraw = (next: ReactNode) => act(async () => root.render(next));
  await redraw(element);
  return redraw;
}

/** The only element with this role (or, for plain elements, tag) whose accessible words contain `name`. */
export function find(selector: string, name: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>(selector)].filter((element) =>
    `${element.getAttribute('aria-label') ?? ''} ${element.textContent}`.includes(name),
  );
  if (found.length !== 1) throw new Error(`${found.length} of ${selector} with ${name}`);
  return found[0]!;
}

/** All texts of elements, in order. */
export function texts(selector: string): readonly string[] {
  return [...document.querySelectorAll(selector)].map((element) => element.textContent);
}

/** The header of an indicator's row, by its sheet row. */
export function row(key: number): HTMLElement {
  return document.querySelector<HTMLElement>(`[data-walk="${key}"]`)!;
}

export async function click(element: HTMLElement): Promise<void> {
  await act(async () => element.click());
}

/** Presses a key where the focus is. */
export async function press(key: string): Promise<void> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  await act(async () => document.activeElement?.dispatchEvent(event));
}

/** Lets things that are under way come to rest, until the condition holds. */
export async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    if (condition()) return;
    await act(async () => {
      await new Promise((resolve) => {
        setTimeout(resolve, 10);
      });
    });
  }
  throw new Error(`did not happen: ${condition.toString()}\n${document.body.textContent}`);
}
