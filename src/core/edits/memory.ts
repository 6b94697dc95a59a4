/**
 * What Ziping last wrote, cell by cell: only a fingerprint of each value, since all that is ever asked is whether a cell
 * is still as we left it. Kept inside the workbook as compact text.
 */
export type Memory = ReadonlyMap<string, string>;

/** Key of the memory in the workbook's store. */
export const WRITTEN_KEY = 'written';

/** The place of a cell as the memory knows it. */
export function place(sheet: string, cell: string): string {
  return `${sheet}!${cell}`;
}

/** Stands for the fact sheet, whatever it is called: no sheet can have this name. */
const FACTS = '*';

/** The place of a fact's value as the memory knows it: lines of the fact sheet may be sorted and moved. */
export function factPlace(line: {
  readonly sheet: string;
  readonly indicator: string;
  readonly name: string;
}): string {
  return place(FACTS, fingerprint([line.sheet, line.indicator, line.name].join('\n')));
}

/** Fingerprint of a cell's value: 53 bits, so that two texts of one form never meet by chance. */
export function fingerprint(value: string | number | boolean | null): string {
  const text = `${typeof value}:${String(value)}`;
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 2654435761);
    b = Math.imul(b ^ c, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}

/** Reads the memory; anything unreadable is forgotten, which only makes us more careful. */
export function readMemory(text: string | undefined): Memory {
  const memory = new Map<string, string>();
  for (const line of (text ?? '').split('\n')) {
    const [sheet = '', ...cells] = line.split('\t');
    for (const entry of cells) {
      const at = entry.indexOf(':');
      if (at > 0) memory.set(place(sheet, entry.slice(0, at)), entry.slice(at + 1));
    }
  }
  return memory;
}

/** One line per sheet, its cells with their fingerprints; null when nothing is remembered. */
export function writeMemory(memory: Memory): string | null {
  const sheets = new Map<string, string[]>();
  for (const [key, print] of memory) {
    const at = key.lastIndexOf('!');
    const cells = sheets.get(key.slice(0, at)) ?? [];
    cells.push(`${key.slice(at + 1)}:${print}`);
    sheets.set(key.slice(0, at), cells);
  }
  if (sheets.size === 0) return null;
  return [...sheets].map(([sheet, cells]) => [sheet, ...cells].join('\t')).join('\n');
}
