import type { Rational } from '../../quantity/rational.ts';
import { gradePoints, numberText } from '../figures.ts';
import { chineseCount, printed, quoted } from '../text.ts';
import { whether } from '../whether.ts';
import { inHalves } from './halves.ts';
import type { ChoiceWords } from './words.ts';

const MOST_NAMED = 4;

/** What a person must supply or decide, in Chinese. */
export const choiceZh: ChoiceWords = {
  judged: '得分由填报人判定',
  wanted: (figures, claims) => {
    const wanted = figures.length > 0 ? [`还需要：${named(figures)}`] : [];
    const [only = '', ...others] = claims;
    const asked = others.length > 0 ? `下列情况是否属实：${named(claims)}` : whether(only);
    return [...wanted, ...(claims.length > 0 ? [`还需要确认${asked}`] : [])].join('；');
  },
  boundary: (name, value, edge, ranges, options) =>
    inHalves(
      `${printed(name)}${edge ? '正好' : ''}${value}，${ranges.join('和')}${chineseCount(ranges.length)}档都可适用`,
      `${pointsOr(options)}，请确认`,
    ),
  contradiction: (range, options) =>
    inHalves(`标准中${range}一档写有不同的得分`, `${pointsOr(options)}，请确认`),
  gap: (name, value) => inHalves(`${printed(name)}${value}，标准中没有对应的档次`, '，得分请您判断'),
  discretion: (text, otherwise) => {
    const rest = otherwise ? `；如不适用，得${numberText(otherwise)}分` : '';
    return inHalves(text === '' ? '标准没有写明得分' : text, `${text === '' ? '，' : ''}需要您判断${rest}`);
  },
  grades: (subject, grades, full, refused) =>
    inHalves(
      '',
      `${refused === null ? '' : `填写的${quoted(refused)}不在各档范围内，`}请${subject === '' ? '' : `为${quoted(subject)}`}评定档次：${grades.map((g) => `${printed(g.label)}（${gradePoints(g, full)}分）`).join('、')}`,
    ),
  goalGrades: (goals) => inHalves('', `请评定完成情况的档次：${named(goals.map(printed))}`),
  differs: (name, both, options) => {
    if (!both) {
      return inHalves(
        `${printed(name)}所写的数与按算式算出的数不一致`,
        `${pointsOr(options)}，请确认以哪个为准`,
      );
    }
    const [stated, worked] = both;
    return inHalves(
      `${printed(name)}写作${stated.text}${giving(stated.points)}；按算式为${worked.text}${giving(worked.points)}`,
      '；请确认以哪个为准',
    );
  },
  readings: (options) => inHalves('标准可以有两种算法', `${pointsOr(options)}，请您选择`),
  reverse: (goals, byRatio, byExcess) =>
    inHalves(
      `${named(goals.map(printed)) || '本指标'}是越小越好的指标，未达到目标，完成率有两种算法`,
      `：目标值÷实际值${giving(byRatio)}；1－超出部分÷目标值${giving(byExcess)}；请在“设置”中选定一种`,
    ),
  option: (options) =>
    inHalves(
      '标准只按其中一项考核',
      `：${options.map((o) => `按${quoted(o.title)}得${numberText(o.points)}分`).join('，')}，请您选定一项`,
    ),
  tables: (titles) =>
    inHalves(
      `有${titles.length}张绩效目标表都可能适用`,
      `：${titles.map((t) => quoted(printed(t))).join('、')}，请选定一张`,
    ),
  undefined: (name) => inHalves(`${printed(name)}的除数为0，算不出结果`, '，得分请您判断'),
};

function named(items: readonly string[]): string {
  const between = items.some((item) => /[，、]/.test(item)) ? '；' : '、';
  const shown = items.slice(0, MOST_NAMED).join(between);
  return items.length > MOST_NAMED ? `${shown}等${items.length}项` : shown;
}

function giving(points: Rational | null): string {
  return points ? `，得${numberText(points)}分` : '';
}

/** ：得0分或6分; "" where the standard sets no points. */
function pointsOr(options: readonly Rational[]): string {
  return options.length < 2 ? '' : `：得${options.map((p) => `${numberText(p)}分`).join('或')}`;
}
