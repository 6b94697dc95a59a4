import { parseUnit, unitConflict } from '../../quantity/unit.ts';

const COUNTER =
  /\d(?:[十百千]?万|亿)?(人次|户次|家次|场次|台次|件次|批次|班次|项次|台套|个|项|次|例|笔|起|件|家|人|份|条|处|篇|期|批|班|场|户|宗|套|台|辆|所|座|栋|名|张|床|间|棵|只|艘|眼|盏)(?!百分点|月|工作日|小时|日)/;

/** The word that a bound counts in: 期 of ≥10期; "" where it has none. */
export function countingWordIn(condition: string): string {
  return COUNTER.exec(condition)?.[1] ?? '';
}

/** Whether two counting words count different things: 期 and 人次; 次 and 场 are alike, 个 counts anything. */
export function countUnlike(a: string, b: string): boolean {
  const [one, other] = [parseUnit(a), parseUnit(b)];
  return one !== null && other !== null && unitConflict(one.unit, other.unit) !== null;
}

/** What is counted in a word, by a name of its own: 培训期数 beside 培训人次. */
export function countedAs(name: string, word: string): string {
  const bare = name.replace(/(?:的)?(?:总?数量?|总量)$/, '');
  return bare + (/.次$/.test(word) ? word : `${word}数`);
}
