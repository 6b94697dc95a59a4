import type { Award, Condition, Rule, Span } from '../../rule/rule.ts';
import { childRules, collect } from '../../rule/walk.ts';
import { isPointless } from '../clause/pointless.ts';

/** A statement or an event that a rule asks about, with its place. */
interface Asked {
  readonly text: string;
  readonly span: Span | null;
  /** What it decides: points, nothing at all, discretion; or an event without a counting word; or a formula. */
  readonly as: 'points' | 'nothing' | 'discretion' | 'event' | 'period' | 'uncounted' | 'formula';
}

/** Words of scoring, signs of arithmetic and halves of 否则: no statement a person can answer has them in it. */
const SCORING =
  /[得计赋扣减加]分?\d|\d分(?![钟之])|满分|得分|[计扣]分|不得(?:分|$)|得满|[×÷=□�]|^分(?![配类级工层析支管])|^[则否],|^否$|,[否则]$|最多|最高|(?:^|,)得$|每(?!年|月|季|半年|周|日|学期)[^,;]{0,10}$|百.?点|权重分|(?:相应|对应|该项|标准|指标)的?(?:比例的?)?分值|相应(?:的)?分|否决/;

/** A limit in percent at the edge of a statement is what is left of a band: 口60%, 80%的. All of something is 100%. */
const LIMIT = /^\D{0,2}(?!100%)\d[\d.]*%|(?<![\d占])(?!100%)\d[\d.]*%\D{0,4}$/;

/** What takes all points away has no limit in it: that would be a band. */
const LIMIT_WITHIN = /(?<![\d占])(?!100%)\d[\d.]*%/;

/** What happened by steps is no event: the 每 before it was lost. */
const STEP = /(?:百分点|\d[\d.]*%)(?:\([^()]*\))?$/;

const PERIOD = /^(?:个?(?:月|季度)|月份|季)$/;
const OF_PERIOD =
  /^[^,;\d每]{4,}(?:低于|少于|不足|未达到|高于|超过|滞后|落后|偏差)[^,;\d每]{0,8}\d[\d.]*(?:%|个?百分点)(?:及?以[上下内])?(?:的)?$/;

const GOOD = /^(?:符合|达到|满足)(?:要求|规定|标准|条件)$/;

/**
 * Statements and events that hold the remains of another clause. Where a word of scoring is lost (得满分 misread as 口满分),
 * its clause runs on into the next one, and the two together would pass for one statement. A formula that has lost its
 * points (执行率×本指标值) is among them.
 */
export function remainsIn(rule: Rule): readonly Asked[] {
  return collect(rule, childRules).flatMap(askedIn).filter(isRemains);
}

function isRemains({ text, as }: Asked): boolean {
  if (as === 'formula' || !/[一-龥]{2}|^[是有无]$/.test(text)) return true;
  if (as === 'discretion' || /^(?:按[^,;]{1,20}计分$|评分采取)/.test(text)) return false;
  // 月度支出进度低于序时进度10个百分点以上的，每出现一个月扣0.5分: what the months that are counted have in common.
  if (as === 'period' && OF_PERIOD.test(text)) return SCORING.test(text.replace(/个?百分点/, ''));
  const said = text.includes('是否') ? text.replace(/,否$/, '') : text;
  if (SCORING.test(said) || LIMIT.test(said)) return true;
  if ((as === 'points' || as === 'nothing') && /[,的].$/.test(said)) return true;
  if (as === 'nothing') return LIMIT_WITHIN.test(said) || GOOD.test(said);
  return as === 'uncounted' && STEP.test(said);
}

function askedIn(rule: Rule): readonly Asked[] {
  switch (rule.kind) {
    case 'condition':
      return claimed(rule.condition, rule.met, rule.span);
    case 'veto':
      return claimed(rule.condition, rule.award, rule.span);
    case 'deduction':
      return rule.items.map(({ event, counter, span }) => ({
        text: event,
        span,
        as: counter === '' ? 'uncounted' : PERIOD.test(counter) ? 'period' : 'event',
      }));
    case 'adjustment':
      return rule.items.map(({ event, span }) => ({ text: event, span, as: 'event' }));
    case 'formula':
      return isPointless(rule.expression) ? [{ text: '', span: rule.span, as: 'formula' }] : [];
    case 'bands':
    case 'parts':
    case 'choice':
    case 'bounded':
    case 'steps':
    case 'goals':
    case 'grades':
      return [];
  }
}

function claimed(condition: Condition, award: Award, span: Span | null): readonly Asked[] {
  if (condition.kind !== 'claim') return [];
  const { text } = condition;
  if (award.kind === 'discretion') return [{ text, span, as: 'discretion' }];
  return [{ text, span, as: award.kind === 'points' && award.points === '0' ? 'nothing' : 'points' }];
}
