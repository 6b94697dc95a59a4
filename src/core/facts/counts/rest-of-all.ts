import { overlap } from '../../wording/overlap.ts';
import { normalise } from '../../quantity/normalise.ts';
import type { Prose, ProseFigure } from '../prose/prose.ts';
import { content } from '../verdicts/statements.ts';
import { deniesEvent } from './cause.ts';
import type { CountedEvent } from './events.ts';
import type { Occurrence } from './settled.ts';

/** What a standard wants of all of them: 水质均达到或优于二类的，得4分. */
const OF_ALL = /(?:均|全部|都)([^,。;均]{2,24}?)(?:的)?[,，]?(?:得|计)(?:满分|\d)/;
/** What is not known yet of the rest, or is told of something else. */
const OPEN =
  /正在|尚|待|暂|缺|停[产用运]|检修|拟|计划|未(?:检|验收|监测|抽|评|开展|组织|纳入|到期)|在审|审理/;
/** A rest that fails says why or how: 因…, 为三类, 超标, 不合格, 未…. */
const FAILS = /因|由于|为|属|超|不|未|没有|仅|只|劣|较差/;
/** 一季度12个点位中…: other parts of the year have numbers of their own. */
const PART = /季度|[上下]半年|\d{1,2}月(?!\d{1,2}日)/;
const ENOUGH = 0.75;

/**
 * How many fell short of what a standard wants of all of them, where a sentence gives all, those that did not and the rest, and the
 * numbers come out: 12个点位中有11个水质达到或优于二类，1个…为三类 for 点位不达标.
 */
export function restOfAll(event: CountedEvent, prose: Prose, criterion: string): Occurrence | null {
  if (!deniesEvent(event.core)) return null;
  const wanted = [OF_ALL.exec(normalise(criterion))?.[1], asserted(event.core)].filter(
    (w) => w !== undefined,
  );
  const found = [...prose.spans.values()].flatMap(({ text }) => {
    const own = prose.figures.filter((f) => f.sentence === text && isCounted(f, event));
    if (own.length !== 3 || PART.test(text)) return [];
    const all = own.reduce((a, b) => (b.quantity.value.compare(a.quantity.value) > 0 ? b : a));
    const [good, ...others] = own.filter((f) => f !== all && wanted.some((w) => says(f, w, prose)));
    const rest = own.find((f) => f !== all && f !== good);
    if (!good || others.length > 0 || !rest || !fails(rest, prose)) return [];
    const out = good.quantity.value.add(rest.quantity.value).equals(all.quantity.value);
    return out ? [{ value: rest.quantity.value, text }] : [];
  });
  const [only] = found;
  return only && found.length === 1 ? only : null;
}

/** 合格 of 不合格: what the event denies. */
function asserted(core: string): string | undefined {
  const bare = core.replace(/(?:的)?(?:情形|情况|问题)$/, '').replace(/不|未能?|没有/, '');
  return bare.length >= 2 ? bare : undefined;
}

function isCounted({ quantity, period }: ProseFigure, { counter }: CountedEvent): boolean {
  const { unit, bound, approximate, change, part } = quantity;
  if (period !== 'this' || bound !== null || approximate || change !== null || part !== 'single')
    return false;
  return unit.dimension === 'count' && counter.split('/').includes(unit.word);
}

/** The words behind a figure, as far as the next counted alike. */
function wordsOf({ quantity }: ProseFigure, { text, figures }: Prose): string {
  const next = figures.find(
    (f) => f.quantity.start >= quantity.end && f.quantity.unit.word === quantity.unit.word,
  );
  const behind = text.slice(quantity.end, next?.quantity.start ?? text.length);
  return behind.split(/[。;；\n]/)[0] ?? '';
}

function says(figure: ProseFigure, wanted: string, prose: Prose): boolean {
  const words = wordsOf(figure, prose).split(/[,，]/)[0] ?? '';
  const [asked, said] = [content(wanted), content(words)];
  if (
    asked.length < 2 ||
    (!words.includes(wanted) && /不|未|没有/.test(words)) ||
    deniesEvent(words) ||
    OPEN.test(words)
  )
    return false;
  return words.includes(wanted) || overlap(asked, said) >= ENOUGH;
}

function fails(figure: ProseFigure, prose: Prose): boolean {
  const words = wordsOf(figure, prose);
  return FAILS.test(words) && !OPEN.test(words);
}
