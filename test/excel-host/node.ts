/* oxlint-disable no-underscore-dangle -- the names are those of the library */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runInThisContext } from 'node:vm';
import type { EventEntry, ExcelHost } from './host.ts';

/** The parts of the library that a test of the library's host needs; they are exported by it, not documented. */
interface Library {
  readonly SessionBase: {
    new (): { _createRequestExecutorOrNull?: () => Executor };
    _overrideSession?: unknown;
  };
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
  _testTriggerRichApiMessageEvent(event: { readonly entries: readonly EventEntry[] }): void;
}

interface Executor {
  executeAsync(custom: unknown, flags: number, message: { readonly Body: unknown }): Promise<unknown>;
}

function isLibrary(value: unknown): value is Library {
  return (
    typeof value === 'object' &&
    value !== null &&
    'SessionBase' in value &&
    '_testSetRichApiMessageReadyImpl' in value &&
    '_testTriggerRichApiMessageEvent' in value
  );
}

let library: Library | null = null;

/** The Excel part of the library, as Excel for Windows would load it. */
export function libraryFile(): string {
  const root = dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json'));
  return join(root, 'dist', 'excel-win32-16.01.debug.js');
}

/**
 * Loads the Excel bundle of @microsoft/office-js as it is, as the classic script that it is. Node's global lacks a few
 * names of a browser; only those are added.
 */
export function loadExcelLibrary(): Library {
  if (library) return library;
  const stubs: Record<string, unknown> = {
    window: globalThis,
    self: globalThis,
    top: globalThis,
    parent: globalThis,
    name: '',
    location: { hash: '', search: '', href: 'https://localhost/', protocol: 'https:', host: 'localhost' },
    navigator: { userAgent: 'node', appVersion: '' },
    history: {},
    document: { getElementsByTagName: () => [], createElement: () => ({}), URL: 'https://localhost/' },
    addEventListener: () => {},
  };
  for (const [name, value] of Object.entries(stubs)) {
    if (!(name in globalThis))
      Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
  }
  const file = libraryFile();
  runInThisContext(readFileSync(file, 'utf8'), { filename: file });
  const loaded: unknown = Reflect.get(globalThis, 'OfficeExtension');
  if (!isLibrary(loaded))
    throw new Error('this version of office-js no longer lets a test stand in for Excel');
  library = loaded;
  return loaded;
}

/** From here on every `Excel.run` of this process works on the host. `version` is the ExcelApi set it claims to support. */
export function attach(host: ExcelHost, version = '1.15'): void {
  const parts = loadExcelLibrary();
  const session = new parts.SessionBase();
  session._createRequestExecutorOrNull = () => ({
    async executeAsync(_custom, flags, { Body }) {
      // Excel never answers in the same tick.
      await new Promise((resolve) => setTimeout(resolve, 0));
      const answer = await host.execute(Body, flags);
      return 'body' in answer
        ? { HttpStatusCode: 200, ErrorCode: '', ErrorMessage: '', Headers: {}, Body: answer.body }
        : {
            HttpStatusCode: 400,
            ErrorCode: answer.refused.code,
            ErrorMessage: answer.refused.message,
            Headers: {},
          };
    },
  });
  parts.SessionBase._overrideSession = session;
  parts._testSetRichApiMessageReadyImpl(async () => {});
  host.onEvents = (entries) => parts._testTriggerRichApiMessageEvent({ entries });
  supportUpTo(version);
}

/** What `Office.context.requirements` says; without it the library takes every API set for supported. */
function supportUpTo(version: string): void {
  const isSetSupported = (set: string, wanted = '1.1') =>
    set === 'ExcelApi'
      ? minor(wanted) <= minor(version)
      : set === 'RichApiRuntimeFlag' || set === 'DelayForCellEdit';
  Reflect.set(globalThis, 'Office', {
    context: { requirements: { isSetSupported }, displayLanguage: 'zh-CN' },
  });
}

function minor(version: string): number {
  return Number(version.split('.')[1] ?? 0);
}
