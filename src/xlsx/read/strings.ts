import { unescapeXstring } from '../xml/escape.ts';
import { scanXml } from '../xml/scan.ts';

/** The table of texts that cells point to. */
export interface SharedStrings {
  readonly texts: readonly string[];
  /** Index of each text that stands there without formatting of its own. */
  readonly plain: ReadonlyMap<string, number>;
}

export const NO_STRINGS: SharedStrings = { texts: [], plain: new Map() };

/** Reads the shared strings part: rich text is joined, readings (phonetic) are passed over. null when it is damaged. */
export function readStrings(xml: string): SharedStrings | null {
  const texts: string[] = [];
  const plain = new Map<string, number>();
  const item = new StringItem();
  const read = scanXml(xml, {
    open: ({ name }) => {
      if (name === 'si') item.begin();
      else item.open(name);
    },
    text: (piece) => item.text(piece),
    close: ({ name }) => {
      item.close(name);
      if (name !== 'si') return;
      const text = item.value();
      if (item.plain && !plain.has(text)) plain.set(text, texts.length);
      texts.push(text);
    },
  });
  return read === null ? null : { texts, plain };
}

/** Collects the text of one `<si>` or `<is>` element. */
export class StringItem {
  plain = true;
  #text = '';
  #inText = false;
  #inReading = false;

  begin(): void {
    this.plain = true;
    this.#text = '';
  }

  open(name: string): void {
    if (name === 't') this.#inText = true;
    else if (name === 'rPh') this.#inReading = true;
    if (name !== 't') this.plain = false;
  }

  text(piece: string): void {
    if (this.#inText && !this.#inReading) this.#text += piece;
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    else if (name === 'rPh') this.#inReading = false;
  }

  value(): string {
    return unescapeXstring(this.#text);
  }
}
