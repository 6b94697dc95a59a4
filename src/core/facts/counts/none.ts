import { denied } from '../../wording/denial.ts';
import { overlap } from '../../wording/overlap.ts';
import { ZERO } from '../../quantity/rational.ts';
import type { Figure } from '../../rule/need.ts';
import { answerByDeeds } from '../deeds/answer.ts';
import { thingsFolded } from '../deeds/things.ts';
import type { Quote } from '../figures/figures.ts';
import { saysSomeNot } from '../prose/modality.ts';
import { agentFits } from '../prose/predicate.ts';
import type { Prose } from '../prose/prose.ts';
import { asksForTime, saysInTime } from '../prose/timeliness.ts';
import { content, isVague, stretchesAbout } from '../verdicts/statements.ts';
import type { Topic } from '../verdicts/topic.ts';
import { findVerdict } from '../verdicts/verdicts.ts';
import { sideBySide } from './alternatives.ts';
import { deniesEvent } from './cause.ts';
import type { Make } from './counts.ts';
import { otherDegree } from './degrees.ts';
import type { CountedEvent } from './events.ts';
import { allWithin, kindsOf, noneOf } from './kinds.ts';
import { ENDS_LACKING, FAULT, NONE, withoutLacking } from '../prose/fault-words.ts';
import { TELLING, lastOf, otherLevelsOnly } from './occurrences.ts';

const ABSENT =
  /(?:没有(?:符合条件的|需要|开展|应)?|无(?:需|须)?|未(?:有|发生|产生|开展|涉及)|不涉及|不存在)([^,。;]{2,20})/;
const HEDGED = /但(?!是否)|除[^,。;]+外|尚(?!未发现|无)|仍|个别|部分(?!门)|年底|尚未出具/;
const ABOUT = 0.5;
const ALL = /均|全部|所有|全都|一律|逐一|100%/;
const WHOLE = /齐全|均已|全部|完整|无缺/;
/** 制度健全 says that no 制度 is lacking, and nothing of papers. */
const SOUND = /健全|完备/;
const AUDIT = /审计|财监|财会监督|监督检查|巡视|巡察|专项检查/;

/** It did not happen: denied, done well in every case, no faults found, or nothing took place that could have gone wrong. */
export function none(
  event: string,
  wanted: CountedEvent,
  prose: Prose,
  topic: Topic,
  quote: Quote,
  make: Make,
): Figure | null {
  const subject = content(`${topic.name}${topic.definition}`);
  const base = event.includes(':') ? (event.split(':')[0] ?? '') : '';
  if (base !== '' && !HEDGED.test(prose.text) && !faultSaid(prose)) {
    const well = findVerdict(base, prose, topic, quote);
    if (well?.holds) return { ...make(ZERO, ''), source: well.source };
  }
  const sides = sideBySide(wanted);
  const neither = sides.length > 1 ? noneOf(sides, prose) : null;
  if (
    neither !== null &&
    !HEDGED.test(neither) &&
    !otherFaults(
      prose,
      neither,
      sides.map((s) => s.core),
    )
  )
    return make(ZERO, neither);
  if (ENDS_LACKING.test(wanted.text)) {
    const missing = content(withoutLacking(wanted.core));
    const whole = prose.sentences.find(
      (s) =>
        (WHOLE.test(s) || (SOUND.test(s) && overlap(missing, content(s)) >= ABOUT)) &&
        !denied(s) &&
        !HEDGED.test(s) &&
        overlap(subject, content(s)) >= 0.2,
    );
    return whole ? make(ZERO, whole) : null;
  }
  const kinds = kindsOf(wanted);
  // 应采购未采购、化整为零: what denies the one says the other.
  if (kinds.some((kind) => deniesEvent(kind.core) !== deniesEvent(kinds[0]?.core ?? ''))) {
    const text = noneOf(kinds, prose);
    return text === null ? null : make(ZERO, text);
  }
  const within = allWithin(wanted.core, prose);
  if (within !== null) return make(ZERO, within);
  const opposite = saidOtherwise(wanted, prose, topic);
  if (opposite) return opposite.happened ? null : make(ZERO, opposite.text);
  const act = lastOf(wanted.core.match(TELLING));
  const denial =
    act && prose.clauses.find((c) => NONE.test(c.text) && c.text.includes(act) && !/其他|另/.test(c.text));
  if (denial && !HEDGED.test(denial.text) && !prose.clauses.some((c) => c !== denial && c.text.includes(act)))
    return make(ZERO, denial.text);
  const level = otherLevelsOnly(wanted, prose);
  if (level) return make(ZERO, level);
  return noFault(wanted, prose, topic, make) ?? notApplicable(wanted, prose, subject, make);
}

/** What the text says against the event; `happened` where it says that it did happen. */
type Otherwise = { readonly happened: true } | { readonly happened: false; readonly text: string };

