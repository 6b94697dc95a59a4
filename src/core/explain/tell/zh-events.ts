import { decimalText, parseDecimal, ZERO } from '../../quantity/rational.ts';
import type { Rational } from '../../quantity/rational.ts';
import type { StepsRule } from '../../rule/rule.ts';
import { boundText, numberText, pointsApart } from '../figures.ts';
import { isThing, ONCE, plainEvent, printed, quoted } from '../text.ts';
import type { StepFigures } from './words.ts';

/** Verbs that take the number behind them: 逾期3天, 少1项. */
const MEASURED = /(?:逾期|延迟|推迟|延期|超期|超过|拖延|迟报|晚|少|缺|漏|漏报|多)$/;
/** Longer statements are quoted, not built into the sentence. */
const SHORT = 16;

function isShort(words: string): boolean {
  return words.length <= SHORT && !/[，。；：、（]/.test(words);
}

/** 监督检查发现一般问题: who finds what; 存在挂账: only what. The verb of a denial (未发现) stays where it is. */
function found(words: string): { readonly who: string; readonly what: string } {
  const match = /^(|.*[^未没有不能])(?:存在|发现|出现|发生)(.+)$/.exec(words);
  return match?.[2] ? { who: match[1] ?? '', what: match[2] } : { who: '', what: words };
}

/** Nothing of the kind happened: 未发现不符合标准的情形. */
export function noEvent(event: string): string {
  const words = plainEvent(event);
  if (!isShort(words)) return `未发现${quoted(words.replace(/^(?:发现|发生|出现|存在)有?/, ''))}的情形`;
  const { who, what } = found(words);
  return `${who}未发现${what}${isThing(what) ? '' : '的情形'}`;
}

/** It happened so often: 发现1项不符合标准的. */
export function events(event: string, counter: string, count: Rational): string {
  const words = plainEvent(event);
  const number = numberText(count) + (counter === '' ? '次' : printed(counter));
  if (MEASURED.test(words)) return words + number;
  if (counter === '' && count.equals(1) && !ONCE.test(event)) return `存在${quoted(words)}的情形`;
  if (counter === '' || !isShort(words)) return `${quoted(words)}的有${number}`;
  const { who, what } = found(words);
  return `${who}发现${number}${what}${isThing(what) ? '' : '的'}`;
}

/** How far a value lies beyond the threshold and what that takes off. */
export function steps(rule: StepsRule, figures: StepFigures): string {
  const ratio = rule.measure.unit === 'ratio';
  const amount = (value: Rational): string =>
    ratio ? `${pointsApart(value)}个百分点` : boundText(decimalText(value, 6), rule.measure.unit, 'zh');
  const word = { above: '超过', below: '低于', either: '偏离' }[rule.side];
  const above0 = rule.side === 'above' && rule.from === '0';
  const far = above0
    ? `计${amount(figures.distance)}`
    : `${word}${boundText(rule.from, rule.measure.unit, 'zh')}达${amount(figures.distance)}`;
  const step = amount(parseDecimal(rule.step) ?? ZERO);
  const base = rule.base === undefined ? '' : `在${rule.base}分基础上`;
  if (figures.steps.equals(0))
    return base === '' ? `${far}，不足${step}，不扣分` : `${far}，不足${step}，得${rule.base}分`;
  const many = figures.steps.equals(1) ? '' : `${numberText(figures.steps)}×${rule.points}=`;
  return `${far}，${base}每${step}扣${rule.points}分，扣${many}${numberText(figures.wanted)}分`;
}
