const IS =
  /(?:^|[^A-Za-z])([A-Za-z])(?:为|是指|是|指|代表|表示|:|=)([一-龥][一-龥"]{1,24}?)(?=[,;。、)\n]|$)/g;
const TAGGED = /([一-龥][一-龥"]{1,24})\(([A-Za-z])\)/g;

/**
 * What single letters of formulas stand for: 执行率=B/A×100%，其中A为全年预算数，B为全年执行数; 全年预算数(A). A letter that is given two
 * meanings has none.
 */
export function lettersIn(text: string): ReadonlyMap<string, string> {
  const meanings = new Map<string, Set<string>>();
  const said = [
    ...[...text.matchAll(IS)].map(([, letter = '', name = '']) => [letter, name] as const),
    ...[...text.matchAll(TAGGED)].map(([, name = '', letter = '']) => [letter, name] as const),
  ];
  for (const [letter, name] of said) meanings.set(letter, (meanings.get(letter) ?? new Set()).add(name));
  return new Map(
    [...meanings].flatMap(([letter, names]) => (names.size === 1 ? [[letter, [...names].join()]] : [])),
  );
}
