import { overlap } from '../../wording/overlap.ts';
import type { ProseFigure } from '../prose/prose.ts';
import { ofDeedNotDone } from './of-deed.ts';
import { NAMED, contrast, likeness, plainName, timeless } from '../prose/wording.ts';

/** "全部数量指标12个，达到预期值的11个": what the clause before named is left out in the next. */
export function elliptical(figure: ProseFigure, name: string): number {
  if (figure.label === '' || figure.subject === '' || ofDeedNotDone(figure)) return 0;
  const [said, asked] = [plainName(figure.label), plainName(name)];
  if (said.length < (asked.startsWith(said) ? 2 : 3) || contrast(said, asked) || overlap(said, asked) < 1)
    return 0;
  return overlap(asked, `${said} ${plainName(figure.subject)}`) >= 0.7 ? 0.8 : 0;
}

const EACH = /^[人户亩村里米]均$/;

/** 总投入1036万元，亩均518元 for 亩均投入: what there is so much of for each stands before it. */
export function ofEach({ label, subject }: ProseFigure, name: string): number {
  const [said, asked] = [plainName(label), timeless(plainName(name))];
  const of = asked.slice(said.length);
  if (!EACH.test(said.slice(-2)) || said.length > 4 || !asked.startsWith(said)) return 0;
  return of.length >= 2 && plainName(subject).endsWith(of) ? 0.8 : 0;
}

/** "重点任务7项全部完成" for 完成重点任务. */
export function completed(figure: ProseFigure, name: string): number {
  const verb = /^(?:已)?(完成|开展|举办|建成)/.exec(name)?.[1];
  if (!verb || !new RegExp(`^(?:全部|均|已|都)+${verb}`).test(figure.after)) return 0;
  return likeness(figure.label, name.slice(name.indexOf(verb) + verb.length)) >= NAMED ? 0.8 : 0;
}
