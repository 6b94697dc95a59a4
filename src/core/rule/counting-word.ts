/** How a name ends tells what it counts. */
const COUNTED: readonly (readonly [RegExp, string])[] = [
  [/(?:排名|名次|位次)$/, '名'],
  [/次数$/, '次'],
  [/(?:人数|人员数|编制数)$/, '人'],
  [/(?:项数|项目数|任务数)$/, '项'],
  [/(?:户数|家数|单位数)$/, '家'],
];

/** What a figure counts by its name: 人 for 在职人员数; null where the name does not tell. */
export function countingWord(name: string): string | null {
  const word =
    /(人次|户次|家次|场次|台次|件次|批次|班次|项次)数?$|([期批班场起件宗份篇台辆套所座栋间条处例笔个])数$/.exec(
      name,
    );
  if (word) return word[1] ?? word[2] ?? null;
  return COUNTED.find(([ends]) => ends.test(name))?.[1] ?? null;
}

/** The word behind a figure as it was written: 人 for "88人"; null for a bare number and for anything else. */
export function countedIn(text: string): string | null {
  return /^[-+−]?\d[\d.,，]*\s*([^\d\s.,，%％+\-−×÷=]{1,4})$/.exec(text.trim())?.[1] ?? null;
}
