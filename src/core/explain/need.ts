import type { Need } from '../rule/need.ts';
import type { MeasureUnit } from '../rule/rule.ts';
import { countingWord } from '../rule/counting-word.ts';
import { isWritten, writtenIn } from '../rule/written-unit.ts';
import type { Language } from './language.ts';
import type { TellWords } from './tell/words.ts';
import { ONCE, plainEvent, printed } from './text.ts';
import { whether } from './whether.ts';

/** 固定资产利用率（%）: a figure with its unit; a statement that is counted becomes a number. */
function figureNeed(name: string, unit: MeasureUnit, zh: boolean): string {
  const plain = printed(name);
  if (isWritten(unit)) {
    const word = writtenIn(unit) ?? '';
    return plain + (zh ? `（${word}）` : ` (${word})`);
  }
  switch (unit) {
    case 'ratio':
      return plain + (zh ? '（%）' : ' (%)');
    case 'amount':
      return plain + (zh ? '（万元）' : ' (10,000 yuan)');
    case 'days': {
      const named = /(?:天数|日数|时间|时限|期限|时长|工期|[天日])$/.test(plain);
      if (!zh) return `${plain} (days)`;
      return named ? `${plain}（天）` : `${plain}的天数（天）`;
    }
    case 'count': {
      const word = countingWord(plain);
      if (!zh) return `${plain} (number)`;
      if (word) return `${plain}（${word}）`;
      return /[数量]$/.test(plain) ? `${plain}（个）` : `${plain}的数量（个）`;
    }
    case 'number':
      return plain;
    default:
      return unit satisfies never;
  }
}

/** What a goal without a figure lacks. */
const LACKED: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  weight: ['分值', 'Points'],
  'no-target': ['目标值', 'Target'],
};

function goalNeed({ name, cell, why }: Extract<Need, { kind: 'goal' }>, zh: boolean): string {
  const lacked = LACKED[why];
  // The cell is that of the actual value.
  const at = cell === '' || lacked ? '' : zh ? `（${cell}）` : ` (${cell})`;
  const [chinese, english] = lacked ?? ['完成值', 'Actual value'];
  return zh ? `${printed(name)}的${chinese}${at}` : `${english} of ${printed(name)}${at}`;
}

/** What is asked for, in the standard's own words, with its unit: 固定资产利用率（%）. */
export function sayNeed(need: Need, language: Language): string {
  const zh = language === 'zh';
  switch (need.kind) {
    case 'figure':
      return figureNeed(need.name, need.unit, zh);
    case 'mean':
      return meanNeed(need.name, need.cap !== null, zh);
    case 'count':
      if (isStatement(need)) return claimNeed(need.event, zh);
      return countNeed(need.event, need.counter, zh);
    case 'claim':
      return claimNeed(need.text, zh);
    case 'goals': {
      const group = printed(need.group);
      if (zh) return `${group || '各指标'}的完成情况表`;
      return group === ''
        ? 'The table of goals with targets and actuals'
        : `The table of ${group} with targets and actuals`;
    }
    case 'goal':
      return goalNeed(need, zh);
    default:
      return need satisfies never;
  }
}

/** 每月执行率 is asked for as its mean over the periods. */
function meanNeed(name: string, capped: boolean, zh: boolean): string {
  const plain = printed(name);
  if (!zh) return `Mean of ${plain} over the periods (%${capped ? ', each at most 100%' : ''})`;
  const of = plain.replace(/^(?:每|各)(?:个)?/, '');
  const cap = capped ? '，每期按不超过100%计' : '';
  return `${of}的平均值（%${cap}）`;
}

function countNeed(event: string, counter: string, zh: boolean): string {
  const plain = plainEvent(event);
  const word = counter === '' ? '次' : printed(counter);
  if (!zh) return `How often: ${plain} (${word})`;
  const number = `${word.replace(/^个(?=.)/, '')}数`;
  return plain.endsWith('数') ? `${plain}（${word}）` : `${plain}的${number}（${word}）`;
}

function claimNeed(text: string, zh: boolean): string {
  return zh ? `${whether(text)}？` : `Is it so: ${printed(text)}?`;
}

/** A deduction without a counting word asks whether, not how often. */
function isStatement(need: Need): boolean {
  return need.kind === 'claim' || (need.kind === 'count' && need.counter === '' && !ONCE.test(need.event));
}

/** The needs in one clause: figures first, then the statements to confirm. Each is asked once. */
export function sayWanted(needs: readonly Need[], words: TellWords): string {
  const { language } = words;
  const figures = needs.filter((n) => !isStatement(n)).map((n) => sayNeed(n, language));
  const claims = needs.flatMap((n) =>
    isStatement(n) ? [printed(n.kind === 'claim' ? n.text : n.kind === 'count' ? n.event : '')] : [],
  );
  return words.wanted([...new Set(figures)], [...new Set(claims)]);
}
