import type { Problem } from '../../core/problem.ts';

const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * What the first bytes of a file already tell: empty, an old or encrypted workbook (both OLE2 files: .xls and .et, or
 * an .xlsx with a password), or nothing that is packed as a workbook is. null when it may be one.
 */
export function sniff(bytes: Uint8Array, file: string): Problem | null {
  if (bytes.length === 0) return { code: 'file-empty', file };
  if (OLE2.every((byte, i) => bytes[i] === byte)) {
    return {
      code: includesWide(bytes, 'EncryptedPackage') ? 'workbook-encrypted' : 'workbook-old-format',
      file,
    };
  }
  return bytes[0] === 0x50 && bytes[1] === 0x4b ? null : { code: 'not-a-workbook', file };
}

/** Whether the text stands somewhere in the bytes as UTF-16, as the names of OLE2 streams do. */
function includesWide(bytes: Uint8Array, text: string): boolean {
  const wanted = Array.from(text).flatMap((letter) => [letter.charCodeAt(0), 0]);
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
