import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface SourceFile {
  /** "src/core/grid/address.ts" */
  readonly path: string;
  readonly text: string;
  /** The text without comments and without the content of strings. */
  readonly code: string;
  readonly imports: readonly Import[];
}

export interface Import {
  /** As written: "./address.ts", "react". */
  readonly name: string;
  /** Path of the file where it is one of ours, else null. */
  readonly file: string | null;
}

/** All TypeScript files below a folder of the project. */
export function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sourceFiles(path);
    return /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [sourceFile(path)] : [];
  });
}

function sourceFile(path: string): SourceFile {
  const text = readFileSync(join(ROOT, path), 'utf8');
  return { path, text, code: bare(text), imports: importsOf(path, text) };
}

/** Imports, re-exports and imports at run time. */
function importsOf(path: string, text: string): Import[] {
  const patterns = [
    /^(?:import|export)\s[^'";]*?\bfrom\s+'([^']+)'/gm,
    /^import\s+'([^']+)'/gm,
    /\bimport\('([^']+)'\)/g,
  ];
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([, name = '']) => ({ name, file: fileOf(path, name) })),
  );
}

function fileOf(from: string, name: string): string | null {
  if (!name.startsWith('.')) return null;
  return relative(ROOT, normalize(join(ROOT, dirname(from), name)))
    .split(sep)
    .join('/');
}

/** Strings first, so that "//" inside one is no comment; regular expressions hold neither here. */
function bare(text: string): string {
  return text.replace(
    /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\*[^]*?\*\/|\/\/[^\n]*/g,
    (found) => (found.startsWith('/') ? '' : '""'),
  );
}
