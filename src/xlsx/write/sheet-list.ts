import { escapeXml, escapeXstring } from '../xml/escape.ts';
import { scanXml } from '../xml/scan.ts';
import { splice, type Splice } from '../xml/splice.ts';

/** What a workbook part says about its sheets, as far as one is added or taken away. */
export interface SheetList {
  readonly prefix: string;
  /** The main namespace. */
  readonly namespace: string;
  /** Prefix of the links to parts ("r:"), and what declares it where each sheet does so for itself. */
  readonly linkPrefix: string;
  readonly linkDeclaration: string;
  /** All sheets in tab order, chart sheets too. */
  readonly sheets: readonly SheetItem[];
  /** Before the closing tag of the list of sheets. */
  readonly end: number;
  /** Behind the list of sheets and what may stand before defined names. */
  readonly beforeNames: number;
  readonly names: NameList | null;
  readonly structureLocked: boolean;
}

interface SheetItem {
  readonly name: string;
  readonly id: number;
  readonly link: string;
  readonly start: number;
  end: number;
}

interface NameList {
  readonly start: number;
  readonly open: number;
  close: number;
  end: number;
  readonly items: { readonly sheet: number | null; readonly start: number; open: number; end: number }[];
}

const BEFORE_NAMES = new Set(['sheets', 'functionGroups', 'externalReferences']);

/** Reads the list of sheets from the workbook part; null when it is damaged. */
export function readSheetList(xml: string): SheetList | null {
  const sheets: SheetItem[] = [];
  let names: NameList | null = null;
  let end = 0;
  let beforeNames = 0;
  let root: Readonly<Record<string, string>> = {};
  let linkPrefix = 'r:';
  let linkDeclaration = '';
  let structureLocked = false;
  const prefix = scanXml(xml, {
    open: (tag) => {
      const { name, depth, attributes, start, end: open } = tag;
      if (depth === 0) root = attributes;
      if (depth === 1 && name === 'workbookProtection')
        structureLocked = /^(?:1|true|on)$/.test(attributes['lockStructure'] ?? '');
      if (depth === 1 && name === 'definedNames') names = { start, open, close: open, end: open, items: [] };
      if (depth === 2 && name === 'definedName' && names) {
        const local = attributes['localSheetId'];
        names.items.push({ sheet: local === undefined ? null : Number(local), start, open, end: open });
      }
      if (depth !== 2 || name !== 'sheet') return;
      const link = Object.entries(attributes).find(([key]) => key.endsWith(':id'));
      if (link) {
        linkPrefix = link[0].slice(0, -'id'.length);
        const declared = attributes[`xmlns:${linkPrefix.slice(0, -1)}`];
        linkDeclaration =
          declared === undefined ? '' : ` xmlns:${linkPrefix.slice(0, -1)}="${escapeXml(declared)}"`;
      }
      sheets.push({
        name: attributes['name'] ?? '',
        id: Number(attributes['sheetId'] ?? 0),
        link: link?.[1] ?? '',
        start,
        end: open,
      });
    },
    close: ({ name, depth, start, end: close }) => {
      if (depth === 1 && name === 'sheets') end = start;
      if (depth === 1 && BEFORE_NAMES.has(name)) beforeNames = close;
      if (depth === 1 && name === 'definedNames' && names) Object.assign(names, { close: start, end: close });
      const sheet = sheets.at(-1);
      if (depth === 2 && name === 'sheet' && sheet) sheet.end = close;
      const item = names?.items.at(-1);
      if (depth === 2 && name === 'definedName' && item) item.end = close;
    },
  });
  if (prefix === null || sheets.length === 0) return null;
  const namespace = root[prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`] ?? '';
  return { prefix, namespace, linkPrefix, linkDeclaration, sheets, end, beforeNames, names, structureLocked };
}

/** The workbook part with one more sheet at the end, whose first rows are printed on every page. */
export function withSheet(
  xml: string,
  list: SheetList,
  name: string,
  link: string,
  headerRows: number,
): string {
  const { prefix, linkPrefix, linkDeclaration, sheets, names } = list;
  const id = Math.max(0, ...sheets.map((sheet) => sheet.id)) + 1;
  const item = `<${prefix}sheet${linkDeclaration} name="${escapeXstring(name)}" sheetId="${String(id)}" ${linkPrefix}id="${link}"/>`;
  const splices: Splice[] = [{ start: list.end, end: list.end, text: item }];
  if (headerRows > 0) splices.push(titles(list, xml, name, headerRows, names));
  return splice(xml, splices);
}

function titles(
  { prefix, sheets, beforeNames }: SheetList,
  xml: string,
  name: string,
  rows: number,
  names: NameList | null,
): Splice {
  const range = `'${name.replaceAll("'", "''")}'!$1:$${String(rows)}`;
  const item =
    `<${prefix}definedName name="_xlnm.Print_Titles" localSheetId="${String(sheets.length)}">` +
    `${escapeXml(range)}</${prefix}definedName>`;
  const list = `<${prefix}definedNames>${item}</${prefix}definedNames>`;
  if (!names) return { start: beforeNames, end: beforeNames, text: list };
  if (xml.slice(names.start, names.open).endsWith('/>'))
    return { start: names.start, end: names.end, text: list };
  return { start: names.close, end: names.close, text: item };
}

/** The workbook part without one of its sheets, and without the names that only mean something there. */
export function withoutSheet(xml: string, { sheets, names }: SheetList, index: number): string {
  const sheet = sheets[index];
  if (!sheet) return xml;
  const splices: Splice[] = [{ start: sheet.start, end: sheet.end, text: '' }];
  const local = names?.items.filter((item) => item.sheet === index) ?? [];
  if (names && local.length === names.items.length && local.length > 0) {
    splices.push({ start: names.start, end: names.end, text: '' });
  } else {
    for (const item of local) splices.push({ start: item.start, end: item.end, text: '' });
    for (const item of names?.items ?? []) {
      if (item.sheet === null || item.sheet <= index) continue;
      const tag = xml
        .slice(item.start, item.open)
        .replace(/\blocalSheetId\s*=\s*(?:"[^"]*"|'[^']*')/, `localSheetId="${String(item.sheet - 1)}"`);
      splices.push({ start: item.start, end: item.open, text: tag });
    }
  }
  return withActiveTab(splice(xml, splices), index);
}

/** The tab that is shown and the first one in view are counted: those behind the sheet move up. */
function withActiveTab(xml: string, index: number): string {
  return xml.replace(/<(?:[\w.-]+:)?workbookView\b[^>]*>/g, (view) =>
    view.replace(/\b(activeTab|firstSheet)="(\d+)"/g, (text, name: string, tab: string) =>
      Number(tab) >= index && Number(tab) > 0 ? `${name}="${String(Number(tab) - 1)}"` : text,
    ),
  );
}
