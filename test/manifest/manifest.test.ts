import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { registerCommands } from '../../src/commands/register.ts';
import { NEEDED } from '../../src/excel/support.ts';
import { all, named, parseXml, type Element } from './element.ts';
import { readPng } from './png.ts';
import { violations } from './schema.ts';

const FILE = fileURLToPath(new URL('../../manifest.xml', import.meta.url));
const BASE = 'https://localhost:3000/';
const manifest = parseXml(readFileSync(FILE, 'utf8'));

function one(name: string, within = manifest): Element {
  const found = named(within, name);
  expect(found, name).toHaveLength(1);
  return found[0]!;
}

const value = ({ attributes }: Element) => attributes['DefaultValue'] ?? '';

describe('manifest.xml', () => {
  test('has its elements where Office looks for them', () => {
    expect(violations(manifest)).toEqual([]);
    expect(manifest.attributes['xsi:type']).toBe('TaskPaneApp');
    expect(one('VersionOverrides').attributes['xsi:type']).toBe('VersionOverridesV1_0');
  });

  test('is understood by the library that sideloads it', async () => {
    expect(await OfficeAddinManifest.readManifestFile(FILE)).toMatchObject({
      officeAppType: 'TaskPaneApp',
      hosts: ['Workbook'],
      defaultLocale: 'zh-CN',
      displayName: '绩效自评',
      permissions: 'ReadWriteDocument',
    });
  });

  test('has an id of its own and a version of four numbers', () => {
    expect(one('Id').text).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(one('Version').text).toMatch(/^[1-9]\d*\.\d+\.\d+\.\d+$/);
  });

  test('asks for what the code needs', () => {
    const sets = named(manifest, 'Set').map(
      ({ attributes: { Name, MinVersion } }) => `${Name ?? ''} ${MinVersion ?? ''}`,
    );
    expect(sets).toEqual([NEEDED, 'SharedRuntime 1.1']);
  });

  test('has one page for pane and ribbon, which stays', () => {
    const { attributes } = one('Runtime');
    expect(attributes['lifetime']).toBe('long');
    const pages = [one('FunctionFile'), ...named(one('ExtensionPoint'), 'SourceLocation')];
    for (const page of pages) expect(page.attributes['resid']).toBe(attributes['resid']);
    expect(value(one('Url'))).toBe(value(one('SourceLocation', one('DefaultSettings'))));
  });
});

describe('resources', () => {
  const kinds: Readonly<Record<string, string>> = {
    Image: 'Images',
    Runtime: 'Urls',
    FunctionFile: 'Urls',
    SourceLocation: 'Urls',
    Label: 'ShortStrings',
    Title: 'ShortStrings',
    Description: 'LongStrings',
  };
  const defined = named(manifest, 'Resources')
    .flatMap(({ children }) => children)
    .flatMap((kind) => kind.children.map((item) => [item.attributes['id'] ?? '', kind.name] as const));
  const used = all(manifest).filter(({ attributes }) => attributes['resid'] !== undefined);

  test('are there, of the right kind, for whatever names one', () => {
    const kindOf = new Map(defined);
    for (const { name, attributes } of used) {
      expect([attributes['resid'], kindOf.get(attributes['resid'] ?? '')]).toEqual([
        attributes['resid'],
        kinds[name],
      ]);
    }
  });

  test('have short names, each its own, and all are used', () => {
    const ids = defined.map(([id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z][\w.]{0,31}$/);
    expect(ids.toSorted()).toEqual(
      [...new Set(used.map(({ attributes }) => attributes['resid'] ?? ''))].toSorted(),
    );
  });

  test.each([
    ['ShortStrings', 125],
    ['LongStrings', 250],
  ])('%s are in Chinese and English and not too long', (kind, longest) => {
    for (const text of one(kind).children) {
      const { Locale, Value = '' } = one('Override', text).attributes;
      expect(Locale).toBe('en-US');
      expect(value(text)).toMatch(/\p{Script=Han}/u);
      expect(Value).not.toMatch(/\p{Script=Han}/u);
      for (const words of [value(text), Value]) expect(words.length).toBeLessThanOrEqual(longest);
    }
  });
});

describe('addresses', () => {
  const addresses = all(manifest)
    .map(value)
    .filter((text) => text.includes('://'));

  test('are all secure and on the server that npm run serve:excel starts', () => {
    expect(addresses.length).toBeGreaterThan(10);
    for (const address of addresses) expect(address.startsWith(BASE), address).toBe(true);
    const port = /^const PORT = (\d+);$/m.exec(
      readFileSync(new URL('../../tools/serve-excel.mjs', import.meta.url), 'utf8'),
    );
    expect(BASE).toContain(`:${port?.[1] ?? ''}/`);
  });

  test('lead to a page that is built and to pictures that exist', () => {
    const build = readFileSync(new URL('../../webpack.config.js', import.meta.url), 'utf8');
    for (const address of new Set(addresses)) {
      const path = address.slice(BASE.length);
      if (path.endsWith('.html')) expect(build).toContain(`filename: '${path}'`);
      else expect(existsSync(new URL(`../../${path}`, import.meta.url)), path).toBe(true);
    }
  });

  test('of icons lead to pictures of the right size', () => {
    const sizeAt = (address: string) => {
      const { width, height } = readPng(
        readFileSync(new URL(`../../${address.slice(BASE.length)}`, import.meta.url)),
      );
      return `${String(width)}x${String(height)}`;
    };
    expect(sizeAt(value(one('IconUrl')))).toBe('32x32');
    expect(sizeAt(value(one('HighResolutionIconUrl')))).toBe('64x64');
    const images = new Map(one('Images').children.map((image) => [image.attributes['id'], value(image)]));
    for (const icon of named(manifest, 'Icon')) {
      const sizes = icon.children.map(({ attributes: { size = '', resid } }) => {
        expect(sizeAt(images.get(resid) ?? ''), resid).toBe(`${size}x${size}`);
        return Number(size);
      });
      expect(sizes).toEqual(expect.arrayContaining([16, 32, 80]));
    }
  });
});

describe('the ribbon', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test('is a group on the Home tab with its two buttons', () => {
    const labels = new Map(one('ShortStrings').children.map((text) => [text.attributes['id'], value(text)]));
    const labelOf = (element: Element) =>
      labels.get(element.children.find(({ name }) => name === 'Label')?.attributes['resid']);
    expect(one('OfficeTab').attributes['id']).toBe('TabHome');
    expect(labelOf(one('Group'))).toBe('绩效自评');
    const buttons = named(manifest, 'Control').map((button) => [
      labelOf(button),
      one('Action', button).attributes['xsi:type'],
    ]);
    expect(buttons).toEqual([
      ['打开窗格', 'ShowTaskpane'],
      ['一键重算', 'ExecuteFunction'],
    ]);
    const ids = [...named(manifest, 'Group'), ...named(manifest, 'Control')].map(
      ({ attributes }) => attributes['id'],
    );
    expect(new Set(ids).size).toBe(3);
  });

  test('calls functions that the page has, and the page has no others', () => {
    const names: string[] = [];
    vi.stubGlobal('Office', { actions: { associate: (name: string) => names.push(name) } });
    registerCommands({ recalculate: () => Promise.resolve(true) });
    expect(named(manifest, 'FunctionName').map(({ text }) => text)).toEqual(names);
  });
});
