import type { Verdict } from '../../rule/need.ts';

const EITHER =
  /^(?:部门|单位)?(?:有|设有|具有|明确|设立)了?(?:明确)?的?([^,、或]{2,10}?)(机构|科室|部门)或者?(?:由|有)?(专人|专职人员|专门人员)(?:负责|管理)?$/;

/** Somebody responsible, an office or a person: one of them is enough, and that there is neither must be known of both. */
export function officeOrPerson(claimed: string, ask: (claim: string) => Verdict | null): Verdict | null {
  const [, field = '', office = '', person = ''] = EITHER.exec(claimed) ?? [];
  if (field === '') return null;
  const answers = [`有${field}${office}`, `${field}由${person}负责`].map((claim) => {
    const answer = ask(claim);
    // 档案管理由专人负责 is nobody for 绩效管理.
    return answer?.source.quote.includes(field.slice(0, 2)) ? answer : null;
  });
  const yes = answers.find((a) => a?.holds);
  if (yes) return yes;
  const [first] = answers;
  return first && answers.every((a) => a?.holds === false) ? first : null;
}
