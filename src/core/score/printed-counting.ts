import { readSource } from '../criterion/source.ts';
import type { TextCell } from '../form/form.ts';
import { ONE, parseDecimal, rational } from '../quantity/rational.ts';
import type { Rational } from '../quantity/rational.ts';
import type { ReverseFormula } from '../quantity/reverse.ts';

/** What the notes under a project form say of counting, where it departs from the national rule. */
export interface PrintedCounting {
  /** The formula for missed goals for which less is better. */
  readonly reverse: ReverseFormula | null;
  /** 超过130%的按80%计: what a rate beyond a limit gives, as a share of full. */
  readonly excess: Excess | null;
  /** 完成率低于60%的不得分: below this rate nothing is given. */
  readonly least: Rational | null;
  /** A missed goal gives nothing at all. */
  readonly allOrNothing: boolean;
  /** The notes say how points are given for measured goals. */
  readonly said: boolean;
  /** Sentences about the points of 预算执行 that say more than 执行率×分值. */
  readonly execution: readonly string[];
  /** Sentences about points that were not understood. */
  readonly unread: readonly string[];
}

export interface Excess {
  readonly above: Rational;
  /** 达到, 以上: the limit itself counts too. */
  readonly included: boolean;
  readonly share: Rational;
}

const REVERSE = /(?:反向|逆向|负向|越小越好)/;
/** A formula in letters tells which is which only when both directions print it: 正向 B/A, 反向 A/B. */
const LETTERS = /正向.*?B[/÷]A.*?(?:反向|逆向|负向).*?A[/÷]B/;
const TARGET_BY_ACTUAL = /(?:目标|指标|计划)值?[/÷](?:年度|全年)?(?:实际)?(?:完成|实现)?(?:指标)?值/;
const EXCESS_OFF =
  /(?:1|100%)-[([]*(?:年度|全年)?(?:实际)?(?:完成|实现)?值-[^/÷]{2,8}值[)\]]*[/÷](?:年度|年初)?(?:目标|指标|计划)值/;

const EXCESS =
  /(?:超过|高于|大于|超出|达到|≥|>)(?:了)?(?:年度|年初|预期)?(?:绩效)?(?:目标|指标|计划)?值?的?(\d+(?:\.\d+)?)%((?:\(含\))?(?:及?以上)?)[^。;]{0,60}?(按|扣)[^。;,\d]{0,14}(\d+(?:\.\d+)?)%/;
const LEAST =
  /(?:完成率|完成比例|完成程度|完成值)[^。;,]{0,10}?(?:低于|小于|不足|不到|<)(?:年度|年初)?(?:目标|指标|计划)?值?的?(\d+(?:\.\d+)?)%[^。;]{0,12}?(?:不得分|不计分|[得计记]0分)/;
const NOTHING = /(?:未完成|未达到|未达成|未实现)[^。;,\d]{0,16}?(?:不得分|不计分|[得计记]0分)/;

/** A sentence that says how points are given. */
const COUNTS =
  /扣[^。;,]{0,10}\d|满分|全部分值|不得分|不计分|[得计记]0分|得分=|(?:[得计记]|按)[^。;,]{0,14}(?:\d+(?:\.\d+)?(?:分|%)|一半)/;
/** Sentences about other things than the points of measured goals. */
const ASIDE =
  /定性|分值区间|三档|合理确定|执行率|等级|优[^。;]{0,6}良|总分|一级指标|权重(?:统一|设置|分配)|汇总|填报|填写/;
/** In full when met, in proportion when not, never more than full: what the national rule says itself. */
const NATIONAL =
  /全部分值|(?:记|得|计)满分|得分=[^。;]*[/÷]|[*×]B[/÷]A|[*×]A[/÷]B|最高不(?:得|能)?超过|不得(?:突破|超过)/;
/** A limit of its own makes another rule of it. */
const LIMIT = /(?<![\d.])(?!100%)\d+(?:\.\d+)?%|扣\d/;

/** Full points for what is met, or points in proportion. */
const MEASURED =
  /全部分值|得分=[^。;]*[/÷]|(?:完成|达到)[^。;]{0,12}(?:得|记|计)满分|超过[^。;]*%|完成率[^。;]*分/;

/** 执行率低于80%的不得分, 执行率达到95%的得满分. */
const EXECUTION = /执行率[^。;]*?(?:低于|不足|小于|以上|以下|达到|未达|高于|每)[^。;]*\d/;

/** Reads the notes of a project form. */
export function printedCounting(notes: readonly TextCell[]): PrintedCounting {
  const text = readSource(notes.map((note) => note.text).join('。')).text;
  const sentences = text.split(/[。;\n]/).filter((s) => s !== '');
  const excess = sentences.map(excessIn).find((found) => found !== null) ?? null;
  const least = sentences.flatMap((s) => percent(LEAST.exec(s)?.[1]) ?? [])[0] ?? null;
  const clause = sentences.filter((s) => !ASIDE.test(s));
  return {
    reverse: reverseIn(text),
    excess,
    least,
    allOrNothing: clause.some((s) => NOTHING.test(s)),
    said: clause.some((s) => MEASURED.test(s)),
    execution: sentences.filter((s) => COUNTS.test(s) && EXECUTION.test(s)),
    unread: sentences.filter(
      (s) =>
        COUNTS.test(s) &&
        !ASIDE.test(s) &&
        !isNational(s) &&
        !excessIn(s) &&
        !LEAST.test(s) &&
        !NOTHING.test(s),
    ),
  };
}

function isNational(sentence: string): boolean {
  return NATIONAL.test(sentence) && !LIMIT.test(sentence);
}

function reverseIn(text: string): ReverseFormula | null {
  const at = text.search(REVERSE);
  if (at < 0) return null;
  const [said = ''] = text.slice(at).split('。');
  const ratio = TARGET_BY_ACTUAL.test(said) || LETTERS.test(text);
  const excess = EXCESS_OFF.test(said);
  if (ratio === excess) return excess && !LETTERS.test(text) ? 'excess' : null;
  return ratio ? 'ratio' : 'excess';
}

function excessIn(sentence: string): Excess | null {
  const found = EXCESS.exec(sentence);
  const [limit, share] = [percent(found?.[1]), percent(found?.[4])];
  if (!found || !limit || !share) return null;
  // 超出目标值30%的 is what 超过目标值的130% is.
  const above = limit.compare(ONE) < 0 && /^(?:超过|超出|高于)/.test(found[0]) ? limit.add(ONE) : limit;
  if (above.compare(ONE) <= 0 || share.compare(ONE) > 0) return null;
  const included = /^(?:达到|≥)/.test(found[0]) || (found[2] ?? '') !== '';
  return { above, included, share: found[3] === '扣' ? ONE.sub(share) : share };
}

function percent(text: string | undefined): Rational | null {
  const value = text === undefined ? null : parseDecimal(text);
  return value && value.mul(rational(1, 100));
}
