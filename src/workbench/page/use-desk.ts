import { useCallback, useEffect, useState, useSyncExternalStore, type RefObject } from 'react';
import type { Problem } from '../../core/problem.ts';
import { OpenDocument, type DocumentStatus } from './document.ts';
import { download } from './files.ts';
import { readFile, type ReadFile } from '../grid/read-file.ts';

const NO_DOCUMENT: DocumentStatus = {
  unsaved: false,
  canUndo: false,
  canRedo: false,
  refusal: null,
  leftOut: [],
};

/** The page's one workbook: what lies open, what went wrong, and what can be done with it as a file. */
export interface Desk {
  readonly document: OpenDocument | null;
  readonly status: DocumentStatus;
  readonly problem: Problem | null;
  /** A file that was read but waits, because the open one has changes that are not saved. */
  readonly waiting: ReadFile | null;
  /** Opens a file; asks first where changes would be lost. */
  readonly open: (bytes: Uint8Array, name: string) => void;
  /** Opens the file that waits, or leaves it. */
  readonly decide: (open: boolean) => void;
  /** Downloads the workbook; true when that worked. */
  readonly save: () => Promise<boolean>;
  readonly problemRead: () => void;
}

/** @param place the element that the grid is put into */
export function useDesk(place: RefObject<HTMLDivElement | null>): Desk {
  const [document, setDocument] = useState<OpenDocument | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [waiting, setWaiting] = useState<ReadFile | null>(null);
  const status = useSyncExternalStore(
    document?.subscribe ?? subscribeToNothing,
    () => document?.status ?? NO_DOCUMENT,
  );
  useWarningBeforeLeaving(status.unsaved);

  const show = useCallback(
    (file: ReadFile): void => {
      if (!place.current) return;
      document?.close();
      // The grid leaves its element in disorder; the next one gets its own.
      const element = place.current.ownerDocument.createElement('div');
      element.style.height = '100%';
      place.current.replaceChildren(element);
      setDocument(new OpenDocument(file, element));
    },
    [document, place],
  );

  return {
    document,
    status,
    problem,
    waiting,
    open(bytes, name) {
      const file = readFile(bytes, name);
      setProblem(file.ok ? null : file.problem);
      if (!file.ok) return;
      if (status.unsaved) setWaiting(file.value);
      else show(file.value);
    },
    decide(open) {
      if (open && waiting) show(waiting);
      setWaiting(null);
    },
    async save() {
      if (!document) return false;
      const saved = await document.save();
      setProblem(saved.ok ? null : saved.problem);
      if (!saved.ok) return false;
      download(saved.value.bytes, document.file.name);
      saved.value.kept();
      return true;
    },
    problemRead: () => setProblem(null),
  };
}

function subscribeToNothing(): () => void {
  return () => {};
}

/** The browser asks before the page is closed with changes that are not saved. */
function useWarningBeforeLeaving(unsaved: boolean): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (unsaved) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
}
