/** 通过清晰、可衡量的指标值予以体现: what is said of the thing stands before it. */
const ATTRIBUTES =
  /^(?:通过|以|用|有)?((?:[^,、的]{2,5}、)*[^,、的]{2,5})的([^,、的]{2,8}?)(?:予以|加以|进行|来)?(?:体现|反映|表示|表述)$/;
/** 具有相关性, 保持一致: the bare word for it. */
const WORDY: readonly (readonly [RegExp, string])[] = [
  [/(?:具有|具备|有)(?:较强的?|一定的?)?(相关|匹配|合理|可行|科学|完整)性/g, '$1'],
  [/(?:较为?|比较|基本)?相(适应|匹配|对应)/g, '$1'],
  [/^将(?=.{4})/, ''],
];

/** A statement in plainer words that mean the same. */
export function rephrased(claim: string): string {
  let plain = claim;
  for (const [pattern, word] of WORDY) plain = plain.replace(pattern, word);
  const [, attributes, thing] = ATTRIBUTES.exec(plain) ?? [];
  if (attributes && thing)
    return attributes
      .split('、')
      .map((attribute) => thing + attribute)
      .join(',');
  return plain;
}

const BUT = /^([^,]{4,}?),?但(?:是)?(?!是否)(.{3,})$/;

/** 已建立机制但经费未落实: two statements of which both must hold; null where it is one. */
export function contrasted(claim: string): readonly [string, string] | null {
  const [, first, second] = BUT.exec(claim) ?? [];
  return first && second ? [first, second] : null;
}

const SHARED = /^([^,、或未没]{2,12})或者?([^,、或未没]{2,12})((?:均|都)?(?:未|没有|不)[^,、或]{2,10})$/;

const DENIED_VERB =
  /^((?:尚?未|没有)(?:公开|报送|编制|开展|制定|建立|完成|签订|备案|上缴|整改|验收))([^,、或]{2,12})或者?([^,、或未没]{2,12})$/;

/** 人员或经费未落实: the same said of either; none where the statement is of another kind. */
export function eitherOf(claim: string): readonly string[] {
  const [, denial, one, other] = DENIED_VERB.exec(claim) ?? [];
  if (denial && one && other) return [one + denial, other + denial];
  const [, first, second, said] = SHARED.exec(claim) ?? [];
  return first && second && said ? [first + said, second + said] : [];
}
