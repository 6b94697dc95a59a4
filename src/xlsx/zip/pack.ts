import { deflateSync } from 'fflate';
import type { ZipArchive, ZipEntry } from './archive.ts';
import { crc32 } from './crc.ts';

const ABSENT = 0xffffffff;
const ZIP64_EXTRA = 0x0001;
/** General purpose bit 11: the name is UTF-8. */
const UTF8_NAME = 0x0800;
/** 1 January 1980, as MS-DOS counts. */
const FIRST_DAY = 0x0021;

/** What a packed archive has that the other one has not, by the names of entries. */
export interface ArchiveEdits {
  readonly replaced: ReadonlyMap<string, Uint8Array>;
  /** Entries that come last. */
  readonly added: ReadonlyMap<string, Uint8Array>;
  readonly removed: ReadonlySet<string>;
}

/**
 * The archive with some entries' contents replaced, some added, some removed. Every other entry keeps its bytes, packed
 * content and headers alike; replaced ones keep name, place and time stamp. Same input, same bytes.
 */
export function packArchive(archive: ZipArchive, { replaced, added, removed }: ArchiveEdits): Uint8Array {
  const kept = archive.entries.filter(({ name }) => !removed.has(name));
  const ordered = kept.toSorted((a, b) => a.offset - b.offset);
  const parts: Uint8Array[] = [archive.bytes.subarray(0, ordered[0]?.offset ?? 0)];
  const records = new Map<ZipEntry, Uint8Array>();
  let offset = parts[0]?.length ?? 0;
  for (const entry of ordered) {
    const content = replaced.get(entry.name);
    const { local, record } = content ? packed(entry.record, content) : entry;
    parts.push(local);
    records.set(entry, moved(record, offset));
    offset += local.length;
  }
  const directory = kept.map((entry) => records.get(entry) ?? entry.record);
  for (const [name, content] of added) {
    const { local, record } = packed(blankRecord(name), content);
    parts.push(local);
    directory.push(moved(record, offset));
    offset += local.length;
  }
  return concat([...parts, ...directory, endRecord(directory, offset, archive.comment)]);
}

/** The directory record of an entry yet to be packed. It has no time of its own: that would make every file different. */
function blankRecord(name: string): Uint8Array {
  const bytes = new TextEncoder().encode(name);
  const record = new Uint8Array(46 + bytes.length);
  const view = viewOf(record);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, 20, true);
  view.setUint16(8, UTF8_NAME, true);
  view.setUint16(14, FIRST_DAY, true);
  view.setUint16(28, bytes.length, true);
  record.set(bytes, 46);
  return record;
}

/** New local header with content, and directory record, of the entry of a record, with this content. */
function packed(before: Uint8Array, content: Uint8Array): { local: Uint8Array; record: Uint8Array } {
  const data = deflateSync(content, { level: 6 });
  const old = viewOf(before);
  const name = before.subarray(46, 46 + old.getUint16(28, true));
  const record = withoutExtra(before, ZIP64_EXTRA);
  const view = viewOf(record);
  view.setUint16(6, 20, true);
  // Sizes stand in the header, not behind the content; the bits for the packing level say nothing.
  view.setUint16(8, view.getUint16(8, true) & ~0x000e, true);
  view.setUint16(10, 8, true);
  view.setUint32(16, crc32(content), true);
  view.setUint32(20, data.length, true);
  view.setUint32(24, content.length, true);
  view.setUint32(42, 0, true);

  const header = new Uint8Array(30 + name.length);
  const head = viewOf(header);
  head.setUint32(0, 0x04034b50, true);
  // Version, flags, method, time, date, checksum and both sizes stand alike in both headers.
  header.set(record.subarray(6, 28), 4);
  head.setUint16(26, name.length, true);
  header.set(name, 30);
  return { local: concat([header, data]), record };
}

/** The directory record with the entry's new place. */
function moved(record: Uint8Array, offset: number): Uint8Array {
  const copy = record.slice();
  const view = viewOf(copy);
  if (view.getUint32(42, true) !== ABSENT) {
    view.setUint32(42, offset, true);
    return copy;
  }
  const sizes = [20, 24].filter((at) => view.getUint32(at, true) === ABSENT).length;
  const extra = extraAt(copy, ZIP64_EXTRA);
  if (extra !== null) view.setBigUint64(extra + 4 + 8 * sizes, BigInt(offset), true);
  return copy;
}

function withoutExtra(record: Uint8Array, id: number): Uint8Array {
  const at = extraAt(record, id);
  const copy = record.slice();
  if (at === null) return copy;
  const length = 4 + viewOf(record).getUint16(at + 2, true);
  const shorter = concat([record.subarray(0, at), record.subarray(at + length)]);
  const view = viewOf(shorter);
  view.setUint16(30, view.getUint16(30, true) - length, true);
  return shorter;
}

function extraAt(record: Uint8Array, id: number): number | null {
  const view = viewOf(record);
  const start = 46 + view.getUint16(28, true);
  const end = start + view.getUint16(30, true);
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === id) return at;
  }
  return null;
}

function endRecord(directory: readonly Uint8Array[], offset: number, comment: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(22);
  const view = viewOf(bytes);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, directory.length, true);
  view.setUint16(10, directory.length, true);
  view.setUint32(
    12,
    directory.reduce((sum, record) => sum + record.length, 0),
    true,
  );
  view.setUint32(16, offset, true);
  view.setUint16(20, comment.length, true);
  return concat([bytes, comment]);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
