import { strFromU8, unzipSync } from 'fflate';

/** Cells of the first sheet in a file, by name: "I13" → "9", "I41" → "=SUM(…)". Read by other code than the product's. */
export function cellsOf(bytes: Uint8Array): Map<string, string> {
  const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const cells = new Map<string, string>();
  for (const [, name = '', content = ''] of xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*?(?:\/>|>([^]*?)<\/c>)/g)) {
    const formula = /<f>([^<]*)<\/f>/.exec(content)?.[1];
    cells.set(name, formula === undefined ? content.replace(/<[^>]*>/g, '') : `=${formula}`);
  }
  return cells;
}
