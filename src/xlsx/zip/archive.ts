/**
 * A ZIP file by its central directory (APPNOTE.TXT 6.3.10, sections 4.3 to 4.5). Entries stay as they lie in the file,
 * so that what is not edited can be copied byte for byte.
 */
export interface ZipArchive {
  readonly bytes: Uint8Array;
  /** In the order of the central directory. */
  readonly entries: readonly ZipEntry[];
  /** Comment of the archive, as stored. */
  readonly comment: Uint8Array;
}

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  /** The packed content. */
  readonly data: Uint8Array;
  /** Local header, packed content and whatever follows up to the next entry. */
  readonly local: Uint8Array;
  /** Where `local` begins in the file. */
  readonly offset: number;
  /** The entry's record in the central directory. */
  readonly record: Uint8Array;
}

export type ZipFault = 'no-zip' | 'damaged' | 'encrypted' | 'too-large';

/** A workbook has some tens of parts, a few hundred with pictures. */
const MAX_ENTRIES = 10_000;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END = 0x06064b50;
const ZIP64_EXTRA = 0x0001;
const ABSENT = 0xffffffff;

/** Reads the directory of a ZIP file without unpacking anything; faults instead of exceptions for any other bytes. */
export function readArchive(bytes: Uint8Array): ZipArchive | ZipFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || (view.getUint16(0, true) & 0xffff) !== 0x4b50) return 'no-zip';
  const end = endOf(view);
  if (!end) return 'damaged';
  if (end.count > MAX_ENTRIES) return 'too-large';
  const found: Found[] = [];
  let at = end.directory;
  for (let n = 0; n < end.count; n++) {
    const record = recordAt(view, at, bytes);
    if (typeof record === 'string') return record;
    found.push(record);
    at += record.record.length;
  }
  const entries = place(found, end.directory, bytes, view);
  return entries ? { bytes, entries, comment: end.comment } : 'damaged';
}

interface Directory {
  readonly count: number;
  readonly directory: number;
  readonly comment: Uint8Array;
}

function endOf(view: DataView): Directory | null {
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const comment = bytes.subarray(at + 22, at + 22 + view.getUint16(at + 20, true));
    const count = view.getUint16(at + 10, true);
    const directory = view.getUint32(at + 16, true);
    if (count === 0xffff || directory === ABSENT) return end64(view, at, comment);
    return directory <= at ? { count, directory, comment } : null;
  }
  return null;
}

function end64(view: DataView, end: number, comment: Uint8Array): Directory | null {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR) return null;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > locator || view.getUint32(at, true) !== ZIP64_END) return null;
  const count = Number(view.getBigUint64(at + 32, true));
  const directory = Number(view.getBigUint64(at + 48, true));
  return directory <= at ? { count, directory, comment } : null;
}

type Found = Pick<ZipEntry, 'name' | 'method' | 'crc' | 'size' | 'offset' | 'record'> & {
  readonly packed: number;
};

function recordAt(view: DataView, at: number, bytes: Uint8Array): Found | ZipFault {
  if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) return 'damaged';
  const flags = view.getUint16(at + 8, true);
  if (flags & 0x0001) return 'encrypted';
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const length = 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  if (at + length > bytes.length) return 'damaged';
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  const extra = at + 46 + nameLength;
  const large = largeFields(view, extra, extra + extraLength);
  const field = (offset: number): number => {
    const value = view.getUint32(at + offset, true);
    return value === ABSENT ? (large.shift() ?? ABSENT) : value;
  };
  // The 64-bit values follow each other in this order, only those whose own field is full.
  const size = field(24);
  const packed = field(20);
  const offset = field(42);
  return {
    name,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    size,
    packed,
    offset,
    record: bytes.subarray(at, at + length),
  };
}

function largeFields(view: DataView, start: number, end: number): number[] {
  for (let at = start; at + 4 <= end;) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === ZIP64_EXTRA && at + 4 + length <= end) {
      return Array.from({ length: Math.floor(length / 8) }, (_, i) =>
        Number(view.getBigUint64(at + 4 + 8 * i, true)),
      );
    }
    at += 4 + length;
  }
  return [];
}

/** Where each entry lies. Overlapping entries, names twice and names that climb out of the archive are refused. */
function place(
  found: readonly Found[],
  directory: number,
  bytes: Uint8Array,
  view: DataView,
): ZipEntry[] | null {
  const starts = found.map(({ offset }) => offset).toSorted((a, b) => a - b);
  const next = new Map(starts.map((start, i) => [start, starts[i + 1] ?? directory]));
  if (next.size !== found.length || new Set(found.map(({ name }) => name)).size !== found.length) return null;
  const entries: ZipEntry[] = [];
  for (const { packed, ...entry } of found) {
    const end = next.get(entry.offset) ?? 0;
    if (entry.offset + 30 > end || view.getUint32(entry.offset, true) !== LOCAL) return null;
    const start =
      entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
    if (start + packed > end || climbs(entry.name)) return null;
    entries.push({
      ...entry,
      data: bytes.subarray(start, start + packed),
      local: bytes.subarray(entry.offset, end),
    });
  }
  return entries;
}

function climbs(name: string): boolean {
  return name.split(/[\\/]/).includes('..') || /^[\\/]|^[A-Za-z]:/.test(name);
}
