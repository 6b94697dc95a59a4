import { normalise } from '../../quantity/normalise.ts';
import type { Prose } from '../prose/prose.ts';
import { readProse } from '../prose/prose.ts';
import type { Counted } from './counted.ts';
import { missingItems } from './missing-items.ts';

/** 缺少一个环节: what is missing stands in the clause before. */
const MISSING = /^(?:每)?(?:缺少|缺失|缺|少)(?:的)?(?:任[一何])?(?:环节|阶段|内容|项目|要素)?$/;
const LISTED =
  /(?<=^|[。;；:：,，\n)）])((?:[一-龥]{2,8}、)+(?:[一-龥]{2,8}))((?:均|都|分别)[^,，。;；\n]{0,12}(?:公示|公告|检查|验收|公开|备案|记录|报告))/;
/** Stages of a project that have several names. */
const STAGES: readonly (readonly [RegExp, string])[] = [
  [/(?:项目)?(?:实施|施工|建设|开工)前(?:期)?/g, '事前'],
  [/(?:项目)?(?:实施|施工|建设)(?:过程|期间?)?中(?:期)?|(?:施工|建设|实施)(?:期间|期|过程)/g, '事中'],
  [/(?:项目)?(?:实施|施工|建设|竣工|完工|完成|建成|验收)(?:完成|结束|完毕)?后/g, '事后'],
];

/** How many stages that a standard lists (实施前、实施中、实施后均公示) were left out, where the text tells of every one. */
export function missedStages(event: string, prose: Prose, criterion: string): Counted | null {
  if (!MISSING.test(event)) return null;
  const [, list, said = ''] = LISTED.exec(normalise(criterion)) ?? [];
  if (list === undefined) return null;
  return missingItems(`${inStages(list)}${said}:缺少`, readProse(inStages(prose.text), prose.year));
}

function inStages(text: string): string {
  return STAGES.reduce((plain, [names, name]) => plain.replace(names, name), text);
}
