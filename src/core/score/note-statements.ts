import { readSource } from '../criterion/text/source.ts';
import type { TextCell } from '../form/form.ts';

/** What a sentence of the notes gives points for. */
export type GoalKind =
  | 'execution' // 预算执行
  | 'higher' // 正向, ≥
  | 'lower' // 反向, ≤
  | 'nought' // 目标值为0
  | 'dated' // 有完成时间要求, 时效指标
  | 'worded' // 定性
  | 'measured'; // 定量, or nothing said

/** One sentence of the notes with what it speaks of. */
export interface NoteStatement {
  readonly text: string;
  readonly kind: GoalKind;
  /** 成本, 满意度: only goals under a level of this name; "" for all. */
  readonly group: string;
}

/** Who a sentence speaks of, by its first words; the first match wins. */
const SUBJECTS: readonly (readonly [GoalKind, RegExp])[] = [
  ['execution', /预算执行|执行率/],
  ['worded', /定性/],
  ['nought', /(?:目标|指标|计划)值为"?(?:0|零|无)/],
  [
    'dated',
    /时效(?:类)?指标|(?:完成|办结)?(?:时间|时限|期限)(?:要求)?的(?:指标|目标)|有(?:完成)?时[间限](?:要求)?/,
  ],
  ['higher', /正向|越大越好|["(]?[≥>](?!=?\d)/],
  ['lower', /反向|逆向|负向|越小越好|["(]?[≤<](?!=?\d)/],
  ['measured', /定量|^(?:各|所有|每[项个]|其他|其余)/],
];
const GROUP = /^(?:其中)?(数量|质量|成本|产出|效益|满意度)(?:类)?指标/;
/** Where a new item or a new subject begins. */
const ITEM =
  /(?:^|(?<=[。;\n:]))(?:\d{1,2}[.、)](?!\d)|[一二三四五六七八九十]{1,2}、|\([一二三四五六七八九十\d]{1,2}\))/;
const NEXT_SUBJECT = /[,:](?=(?:若|如)?(?:定量)?(?:指标)?(?:为)?(?:正向|反向|逆向|负向|定性)(?:指标)?)/;

/**
 * Takes the notes apart into sentences with what they speak of: a sentence without a subject of its own speaks of what the
 * one before it in the same item does.
 */
export function noteStatements(notes: readonly TextCell[]): readonly NoteStatement[] {
  const read: NoteStatement[] = [];
  let about: Subject = ANY;
  for (const note of notes) {
    const { text } = readSource(note.text);
    for (const [i, item] of text.split(ITEM).entries()) {
      // A line without a number goes on with the item above it.
      if (i > 0 || HEADED.test(text)) about = ANY;
      for (const sentence of sentencesOf(item)) {
        about = subjectOf(sentence) ?? about;
        read.push({ text: sentence, ...about });
      }
    }
  }
  return read;
}

/** Those that speak of goals of this kind under levels of these names. */
export function statementsAbout(
  statements: readonly NoteStatement[],
  kind: GoalKind,
  levels: string,
): readonly NoteStatement[] {
  return statements.filter(
    (s) =>
      (s.group === '' || levels.includes(s.group)) &&
      (s.kind === kind || (s.kind === 'measured' && (kind === 'higher' || kind === 'lower'))),
  );
}

type Subject = Omit<NoteStatement, 'text'>;
const ANY: Subject = { kind: 'measured', group: '' };
const HEADED = /^(?:附?注|备注|[一-龥]{0,2}说明)\d*:/;

function sentencesOf(item: string): readonly string[] {
  return item
    .split(/[。;\n]/)
    .flatMap((sentence) => sentence.split(NEXT_SUBJECT))
    .filter((text) => text !== '');
}

function subjectOf(text: string): Subject | null {
  const [head = ''] = text.split(/[,:]/);
  const kind = SUBJECTS.find(([, pattern]) => pattern.test(head))?.[0];
  const group = GROUP.exec(head)?.[1] ?? '';
  return kind || group !== '' ? { kind: kind ?? 'measured', group } : null;
}
