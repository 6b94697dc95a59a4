import { asStatement } from '../clause/asked-statement.ts';
import { findOutcomes } from '../clause/outcome.ts';
import { couldMatter } from '../text/background.ts';
import { NUM } from '../text/numeral.ts';
import type { OutlineItem } from '../text/outline.ts';
import { numberedSentences } from './numbered.ts';
import { withNoun } from './each-deed.ts';
import type { Row } from './tally-points.ts';

const THING = '[^、,;。:\\n\\d]{2,24}?';
const VERB =
  '(?:做到|完成|建立|制定|公示|公开|落实|具备|开展|符合|满足|达到|报送|提交|执行|编制|设立|实行|归档)';
const LISTED = new RegExp(
  `^(?:[^、,;。:\\n]{0,20}:)?(${THING}(?:[、;]${THING}){1,11})(?:等)?(?:([二三四五六七八九十]|\\d)[项个类](制度|工作|任务|材料|机制)?)?[,;。\\n]+(?=(?:全部|均|能够?)?(${VERB})(?:了)?(?:全部)?(?:以上|上述|其中)?${NUM}[项个类])`,
);
/** What a thing already says: 设立公示牌 of 做到, and 资金分配结果公示. */
const STATES = /^(?:做到|符合|满足|达到|落实|具备|完成)$/;

/** 项目应做到：结果公示、完工公示、设立公示牌。做到3项的得5分，2项的得3分: named things, of which so many have to be done. */
export function thingsListed(text: string): Row | null {
  const [whole, list = '', count, noun, verb = ''] = LISTED.exec(text) ?? [];
  const named = list.split(/[、;]/);
  const things = noun === undefined ? named : withNoun(named, noun);
  if (whole === undefined || new Set(things).size < things.length || things.some((t) => t.length < 2))
    return null;
  if (couldMatter(list) || (count !== undefined && NUMBERS.indexOf(count) % 10 !== things.length))
    return null;
  const statements = things.map((t) => (STATES.test(verb) || t.includes(verb) ? t : verb + t));
  return statements.some((s) => s.length < 3) ? null : { statements, end: whole.length, verb };
}

const NUMBERS = '0123456789零一二三四五六七八九';

/** 做到以下三点的得5分，有任何一点未做到的不得分：（1）…；（2）…: what so many of them give is said ahead of them. */
export function headedBy(text: string, outline: readonly OutlineItem[]): Row | null {
  const first = outline.findIndex((item) => item.marker !== '');
  const marked = outline.slice(first);
  const start = marked[0]?.start ?? 0;
  if (first < 1 || marked.some((item) => item.marker === '') || !/[:。\n]$/.test(text.slice(0, start)))
    return null;
  const numbered = numberedSentences(text, marked);
  const end = numbered?.at(-1)?.at.end ?? 0;
  if (!numbered || findOutcomes(text.slice(start)).length > 0 || couldMatter(text.slice(start))) return null;
  if (!/(?:以下|下列|下述)/.test(text.slice(0, start)) || /[一-龥\d]/.test(text.slice(end))) return null;
  return { statements: numbered.map((n) => asStatement(n.sentence)), end, told: { start: 0, end: start } };
}
