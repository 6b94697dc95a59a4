import { done, failed, type Result } from '../../core/problem.ts';
import { scanXml } from '../xml/scan.ts';
import type { Package } from './package.ts';

/** A link from one part to another. */
export interface Relationship {
  readonly id: string;
  /** Last word of the type: "worksheet", the same in the transitional and the strict flavour. */
  readonly type: string;
  /** Name of the part that it leads to. */
  readonly part: string;
}

/** The relationships of a part ("" for the package itself); none where it has no relationships part. */
export function relationshipsOf(pack: Package, part: string): Result<readonly Relationship[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const name = relationshipsPart(part);
  if (!pack.has(name)) return done([]);
  const text = pack.text(name);
  if (!text.ok) return text;
  const found: Relationship[] = [];
  const read = scanXml(text.value, {
    open: ({ name: element, attributes }) => {
      const { Id, Type, Target, TargetMode } = attributes;
      if (element !== 'Relationship' || !Id || !Type || !Target || TargetMode === 'External') return;
      found.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), part: resolve(folder, Target) });
    },
  });
  return read === null ? failed(pack.damaged(name)) : done(found);
}

/** Name of the part that holds the relationships of a part. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** "worksheets/sheet1.xml" seen from "xl/", or "/xl/worksheets/sheet1.xml". */
function resolve(folder: string, target: string): string {
  const path = target.startsWith('/') ? target : folder + target;
  const steps: string[] = [];
  for (const step of decode(path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
