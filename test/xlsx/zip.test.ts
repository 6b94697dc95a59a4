import { deflateSync, strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readArchive, type ZipArchive, type ZipEntry } from '../../src/xlsx/zip/archive.ts';
import { crc32 } from '../../src/xlsx/zip/crc.ts';
import { packArchive, type ArchiveEdits } from '../../src/xlsx/zip/pack.ts';
import { unpack } from '../../src/xlsx/zip/unpack.ts';
import { rawZip, type RawEntry } from '../fixtures/zip.ts';

function read(bytes: Uint8Array): ZipArchive {
  const archive = readArchive(bytes);
  if (typeof archive === 'string') throw new Error(archive);
  return archive;
}

function packed(name: string, text: string, more: Partial<RawEntry> = {}): RawEntry {
  const plain = strToU8(text);
  return { name, data: deflateSync(plain), method: 8, size: plain.length, crc: crc32(plain), ...more };
}

function content(entry: ZipEntry): Uint8Array {
  const bytes = unpack(entry);
  if (typeof bytes === 'string') throw new Error(bytes);
  return bytes;
}

/** The other unzipper knows 64-bit fields only in very large files. */
function ownUnzip(bytes: Uint8Array): Record<string, Uint8Array> {
  return Object.fromEntries(read(bytes).entries.map((entry) => [entry.name, content(entry)]));
}

function replacing(name: string, text: string): ArchiveEdits {
  return { replaced: new Map([[name, strToU8(text)]]), added: new Map(), removed: new Set() };
}

test('the checksum is the one that everybody uses', () => {
  expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
});

describe('replacing one entry of an archive', () => {
  test.each<[string, RawEntry[], string]>([
    ['plain', [packed('a.xml', 'A'.repeat(99)), packed('目录/b.xml', 'b'), packed('c', 'C')], ''],
    [
      'stored entries and a comment',
      [{ name: 'a', data: strToU8('raw') }, packed('目录/b.xml', 'b')],
      'made by hand',
    ],
    [
      'sizes behind the content',
      [packed('a', 'A', { descriptor: true }), packed('目录/b.xml', 'b', { descriptor: true })],
      '',
    ],
    [
      '64-bit fields',
      [
        packed('a', 'A', { zip64: true }),
        packed('目录/b.xml', 'b', { zip64: true }),
        packed('c', 'C', { zip64: true }),
      ],
      '',
    ],
    [
      'comments of entries',
      [packed('a', 'A', { comment: 'x' }), packed('目录/b.xml', 'b', { comment: 'yy' })],
      '',
    ],
  ])('%s: the others keep every byte', (_, entries, comment) => {
    const bytes = rawZip(entries, comment);
    const before = read(bytes);
    const after = packArchive(before, replacing('目录/b.xml', '新内容'));
    const files = entries.some(({ zip64 }) => zip64) ? ownUnzip(after) : unzipSync(after);
    expect(Object.keys(files)).toEqual(entries.map(({ name }) => name));
    expect(strFromU8(files['目录/b.xml']!)).toBe('新内容');
    for (const entry of before.entries.filter(({ name }) => name !== '目录/b.xml')) {
      expect(Buffer.from(after).includes(Buffer.from(entry.local))).toBe(true);
      expect(read(after).entries.find(({ name }) => name === entry.name)?.local).toEqual(entry.local);
    }
    expect(strFromU8(read(after).comment)).toBe(comment);
    expect(packArchive(before, replacing('目录/b.xml', '新内容'))).toEqual(after);
    for (const entry of read(after).entries) expect(unpack(entry)).toEqual(files[entry.name]);
  });

  test('keeps the order of the file where the directory has another', () => {
    const bytes = rawZip([packed('a', 'A'), packed('b', 'B')]);
    const archive = read(bytes);
    const turned: ZipArchive = { ...archive, entries: archive.entries.toReversed() };
    const after = read(packArchive(turned, replacing('a', 'AA')));
    expect(after.entries.map(({ name, offset }) => [name, offset > 0])).toEqual([
      ['b', true],
      ['a', false],
    ]);
    expect(after.entries.map((entry) => strFromU8(content(entry)))).toEqual(['B', 'AA']);
  });
});

