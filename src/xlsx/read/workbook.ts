import { done, failed, type Result } from '../../core/problem.ts';
import type { StoreName } from '../../port/store-names.ts';
import type { Package } from '../package/package.ts';
import { relationshipsOf, type Relationship } from '../package/relationships.ts';
import { scanXml } from '../xml/scan.ts';
import { unescapeXstring } from '../xml/escape.ts';

/** A worksheet by its tab. */
export interface SheetTab {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
}

/** What the workbook part says. */
export interface WorkbookInfo {
  readonly part: string;
  /** Worksheets in tab order; chart sheets and macro sheets hold no cells and are passed over. */
  readonly tabs: readonly SheetTab[];
  readonly activeSheet: string | null;
  readonly date1904: boolean;
  /** The producer asks for all formulas to be calculated on opening: their stored results may be anything. */
  readonly fullCalcOnLoad: boolean;
  /** Defined names of the whole workbook, formulas with "=". */
  readonly names: readonly StoreName[];
  /** Names, in small letters, that mean something of their own on one sheet. */
  readonly localNames: ReadonlySet<string>;
  readonly stylesPart: string | null;
  readonly stringsPart: string | null;
}

/** Finds the workbook through the package's relationships and reads it. */
export function readWorkbook(pack: Package): Result<WorkbookInfo> {
  const roots = relationshipsOf(pack, '');
  if (!roots.ok) return roots;
  const part = roots.value.find(({ type }) => type === 'officeDocument')?.part;
  if (part === undefined || !pack.has(part) || !/\.xml$/i.test(part)) return notOne(pack);
  const links = relationshipsOf(pack, part);
  if (!links.ok) return links;
  const text = pack.text(part);
  return text.ok ? parse(pack, part, text.value, links.value) : text;
}

function notOne(pack: Package): Result<never> {
  return failed({ code: 'not-a-workbook', file: pack.file });
}

interface Tab {
  readonly name: string;
  readonly id: string;
  readonly hidden: boolean;
}

function parse(
  pack: Package,
  part: string,
  xml: string,
  links: readonly Relationship[],
): Result<WorkbookInfo> {
  const tabs: Tab[] = [];
  const names: StoreName[] = [];
  const localNames = new Set<string>();
  let root = '';
  let activeTab = 0;
  let date1904 = false;
  let fullCalcOnLoad = false;
  let name: string | null = null;
  let formula = '';
  const read = scanXml(xml, {
    open: ({ name: element, attributes, depth }) => {
      if (depth === 0) root = element;
      else if (element === 'sheet' && depth === 2) tabs.push(tabOf(attributes));
      else if (element === 'workbookView') activeTab ||= Number(attributes['activeTab'] ?? 0);
      else if (element === 'workbookPr') date1904 = isTrue(attributes['date1904']);
      else if (element === 'calcPr') fullCalcOnLoad = isTrue(attributes['fullCalcOnLoad']);
      else if (element === 'definedName') {
        const local = attributes['localSheetId'] !== undefined;
        if (local) localNames.add((attributes['name'] ?? '').toLowerCase());
        name = local ? null : (attributes['name'] ?? null);
        formula = '';
      }
    },
    text: (piece) => {
      if (name !== null) formula += piece;
    },
    close: ({ name: element }) => {
      if (element !== 'definedName' || name === null) return;
      names.push({ name, formula: `=${unescapeXstring(formula)}` });
      name = null;
    },
  });
  if (read === null) return failed(pack.damaged(part));
  if (root !== 'workbook') return notOne(pack);
  const target = (type: string): string | null => {
    const found = links.find((link) => link.type === type)?.part;
    return found !== undefined && pack.has(found) ? found : null;
  };
  const parts = new Map(links.map((link) => [link.id, link]));
  const sheets: SheetTab[] = [];
  for (const tab of tabs) {
    const link = parts.get(tab.id);
    if (link === undefined) return failed(pack.damaged(part));
    if (link.type !== 'worksheet') continue;
    if (!pack.has(link.part)) return failed(pack.damaged(link.part));
    sheets.push({ name: tab.name, part: link.part, hidden: tab.hidden });
  }
  const active = tabs[activeTab]?.name;
  return done({
    part,
    tabs: sheets,
    activeSheet: sheets.find((tab) => tab.name === active)?.name ?? null,
    date1904,
    fullCalcOnLoad,
    names,
    localNames,
    stylesPart: target('styles'),
    stringsPart: target('sharedStrings'),
  });
}

function tabOf(attributes: Readonly<Record<string, string>>): Tab {
  // The link's attribute is in the relationships namespace, whatever its prefix: "r:id".
  const id = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];
  return {
    name: unescapeXstring(attributes['name'] ?? ''),
    id: id ?? '',
    hidden: /hidden/i.test(attributes['state'] ?? ''),
  };
}

/** Logical values of parts: "1" and "true". */
export function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true' || text === 'on';
}
