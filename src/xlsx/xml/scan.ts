import { SaxesParser } from 'saxes';

/** An element's opening tag with its place in the text. */
export interface OpenTag {
  /** Without the prefix of the part's main namespace; elements of other namespaces keep theirs: "x14:cfRule". */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Offset of "<". */
  readonly start: number;
  /** Offset behind ">". */
  readonly end: number;
  readonly selfClosing: boolean;
  /** 0 for the root. */
  readonly depth: number;
}

export interface CloseTag {
  readonly name: string;
  readonly depth: number;
  /** Of the closing tag; both the end of the element when it closes itself. */
  readonly start: number;
  readonly end: number;
}

export interface ScanHandlers {
  readonly open?: (tag: OpenTag) => void;
  readonly close?: (tag: CloseTag) => void;
  /** Character data, references resolved; may come in pieces. */
  readonly text?: (text: string) => void;
}

/**
 * Walks through an XML part. Returns the prefix of its main namespace ("" or "x:"), null when it is not well formed or
 * has a document type: parts never have one, and so no entity is ever expanded.
 */
export function scanXml(xml: string, handlers: ScanHandlers): string | null {
  const parser = new SaxesParser();
  const names: string[] = [];
  let prefix: string | null = null;
  let fault = false;

  parser.on('error', (error) => {
    fault = true;
    throw error;
  });
  parser.on('doctype', () => {
    fault = true;
    throw new Error('document types are not allowed');
  });
  parser.on('opentag', (tag) => {
    prefix ??= tag.name.includes(':') ? tag.name.slice(0, tag.name.indexOf(':') + 1) : '';
    const name = localName(tag.name, prefix);
    const depth = names.length;
    names.push(name);
    handlers.open?.({
      name,
      attributes: tag.attributes,
      // "<" can't stand inside a tag.
      start: xml.lastIndexOf('<', parser.position - 1),
      end: parser.position,
      selfClosing: tag.isSelfClosing,
      depth,
    });
  });
  parser.on('closetag', (tag) => {
    const name = names.pop() ?? '';
    if (!handlers.close) return;
    const start = tag.isSelfClosing ? parser.position : xml.lastIndexOf('<', parser.position - 1);
    handlers.close({ name, depth: names.length, start, end: parser.position });
  });
  if (handlers.text) {
    parser.on('text', handlers.text);
    parser.on('cdata', handlers.text);
  }
  try {
    parser.write(xml).close();
  } catch (error) {
    if (fault) return null;
    throw error;
  }
  return prefix;
}

function localName(name: string, prefix: string): string {
  if (prefix === '') return name;
  // A name without prefix belongs to another namespace here; ":" keeps it apart from the main one.
  return name.startsWith(prefix) ? name.slice(prefix.length) : `:${name}`;
}