describe('adding and removing entries of an archive', () => {
  const bytes = rawZip([packed('a', 'A'), packed('目录/b.xml', 'b'), packed('c', 'C')], 'made by hand');
  const before = read(bytes);

  test('added ones come last, and another program reads them', () => {
    const added = new Map([['目录/新.xml', strToU8('新'.repeat(500))]]);
    const after = packArchive(before, { replaced: new Map(), added, removed: new Set() });
    const files = unzipSync(after);
    expect(Object.keys(files)).toEqual(['a', '目录/b.xml', 'c', '目录/新.xml']);
    expect(strFromU8(files['目录/新.xml']!)).toBe('新'.repeat(500));
    const entries = read(after).entries;
    before.entries.forEach(({ local }, index) => expect(entries[index]?.local).toEqual(local));
    expect(strFromU8(read(after).comment)).toBe('made by hand');
  });

  test('removed ones leave no gap, and the others keep every byte', () => {
    const after = packArchive(before, {
      replaced: new Map(),
      added: new Map(),
      removed: new Set(['目录/b.xml']),
    });
    expect(Object.keys(unzipSync(after))).toEqual(['a', 'c']);
    expect(after).toEqual(rawZip([packed('a', 'A'), packed('c', 'C')], 'made by hand'));
  });
});

describe('archives that are refused', () => {
  const good = rawZip([packed('a', 'A'), packed('b', 'B')]);

  test.each<[string, Uint8Array, string]>([
    ['text', strToU8('指标,分值\n'), 'no-zip'],
    ['nothing', new Uint8Array(0), 'no-zip'],
    ['cut in the middle', good.subarray(0, good.length - 30), 'damaged'],
    ['cut at the end', good.subarray(0, good.length - 1), 'damaged'],
    ['only its first bytes', strToU8('PK\u0003\u0004'), 'damaged'],
    ['names that climb out', rawZip([packed('../a', 'A')]), 'damaged'],
    ['names that climb out with backslashes', rawZip([packed('x\\..\\..\\a', 'A')]), 'damaged'],
    ['absolute names', rawZip([packed('/etc/a', 'A')]), 'damaged'],
    ['a name twice', rawZip([packed('a', 'A'), packed('a', 'B')]), 'damaged'],
    ['a password on an entry', rawZip([packed('a', 'A', { flags: 1 })]), 'encrypted'],
    [
      'more entries than any workbook',
      rawZip(Array.from({ length: 10_001 }, (_, i) => ({ name: String(i), data: new Uint8Array(0) }))),
      'too-large',
    ],
  ])('%s', (_, bytes, fault) => {
    expect(readArchive(bytes)).toBe(fault);
  });

  test('entries that lie over each other', () => {
    const bytes = good.slice();
    const second = Buffer.from(bytes).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    new DataView(bytes.buffer).setUint32(second + 42, 0, true);
    expect(readArchive(bytes)).toBe('damaged');
  });
});

describe('unpacking', () => {
  test.each<[string, RawEntry, string]>([
    ['content that is larger than allowed', packed('a', 'A'.repeat(5000)), 'too-large'],
    ['content that is larger than it says', packed('a', 'A'.repeat(5_000_000), { size: 10 }), 'too-large'],
    ['content that is smaller than it says', packed('a', 'A', { size: 10 }), 'damaged'],
    ['a wrong checksum', packed('a', 'A', { crc: 1 }), 'damaged'],
    [
      'content that breaks off',
      packed('a', 'A'.repeat(999), { data: deflateSync(strToU8('A1b2C3'.repeat(99))).subarray(0, 9) }),
      'damaged',
    ],
    ['content that is no packed data', packed('a', 'A', { data: strToU8('\u0007garbage') }), 'damaged'],
    ['an unknown way of packing', packed('a', 'A', { method: 14 }), 'damaged'],
  ])('refuses %s', (_, entry, fault) => {
    const [only] = read(rawZip([entry])).entries;
    expect(unpack(only!, 1000)).toBe(fault);
  });
});