/** The event denied, or its opposite said of all: 均已按期整改到位 for 未按期整改到位. */
function saidOtherwise(wanted: CountedEvent, prose: Prose, topic: Topic): Otherwise | null {
  const { core } = wanted;
  const negative = deniesEvent(core);
  if (isVague(core) && overlap(content(topic.name), content(prose.text)) < 0.25) {
    if (overlap(content(prose.text), content(topic.criterion)) < 0.3) return null;
  }
  const stretches = stretchesAbout(core, prose).filter(
    (s) => s.cover >= ABOUT && agentFits(core, s.text) !== false,
  );
  if (stretches.some((s) => s.denied === negative && (FAULT.test(s.main.text) || negative)))
    return { happened: true };
  const timely = negative && asksForTime(core);
  const good = stretches.find(
    (s) =>
      s.denied !== negative &&
      !s.limited &&
      !HEDGED.test(s.main.text) &&
      (!timely || saysInTime(s.main.text)),
  );
  if (!good) return doneByAll(core, prose, topic);
  const { text, main } = good;
  // 不足30日: only what speaks of those thirty days denies it.
  const limit = /(?<=不足|不满|少于|未满)\d+(?=个?(?:工作日|日|天|月|年|小时))/.exec(core)?.[0];
  if (limit !== undefined && !main.text.includes(limit)) return null;
  const figures = /\d/.test(main.text.replace(/20\d{2}年|\d{1,2}[月日]/g, ''));
  const whole = ALL.test(text) || (negative ? !figures : NONE.test(text));
  return whole ? { happened: false, text } : null;
}

const FAILING = /^([^,未不没]*)(?:未能?|没有|不)([^,未不没]{2,})$/;

/** 收支均已编入预算 for 收入或支出未纳入预算: the deed that the event denies is said of all. */
function doneByAll(core: string, prose: Prose, topic: Topic): Otherwise | null {
  const [, thing, deed] = FAILING.exec(core) ?? [];
  if (thing === undefined || deed === undefined) return null;
  const claim = `${thing}${deed}`;
  const done = answerByDeeds(claim, prose, { row: topic.name, whole: thingsFolded(claim), others: [] });
  if (!done || prose.sentences.some((s) => s.includes(done.text) && saysSomeNot(s))) return null;
  return done.holds
    ? ALL.test(done.text)
      ? { happened: false, text: done.text }
      : null
    : { happened: true };
}

/** Some clause says that something is wrong. */
function faultSaid(prose: Prose): boolean {
  return prose.clauses.some(
    (c) =>
      /超标准|超范围|不符|不合规|违规|超配|超出/.test(c.text) && !NONE.test(c.text) && !/未超/.test(c.text),
  );
}

/** 没有被审计指出问题: a denial of faults in the row's own subject, with nothing said against it. */
function noFault(wanted: CountedEvent, prose: Prose, topic: Topic, make: Make): Figure | null {
  const subject = content(`${topic.name}${topic.definition}`);
  if (HEDGED.test(prose.text)) return null;
  for (const { text, period } of prose.clauses) {
    if (period !== 'this' || !NONE.test(text) || !FAULT.test(text)) continue;
    // 其他方面未发现问题 says that something was found before.
    if (/其他|其它|其余|此外|另外/.test(text) && !/其他|其它/.test(wanted.text)) continue;
    const near = Math.max(overlap(content(text), subject), overlap(content(text), content(wanted.text)));
    const audit = AUDIT.test(text) && AUDIT.test(topic.criterion) && /问题|情形|情况/.test(text);
    if (near < 0.3 && !audit && !(wanted.generic && /不符合|不合规|违规|不规范/.test(text))) continue;
    // 未发现严重问题 says nothing of the others.
    if (otherDegree(wanted.core, text)) continue;
    if (otherFaults(prose, text)) return null;
    return make(ZERO, text);
  }
  return null;
}

function otherFaults(prose: Prose, but: string, named: readonly string[] = []): boolean {
  return prose.clauses.some(
    (c) =>
      c.text !== but &&
      /发现|指出|存在|查出|反映|问题\d|\d+[个项条起]/.test(c.text) &&
      (FAULT.test(c.text) || (c.period === 'this' && named.some((core) => c.text.includes(core)))) &&
      !NONE.test(c.text),
  );
}

/** 没有新增预算项目, 没有开展资产处置: what could have gone wrong did not take place at all. */
function notApplicable(wanted: CountedEvent, prose: Prose, subject: string, make: Make): Figure | null {
  if (HEDGED.test(prose.text)) return null;
  for (const sentence of prose.sentences) {
    const absent = ABSENT.exec(sentence);
    if (!absent?.[1]) continue;
    const what = content(absent[1]);
    if (
      overlap(what, subject) >= 0.4 &&
      overlap(content(wanted.core), what) < 0.5 &&
      overlap(what, content(wanted.core)) < 0.5
    ) {
      return make(ZERO, sentence);
    }
  }
  return null;
}
