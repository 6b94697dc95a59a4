import { Inflate } from 'fflate';
import type { ZipEntry, ZipFault } from './archive.ts';
import { crc32 } from './crc.ts';

/** Far above any form; a sheet of a million cells has some 50 MB. */
export const MAX_PART_BYTES = 256 * 1024 * 1024;

const STEP = 64 * 1024;

/**
 * The content of an entry, checked against its length and checksum. Stops as soon as more comes out than `limit`,
 * whatever the directory says about the size.
 */
export function unpack(entry: ZipEntry, limit = MAX_PART_BYTES): Uint8Array | ZipFault {
  if (entry.size > limit) return 'too-large';
  const content = entry.method === 0 ? entry.data : entry.method === 8 ? inflate(entry, limit) : 'damaged';
  if (typeof content === 'string') return content;
  return content.length === entry.size && crc32(content) === entry.crc ? content : 'damaged';
}

function inflate(entry: ZipEntry, limit: number): Uint8Array | ZipFault {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let finished = false;
  const stream = new Inflate((chunk, final) => {
    chunks.push(chunk);
    length += chunk.length;
    finished = final;
  });
  try {
    for (let at = 0; at < entry.data.length; at += STEP) {
      stream.push(entry.data.subarray(at, at + STEP), at + STEP >= entry.data.length);
      if (length > limit) return 'too-large';
    }
  } catch {
    return 'damaged';
  }
  return finished ? joined(chunks, length) : 'damaged';
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = chunks;
  if (chunks.length === 1 && only) return only;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
