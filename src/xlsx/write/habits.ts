/** How the producer of a sheet part spells what can be spelled in several ways: what we write looks the same. */
export interface Habits {
  /** Empty cells as `<c …></c>`, not `<c …/>`. */
  readonly longEmpty: boolean;
  /** `t="n"` on numbers and empty cells, where it says nothing. */
  readonly typedNumbers: boolean;
}

/** The habits seen in the part as it was when the file was opened. */
export function habitsOf(xml: string, prefix: string): Habits {
  return {
    longEmpty: new RegExp(`<${prefix}c\\s[^>]*></${prefix}c>`).test(xml),
    typedNumbers: new RegExp(`<${prefix}c\\s[^>]*\\st="n"`).test(xml),
  };
}
