import { isNotFact } from '../prose/modality.ts';
import { thingsFolded } from './things.ts';

const PAPER = '制度|办法|规定|细则|规程|预案|方案';
const EVERY = '管理|业务|工作|实施|专项|暂行|试行';
const KIND = new RegExp(`^(.*?)(?:${EVERY})*(?:${PAPER}|.{2})$`);
/** Words in front of a paper's name that say nothing of its kind. */
const ANY =
  /相关|有关|相应|必要|各[项类]|具体|部门|单位|健全|完善|完整|配套|严格|规范|内部$|规章|日常|系列|多项|管理|实施|工作|暂行|[的了和与及等、]/;
const MAKING = /制定|制订|建立|出台|印发|健全|完善|修订|具?有/;
const NAMED = new RegExp(`([一-龥]{2,12}?)(?:${EVERY})*(?:${PAPER})`, 'g');

/** 项目 of 项目管理制度, 控制 of 内部控制制度: the words in front of what it is, but for those that every such thing has; "" for none. */
export function kindOf(thing: string): string {
  const before = KIND.exec(thing)?.[1] ?? '';
  const kind = before === '' ? thing.slice(0, 2) : before.slice(-2);
  return kind.length < 2 || ANY.test(kind) ? '' : kind;
}

/** Whether a quote tells of papers of other kinds only than the one that a statement says was made: 《资金管理办法》 for 项目管理办法. */
export function otherPaper(claim: string, quote: string): boolean {
  const asked = thingsFolded(claim);
  const paper = new RegExp(`^.*?(?:${MAKING.source})(?:了)?([一-龥]{2,16}(?:${PAPER}))$`).exec(asked)?.[1];
  const kind = paper === undefined ? '' : kindOf(paper);
  if (kind === '') return false;
  const told = quote
    .split(/[,，;；。]/)
    .filter((clause) => !isNotFact(clause))
    .map(thingsFolded)
    .join(',');
  if (told.includes(kind)) return false;
  return [...told.matchAll(NAMED)].some(([, before = '']) => kindOf(`${before}制度`) !== '');
}
