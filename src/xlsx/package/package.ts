import { done, failed, type Problem, type Result } from '../../core/problem.ts';
import { readArchive, type ZipArchive, type ZipEntry, type ZipFault } from '../zip/archive.ts';
import { packArchive } from '../zip/pack.ts';
import { MAX_PART_BYTES, unpack } from '../zip/unpack.ts';
import { decodePart, encodePart } from './encoding.ts';
import { sniff } from './sniff.ts';

/** All parts that are read of one workbook together. */
const MAX_TOTAL_BYTES = 2 * MAX_PART_BYTES;

/** What an edited package has that the file has not: all by part, in the spelling of `keyOf`. */
interface Edits {
  /** Texts of parts that are changed or new. */
  readonly texts: ReadonlyMap<string, string>;
  /** Names of parts that are new, as they will be written. */
  readonly added: ReadonlyMap<string, string>;
  readonly removed: ReadonlySet<string>;
}

const UNEDITED: Edits = { texts: new Map(), added: new Map(), removed: new Set() };

/** An Office package: the parts of a workbook by name ("xl/workbook.xml"), some of them changed, added or removed. */
export class Package {
  readonly file: string;
  readonly #archive: ZipArchive;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly #edits: Edits;
  /** Content of parts read so far, shared by all later versions of the package. */
  readonly #read: Map<string, Uint8Array>;

  private constructor(
    file: string,
    archive: ZipArchive,
    entries: ReadonlyMap<string, ZipEntry>,
    edits: Edits,
    read: Map<string, Uint8Array>,
  ) {
    this.file = file;
    this.#archive = archive;
    this.#entries = entries;
    this.#edits = edits;
    this.#read = read;
  }

  /** Opens the bytes of a file; `file` is the name that problems speak of. */
  static open(bytes: Uint8Array, file: string): Result<Package> {
    const problem = sniff(bytes, file);
    if (problem) return failed(problem);
    const archive = readArchive(bytes);
    if (typeof archive === 'string') return failed(problemOf(archive, file, 'ZIP'));
    const entries = new Map(archive.entries.map((entry) => [keyOf(entry.name), entry]));
    return done(new Package(file, archive, entries, UNEDITED, new Map()));
  }

  has(part: string): boolean {
    const key = keyOf(part);
    const { added, removed } = this.#edits;
    return added.has(key) || (this.#entries.has(key) && !removed.has(key));
  }

  /** Whether the package has parts under this folder ("_xmlsignatures/"). */
  hasUnder(folder: string): boolean {
    return [...this.#entries.keys()].some((key) => key.startsWith(folder));
  }

  /** The text of a part. A part that is not there is a damaged workbook: ask `has` first where it may be absent. */
  text(part: string): Result<string> {
    const changed = this.#edits.texts.get(keyOf(part));
    if (changed !== undefined) return done(changed);
    const content = this.#content(part);
    if (!content.ok) return content;
    const text = decodePart(content.value);
    return text === null ? failed(this.damaged(part)) : done(text);
  }

  /** The text of a part as it was when the file was opened; "" for one that was not read. */
  original(part: string): string {
    const bytes = this.#read.get(keyOf(part));
    return bytes ? (decodePart(bytes) ?? '') : '';
  }

  /** The package with the text of a part replaced; this one stays as it is. */
  with(part: string, text: string): Package {
    return this.#edited({ texts: new Map(this.#edits.texts).set(keyOf(part), text) });
  }

  /** The package with a new part; its name must be free. */
  withNew(part: string, text: string): Package {
    const added = new Map(this.#edits.added).set(keyOf(part), part);
    return this.#edited({ added }).with(part, text);
  }

  /** The package without one of its parts. */
  without(part: string): Package {
    const key = keyOf(part);
    const texts = new Map(this.#edits.texts);
    const added = new Map(this.#edits.added);
    texts.delete(key);
    if (added.delete(key)) return this.#edited({ texts, added });
    return this.#edited({ texts, removed: new Set([...this.#edits.removed, key]) });
  }

  toBytes(): Uint8Array {
    const { texts, added, removed } = this.#edits;
    const replaced = new Map<string, Uint8Array>();
    const fresh = new Map<string, Uint8Array>();
    for (const [key, text] of texts) {
      const name = added.get(key);
      if (name !== undefined) {
        fresh.set(name, new TextEncoder().encode(text));
        continue;
      }
      const entry = this.#entries.get(key);
      const before = this.#read.get(key);
      if (!entry || !before) throw new Error(`changed a part that was not read: ${key}`);
      const bytes = encodePart(text, before);
      if (!sameBytes(bytes, before)) replaced.set(entry.name, bytes);
    }
    const gone = new Set([...removed].flatMap((key) => this.#entries.get(key)?.name ?? []));
    if (replaced.size + fresh.size + gone.size === 0) return this.#archive.bytes.slice();
    return packArchive(this.#archive, { replaced, added: fresh, removed: gone });
  }

  damaged(part: string): Problem {
    return { code: 'workbook-damaged', file: this.file, part };
  }

  #edited(edits: Partial<Edits>): Package {
    const all = { ...this.#edits, ...edits };
    return new Package(this.file, this.#archive, this.#entries, all, this.#read);
  }

  #content(part: string): Result<Uint8Array> {
    const key = keyOf(part);
    const known = this.#read.get(key);
    if (known) return done(known);
    const entry = this.#entries.get(key);
    if (!entry) return failed(this.damaged(part));
    const used = [...this.#read.values()].reduce((sum, each) => sum + each.length, 0);
    const content = unpack(entry, Math.min(MAX_PART_BYTES, MAX_TOTAL_BYTES - used));
    if (typeof content === 'string') return failed(problemOf(content, this.file, part));
    this.#read.set(key, content);
    return done(content);
  }
}

/** Part names ignore case (ECMA-376 part 2, 9.1.1.1.2); some producers write "\" between folders. */
function keyOf(part: string): string {
  return part.replaceAll('\\', '/').toLowerCase();
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

function problemOf(fault: ZipFault, file: string, part: string): Problem {
  switch (fault) {
    case 'no-zip':
      return { code: 'not-a-workbook', file };
    case 'encrypted':
      return { code: 'workbook-encrypted', file };
    case 'too-large':
      return { code: 'workbook-too-large', file };
    case 'damaged':
      return { code: 'workbook-damaged', file, part };
    default:
      return fault satisfies never;
  }
}
