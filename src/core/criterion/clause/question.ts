import { asStatement } from './asked-statement.ts';
import { COUNTERS } from './counting.ts';
import type { Piece } from './piece.ts';

const ASKING = /是否|有无|能否/;
/** 是否符合招投标的规定(符合…, 是否建立机制:建立…, 是否合规,是…: the question and its short answer in one. */
const ANSWERED =
  /^([^;。]{0,120}?(?:是否|有无|能否)[^;。]{1,120})[,:(](?:如|若)?(?:果)?([^,:()]{1,6}?)(?:的)?$/;
const YES = /^(?:是|有|能|已|符合|满足|达到|具备)$/;
const NO = /^(?:如|若)?(?:果)?(?:否|无|没有|不能|不是|未|不符合?|不满足|未达到|不具备|不存在|未发生)(?:的)?$/;
const COUNTED = new RegExp(
  `^(?:每)?(?:有|发现)?[一1](${COUNTERS})(?:子项|环节|方面|内容|要求)?(?:不|未|没)[^,每]{0,6}?(?:的)?$`,
);

/** The conditions of one sentence with the short answers in them said in full; the question may stand in the sentence before. */
export function answered(pieces: readonly Piece[], before: string): readonly Piece[] {
  let question = ASKING.test(before) ? before.replace(/^[,、:\s]+|[,。;:\s]+$/g, '') : '';
  let short = '';
  let agreed = false;
  return pieces.map((piece) => {
    const { condition } = piece;
    const [, own = '', answer = ''] = ANSWERED.exec(condition) ?? [];
    const yes = YES.test(answer) || (own !== '' && answers(own, answer));
    if (own !== '' && (yes || NO.test(answer))) {
      question = withSubject(own, question);
      short = answer;
      agreed = yes;
      return { ...piece, condition: yes ? affirmed(question) : denied(question) };
    }
    if (question === '') return piece;
    if (short !== '' && !agreed && YES.test(condition.replace(/的$/, '')))
      return { ...piece, condition: '否则' };
    if (NO.test(condition) || (agreed && denies(condition, short))) {
      // What stands beside its own affirmation is its other side.
      return { ...piece, condition: short === '' ? denied(question) : '否则' };
    }
    const counter = !agreed ? null : COUNTED.exec(condition)?.[1];
    return counter ? { ...piece, condition: `${denied(question)}的,每1${counter}` } : piece;
  });
}

/** Whether an answer takes up the words of its question: 制定 of 是否制定管理制度, 到位 of 是否执行到位. */
function answers(question: string, answer: string): boolean {
  const asked = question.replace(/^.*(?:是否|有无|能否)/, '');
  return asked.startsWith(answer) || asked.endsWith(answer);
}

function denies(condition: string, answer: string): boolean {
  const said = condition.replace(/的$/, '');
  return ['不', '未', '没', '没有'].some((no) => said === no + answer);
}

/** 是否符合立项批复 behind 采购是否符合招投标的规定: of 采购 too. */
function withSubject(question: string, before: string): string {
  const subject = /^([^,;:()]{2,20})(?:是否|能否)/.exec(before)?.[1];
  return subject && /^(?:是否|能否)/.test(question) ? subject + question : question;
}

/** What the answer 是 says. */
function affirmed(question: string): string {
  const good = asStatement(question);
  return isTurned(question, good) ? question.replace(/是否(?=有)|是否|能否/, '') : good;
}

/** What the answer 否 says: 有无…: 无…, 是否规范: 不规范, 是否公开: 未公开. */
function denied(question: string): string {
  const good = asStatement(question);
  if (isTurned(question, good)) return good;
  return question
    .replace(/有无|是否有|有没有/, '无')
    .replace(/能否/, '未能')
    .replace(
      /是否(?=规范|合规|合理|准确|完整|及时|健全|完善|明确|真实|有效|符合|存在|充分|科学|清晰|匹配|可行|具备|能)/,
      '不',
    )
    .replace(/是否(?:已经?)?/, '未');
}

/** 是否存在截留: the good answer is 否. */
function isTurned(question: string, good: string): boolean {
  return (
    /不存在/.test(good) || (/是否(?!未)/.test(question) && good.includes('未') && !question.includes('未'))
  );
}
