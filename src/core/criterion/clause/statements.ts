import { FULL, isFull } from '../../rule/rule.ts';
import { asStatement } from './asked-statement.ts';
import type { Bench } from '../runs/bench.ts';
import type { Item } from '../whole/compose.ts';
import type { OutlineItem } from '../text/outline.ts';
import type { Piece } from './piece.ts';
import { readEach, readShares } from './shares.ts';

/** ②项目绩效目标与实际工作内容是否具有相关性；: a numbered statement that leaves its points to a sentence about all of them. */
export function statementIn(text: string, outline: OutlineItem, spans: Bench['span']): Item | null {
  if (outline.marker === '' || outline.children.length > 0) return null;
  const own = text.slice(outline.textStart, outline.textEnd);
  const sentence = /^[^;。\n]*/.exec(own)?.[0] ?? '';
  const claim = asStatement(sentence);
  if (claim.length < 3 || readShares(sentence)) return null;
  const span = spans(outline.start, outline.textStart + sentence.length);
  const condition = { kind: 'claim', text: claim } as const;
  return {
    title: '',
    size: null,
    runs: [
      {
        kind: 'rule',
        rule: { kind: 'condition', condition, met: FULL, unmet: null, span },
      },
    ],
    span,
  };
}

const EACH_GETS =
  /^(?:每?[项个条]?(?:符合|满足|达到|具备)(?:要求|条件|标准)?的?,?(?:即?得|计)(?:相应|对应|该项|该)?(?:比例|权重)?的?(?:分值|分数|得分|分),?)/;
const ABOUT_ALL =
  /^(?:以上|上述|其中)?(?:每|凡?有|任[一何]|出现)?(?:[一二三四五六两1]|全部|均|各|都|所有)?(?:[项个条点])?(?:要点|内容|条件|要求|指标)?(?:均|都|全部)?(?:不|未|没有|缺少?|少)?(?:符合|满足|达到|具备|达标|做到)?(?:要求|条件|规定|标准)?(?:的)?(?:该项|此项)?$/;

/**
 * Whether a clause about numbered statements only says again what their shares say: 全部符合得满分, 不符合的不得分, 一项不符合扣除相应分值.
 */
export function restatesShares(piece: Piece): boolean {
  const { outcome } = piece;
  const plain =
    isFull(outcome) ||
    (outcome.kind === 'points' && outcome.points === '0') ||
    outcome.kind === 'deductShare' ||
    (outcome.kind === 'discretion' && /相应|对应/.test(piece.words));
  if (!plain) return false;
  const clauses = piece.condition.split(',').filter((c) => !readShares(c) && !readEach(c));
  const rest = clauses.join(',').replace(EACH_GETS, '');
  return ABOUT_ALL.test(rest);
}

/** 每符合一项得25%的权重分: nothing but what each statement is worth. */
export function isEach({ condition, outcome, words }: Piece): boolean {
  return (
    (outcome.kind === 'points' || outcome.kind === 'share') &&
    readEach(condition + words) !== null &&
    !/,/.test(condition)
  );
}
