const YES =
  /^(?:是的?|有的?|已|对的?|真|符合(?:要求|规定|条件)?|达到(?:要求)?|达标|属实|成立|√|✓|✔|y|yes|true|1)$/i;
const NO =
  /^(?:否|不是|无|没有|未|不|错|假|不符合(?:要求|规定|条件)?|未达到(?:要求)?|不达标|未达标|不属实|不成立|×|x|n|no|false|0)$/i;
/** 已制定, 未公开: nothing but whether the statement's own word holds. */
const DONE = /^(已经?|未|没有|没|不)([一-龥]{2,4})$/;

/**
 * Whether what was typed says yes or no to a statement; null where it says anything besides: 是否制定待查, 有待核实,
 * 已起草, 未印发 and 不清楚 are no answers.
 */
export function yesOrNo(typed: string, statement: string): boolean | null {
  const said = typed
    .normalize('NFKC')
    .trim()
    .replace(/[。.!]$/, '');
  if (YES.test(said)) return true;
  if (NO.test(said)) return false;
  const [, way = '', word = ''] = DONE.exec(said) ?? [];
  // 未制定 to "未制定管理办法" could be meant either way.
  if (word === '' || !statement.includes(word) || /[未没不无非]/.test(statement)) return null;
  return way.startsWith('已');
}
