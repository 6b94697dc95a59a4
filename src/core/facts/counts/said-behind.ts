import { overlap } from '../../wording/overlap.ts';
import type { Rational } from '../../quantity/rational.ts';
import { isNotFact } from '../prose/modality.ts';
import type { Prose, ProseFigure } from '../prose/prose.ts';
import { sentenceAround } from '../prose/prose.ts';
import { content } from '../verdicts/statements.ts';
import { deniesEvent } from './cause.ts';
import type { CountedEvent } from './events.ts';
import type { Occurrence } from './settled.ts';

/** 属支付依据不合规, 不符合申报条件, 没有缴回: says something of what the clause before counts, and names nothing itself. */
const OPENS =
  /^(?:均|都|全部)?(?:属于?|系|构成|(?:被)?认定为|视为|为(?=[一-龥]{2})|不(?!属于|是|构成|存在|涉)|未|没有|尚未|仍未|均未)/;
const CALLED = /^(?:均|都|全部)?(?:属于?|系|构成|(?:被)?认定为|视为|为)/;
const NO_CASES =
  /剔除|排除|淘汰|不予|申报|报名|其余|其他|抽查|抽取|检查了|共抽|核查了|计划|目标|应(?!急|用)|整改/;
const OF_AN_EVENT = /^(?:存在|发现|出现|发生|有)|(?:的)?(?:情形|情况|问题|现象|行为|事项)$/g;
/** 最终支持76家，均符合条件: nothing of it is left in the end. */
const ALL_WELL = /^(?!其余|其他|其它|剩余|另)[^,，]{0,12}(?:均|全部|都)已?(?!未|不|没|属|系|为)/;
/** 另有2笔正在办理: of these it is not known yet. */
const STILL_OPEN = /\d+[一-龥]{1,2}[^,，]{0,8}(?:正在|尚在|有待|待(?!遇))/;
const MORE = 4;
const SURE = 0.7;

/**
 * How many there are of what an event counts where the clause behind a number says it of them: 发现2处发票抬头与付款单位不一致，属支付依据
 * 不合规. Null where no clause does, or several do.
 */
export function saidBehind(event: CountedEvent, prose: Prose): Occurrence | null {
  const asked = plainly(event.core.replace(OF_AN_EVENT, ''));
  if (asked.length < 2 || event.counter === '' || event.generic) return null;
  const told = prose.clauses.flatMap((clause, i): readonly { value: Rational; text: string }[] => {
    const next = prose.clauses[i + 1];
    if (next?.sentence !== clause.sentence || clause.period !== 'this' || isNotFact(next.text)) return [];
    if (prose.clauses.slice(i + 2).some((c) => ALL_WELL.test(c.text))) return [];
    if (prose.clauses.some((c) => STILL_OPEN.test(c.text))) return [];
    if (!OPENS.test(next.text) || /\d/.test(next.text)) return [];
    const figures = prose.figures.filter(
      ({ quantity: q }) => q.start >= clause.start && q.end <= clause.end && q.unit.dimension === 'count',
    );
    const last = figures.at(-1);
    if (!last || !isCase(last, event, figures)) return [];
    return saysEvent(next.text, asked, last)
      ? [{ value: last.quantity.value, text: sentenceAround(clause, prose) }]
      : [];
  });
  const [only] = told;
  return only && told.length === 1 ? only : null;
}

function isCase(
  { quantity, label, period }: ProseFigure,
  { counter }: CountedEvent,
  own: readonly ProseFigure[],
): boolean {
  const { unit, bound, approximate, change } = quantity;
  if (period !== 'this' || bound !== null || approximate || change !== null || NO_CASES.test(label))
    return false;
  // 3个乡镇的2处: of two numbers counted alike the second may be of the first.
  return (
    counter.split('/').includes(unit.word) &&
    own.filter((f) => f.quantity.unit.word === unit.word).length === 1
  );
}

/** What the clause says is the event and hardly more. */
function saysEvent(clause: string, asked: string, { after }: ProseFigure): boolean {
  const said = plainly(clause.replace(CALLED, '')).replace(OF_AN_EVENT, '');
  if (said.length < 2 || said.length > asked.length + MORE || deniesEvent(said) !== deniesEvent(asked))
    return false;
  if (asked === said || (asked.endsWith(said) && said.length >= MORE) || said.includes(asked)) return true;
  return (
    overlap(content(asked), content(`${plainly(after)}${said}`)) >= SURE &&
    overlap(content(said), content(asked)) >= SURE
  );
}

/** 没有缴回 and 未交回 in the same words. */
function plainly(text: string): string {
  return text
    .replace(/没有|尚未|仍未|未能|均未/g, '未')
    .replace(/缴回|上缴|上交|收缴/g, '交回')
    .replace(/(?:均|都|的)/g, '');
}
