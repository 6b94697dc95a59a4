const DENIAL = /不|未|非|没有|无/g;
/** As much of a word as must be the same in both: 满意 of 不满意率 and 满意度. */
const WORD = 2;

/** Where a name is denied: 群众不满意率 at 满意率. */
function deniedIn(name: string): readonly { readonly word: string; readonly bare: string }[] {
  return [...name.matchAll(DENIAL)].flatMap(({ index, 0: denial }) => {
    const word = name.slice(index + denial.length, index + denial.length + WORD);
    return word.length === WORD
      ? [{ word, bare: name.slice(0, index) + name.slice(index + denial.length) }]
      : [];
  });
}

/** The word stands in a name, and is not denied there. */
function asserts(name: string, word: string): boolean {
  const at = name.indexOf(word);
  return at >= 0 && !/(?:不|未|非|没有|无)$/.test(name.slice(0, at));
}

/** Whether one of two names says the opposite of the other: 不合格率 and 合格率, 资金未到位率 and 到位率. */
export function isOpposite(a: string, b: string): boolean {
  return deniedIn(a).some(({ word }) => asserts(b, word)) || deniedIn(b).some(({ word }) => asserts(a, word));
}

/** A name without the denial that sets it against another: 资金到位率 of 资金未到位率 beside 到位率; null where nothing does. */
export function withoutDenial(name: string, other: string): string | null {
  return deniedIn(name).find(({ word }) => asserts(other, word))?.bare ?? null;
}

/** 满意33% of 非常满意60%，满意33%，一般5%: one answer of several. */
const GRADE =
  /(?:非常|十分|很|比较|较为?|基本|不太|不)?(?:满意|认可|了解|知晓|支持)|优秀?|良好?|(?:不|基本)?合格|(?:不|基本)?达标|(?:不)?及格|一般|中等?|较?差/;
const GRADED = new RegExp(
  `(?<![一-龥](?:优|良|中|差))(${GRADE.source})(?:的)?(?:占比?|为|有)?\\d[\\d.]*%`,
  'g',
);
const ONE_GRADE = new RegExp(`(?:^|[,、:：])?(${GRADE.source})(?:的)?(?:占比?|为|有)?$`);

/** Whether a label is one of several grades that its sentence gives shares of. */
export function isOneGrade(label: string, sentence: string): boolean {
  if (!ONE_GRADE.test(label)) return false;
  const grades = new Set([...sentence.matchAll(GRADED)].map((m) => m[1]));
  return grades.size > 1;
}

const GROUP =
  /^(?:及?以[上下])?(?:\(含\))?的(?!水平|成绩|目标|要求|标准|比例|速度|增速|进度)[^,，。;；]{0,8}(?:科室|处室|单位|部门|项目|乡镇|镇街|街道|社区|村|企业|学校|医院|机构|站点?|窗口|指标|地区|县|区|市|公司|班级|课程|产品|批次|工程|支队|家庭|群众|学员|人员|人|户)(?![意感评])/;

/** Whether words behind a figure make it that of some only: 满意度达96%的科室有8个. */
export function isOfSome(after: string): boolean {
  return GROUP.test(after);
}

const PLANNED = /^(?:计划|目标|预期|预计)/;
const DONE_OTHERWISE = /实际[^,，。;；]{0,4}(?:未|没有|仅|只)/;

/** 计划完成率95%，实际未完成: what was planned, for all that the name asked for begins alike. */
export function isOnlyPlanned(label: string, sentence: string): boolean {
  return PLANNED.test(label) && DONE_OTHERWISE.test(sentence);
}
