/** The ranks of government that a text speaks of, 1 county to 4 national. A ministry's word may count as 3 or as 4. */
export type Ranks = readonly (readonly [lowest: number, highest: number])[];

/** Which ranks are asked for. */
export interface Level {
  readonly ranks: readonly number[];
  /** 及以上: these and whatever stands above them. */
  readonly orAbove: boolean;
}

const OFFICE = '(?:级|委|政府|人民政府|人大|政协|纪委|[^,，。;、\\d]{0,6}?(?:厅|局|委员会|办公室|审计))';
const RANKS: readonly (readonly [RegExp, readonly [number, number]])[] = [
  [/国家级|国家(?=[或、及和级])|党中央|中共中央|中央(?!预算|财政|补助|资金)|国务院|全国/, [4, 4]],
  [
    /(?:财政|教育|科技|民政|公安|农业农村|商务|卫生|生态环境|自然资源|交通运输|水利)部(?!门)|国家部委|部委/,
    [3, 4],
  ],
  [new RegExp(`省部级|部级|全省|自治区级|自治区(?:党委|政府|人民政府)|省${OFFICE}`), [3, 3]],
  [new RegExp(`地市级|全市|(?<!城)市(?!场|民)${OFFICE}`), [2, 2]],
  [new RegExp(`全[县区]|(?:县|(?<![治社小园地校景辖灾])区)${OFFICE}`), [1, 1]],
];

/** The ranks that a text names. */
export function ranksIn(text: string): Ranks {
  return RANKS.filter(([pattern]) => pattern.test(text)).map(([, ranks]) => ranks);
}

/** The level that a wording asks for; null where it asks for none. */
export function levelOf(text: string): Level | null {
  const ranks = ranksIn(text);
  if (ranks.length === 0) return null;
  return { ranks: [...new Set(ranks.flat())], orAbove: /级?(?:及其?|\()?(?:以上|上级)/.test(text) };
}

/** Whether what a text says is of the level asked for; "unsure" where it names no level, or one that may be either. */
export function levelFits(asked: Level | null, said: string): boolean | 'unsure' {
  if (!asked) return true;
  const ranks = ranksIn(said);
  if (ranks.length === 0) return 'unsure';
  const within = (rank: number): boolean =>
    asked.orAbove ? rank >= Math.min(...asked.ranks) : asked.ranks.includes(rank);
  const all = ranks.every(([low, high]) => within(low) && within(high));
  if (all) return true;
  return ranks.some(([low, high]) => within(low) || within(high)) ? 'unsure' : false;
}
