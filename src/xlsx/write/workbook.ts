import { isStoreName, toNames } from '../../port/store-names.ts';
import { escapeXml } from '../xml/escape.ts';
import { scanXml } from '../xml/scan.ts';
import { splice, type Splice } from '../xml/splice.ts';

/** Children of a workbook that stand before the defined names, and before the calculation settings (CT_Workbook). */
const BEFORE_NAMES = new Set([
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
]);
const BEFORE_CALCULATION = new Set([...BEFORE_NAMES, 'definedNames']);

interface Element {
  readonly start: number;
  /** Behind the opening tag. */
  readonly open: number;
  readonly selfClosing: boolean;
  /** Before the closing tag. */
  close: number;
  end: number;
}

interface Parts {
  readonly prefix: string;
  names: Element | null;
  /** Our names, with those of others counted. */
  readonly ours: { readonly name: string; readonly start: number; readonly end: number }[];
  others: number;
  beforeNames: number;
}

/** The workbook part with these texts kept in it (null removes one); null when the part is damaged. */
export function writeStore(xml: string, texts: ReadonlyMap<string, string | null>): string | null {
  const parts = partsOf(xml);
  if (!parts) return null;
  const { names, prefix } = parts;
  const replaced = parts.ours.filter(({ name }) => [...texts.keys()].some((key) => isStoreName(name, key)));
  const added = [...texts]
    .flatMap(([key, text]) => (text === null ? [] : toNames(key, text)))
    .map(({ name, formula }) => nameElement(prefix, name, formula.slice(1)))
    .join('');
  const removal: Splice[] = replaced.map(({ start, end }) => ({ start, end, text: '' }));
  if (!names) {
    const text = added === '' ? '' : `<${prefix}definedNames>${added}</${prefix}definedNames>`;
    return splice(xml, [{ start: parts.beforeNames, end: parts.beforeNames, text }]);
  }
  if (added === '' && replaced.length > 0 && parts.others + parts.ours.length === replaced.length) {
    return splice(xml, [{ start: names.start, end: names.end, text: '' }]);
  }
  if (!names.selfClosing)
    return splice(xml, [...removal, { start: names.close, end: names.close, text: added }]);
  const text =
    added === ''
      ? xml.slice(names.start, names.end)
      : `<${prefix}definedNames>${added}</${prefix}definedNames>`;
  return splice(xml, [{ start: names.start, end: names.end, text }]);
}

function nameElement(prefix: string, name: string, formula: string): string {
  return `<${prefix}definedName name="${name}" hidden="1">${escapeXml(formula)}</${prefix}definedName>`;
}

function partsOf(xml: string): Parts | null {
  const parts: Omit<Parts, 'prefix'> = { names: null, ours: [], others: 0, beforeNames: 0 };
  let name: string | null = null;
  let start = 0;
  const prefix = scanXml(xml, {
    open: (tag) => {
      if (tag.depth === 1 && tag.name === 'definedNames') {
        parts.names = {
          start: tag.start,
          open: tag.end,
          selfClosing: tag.selfClosing,
          close: tag.end,
          end: tag.end,
        };
      } else if (tag.depth === 2 && tag.name === 'definedName') {
        name = tag.attributes['name'] ?? '';
        start = tag.start;
      }
    },
    close: (tag) => {
      if (tag.depth === 1 && BEFORE_NAMES.has(tag.name)) parts.beforeNames = tag.end;
      if (tag.depth === 1 && tag.name === 'definedNames' && parts.names) {
        parts.names.close = tag.start;
        parts.names.end = tag.end;
      } else if (tag.depth === 2 && tag.name === 'definedName' && name !== null) {
        if (isStoreName(name)) parts.ours.push({ name, start, end: tag.end });
        else parts.others++;
        name = null;
      }
    },
  });
  return prefix === null ? null : { ...parts, prefix };
}

/** The workbook part asking for all formulas to be calculated when it is opened; null when the part is damaged. */
export function askForCalculation(xml: string): string | null {
  let settings: { start: number; end: number } | null = null;
  let before = 0;
  const prefix = scanXml(xml, {
    open: ({ depth, name, start, end }) => {
      if (depth === 1 && name === 'calcPr') settings = { start, end };
    },
    close: ({ depth, name, end }) => {
      if (depth === 1 && BEFORE_CALCULATION.has(name)) before = end;
    },
  });
  if (prefix === null) return null;
  if (!settings) {
    return splice(xml, [{ start: before, end: before, text: `<${prefix}calcPr fullCalcOnLoad="1"/>` }]);
  }
  const { start, end }: { start: number; end: number } = settings;
  const tag = xml.slice(start, end);
  const flag = /\bfullCalcOnLoad\s*=\s*(?:"[^"]*"|'[^']*')/;
  const asked = flag.test(tag)
    ? tag.replace(flag, 'fullCalcOnLoad="1"')
    : tag.replace(/\s*(\/?)>$/, ' fullCalcOnLoad="1"$1>');
  return splice(xml, [{ start, end, text: asked }]);
}
