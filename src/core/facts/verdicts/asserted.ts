import { denied } from '../../wording/denial.ts';
import { overlap } from '../../wording/overlap.ts';
import type { Rational } from '../../quantity/rational.ts';
import { ONE, ZERO } from '../../quantity/rational.ts';
import type { Figure } from '../../rule/need.ts';
import type { Measure } from '../../rule/rule.ts';
import type { Quote } from '../figures/figures.ts';
import { namesIn } from '../figures/names-in.ts';
import type { Clause, Prose } from '../prose/prose.ts';
import { foundByOthers, ofAnother } from '../prose/subject.ts';
import { isNotFact } from '../prose/modality.ts';
import { ranksIn } from './levels.ts';
import { NAMED, likeness, plainName } from '../prose/wording.ts';

const ALL =
  /均|全部|所有|全都|一律|百分之百|悉数|逐一|全覆盖|(?<![\d距离比较与和]|未达|不足|低于|不到|未到)100%(?![^,，]{0,3}[差少低])/;
/** There is none of it; 未兑付, 没有完成 and 未执行部分 say that something was left undone, which is no nothing. */
const NONE =
  /未获得?|没有(?!完成|按|及时|实际|能|得到|做到|达|实[现施]|执行|兑|发放|公开|支付|整改)(?:发生|产生|出现|形成|存在)?|未(?:发生|产生|出现|形成|存在|(?=(?:追加|调[剂整增减]|新增|结[转余]|超支)[^,]{0,8}$))|无(?!法|需|须|效|偿|关)|不存在/;
/** Words that make what is denied a part of the whole. */
const OF_A_PART =
  /^(?:新增|新的|新发生|再|另|其[他它余]|重大|较大|特大|严重|大额|巨额|长期|超期|逾期|历史|陈年|上年|往年|以前年度|违规)/;
const EQUAL = /一致|持平|相同|相等|相符/;
/** What is done to things of which a share is counted: the verbs of a 率. */
const DONE =
  /及时|按时|按期|合格|合规|公开|覆盖|完成|签订|备案|达标|办结|验收|通过|执行|使用|在用|上缴|发放|到位|支付|兑付|拨付|整改|评价|执结|归档|细化|利用/g;
/** All of them 开展了绩效自评: what it was done to is covered. */
const COVERED =
  /覆盖|(?:全部|均|都)(?:已)?(?:按要求)?(?:开展|完成|实施|组织|纳入|编制|设置|设定|申报|填报|做了?|进行了?|编报)/;
const TIMELY = /及时|按时|按期|如期|(?:日|天|月)内|规定(?:的)?(?:时间|时限|期限)/;

/** "按要求均及时签订合同" is 100 % of a 及时率; "没有结转结余" is 0 of a 结转结余率; "与预算一致" a quotient of 1. */
export function assertedFigure(
  measure: Measure,
  prose: Prose,
  quote: Quote,
  indicator: string,
): Figure | null {
  if (measure.name.includes('平均') || measure.unit === 'days') return null;
  const core = plainName(measure.name).replace(/(?:占比率|比率|比例|占比|率|度|数|额|金额)$/, '');
  if (core.length < 2) return null;
  const stated = (value: Rational, text: string, where: string): Figure => ({
    name: measure.name,
    unit: measure.unit,
    value,
    text,
    source: quote(where),
  });
  for (const clause of prose.clauses) {
    const { text } = clause;
    if (clause.period !== 'this' || isNotFact(text)) continue;
    if (measure.unit === 'ratio' && allDone(core, text, indicator) && !clause.limited) {
      const asked = [measure.name, indicator, ...namesIn(measure.formula)].join(' ');
      if (ofAnother(text, asked) || foundByOthers(text, asked) || undoneElse(core, clause, prose))
        return null;
      return stated(ONE, '100%', text);
    }
    if (measure.unit === 'ratio' && sameFigures(measure, text)) return stated(ONE, '100%', text);
    const zero = /^(.{2,24}?)(?:为|是)?零(?=$|[、()]|次|元|万元|个|起|人|%|的)/.exec(text);
    if (zero?.[1] && likeness(zero[1], measure.name) >= NAMED) return stated(ZERO, '0', text);
    const none = new RegExp(`(?:${NONE.source})([^,，。]{2,20})`).exec(text);
    // 还有2个没有落实: some of them, not none of it.
    const some = none && /\d[^,，。年月日\d]{1,4}$|[还尚仍]有|个别|部分/.test(text.slice(0, none.index));
    // 没有新增结转 leaves what was there before, 无大额结转 what is small.
    const part = OF_A_PART.exec(none?.[1] ?? '')?.[0];
    const ofAPart = part !== undefined && !core.includes(part);
    if (
      none?.[1] &&
      !some &&
      !ofAPart &&
      !ofAnother(text, `${measure.name} ${indicator}`) &&
      (endsOn(core, none[1], text.slice(0, none.index)) ||
        overlap(core.replace(/^年[中初末]|^(?:执行|年度)中|实际/g, ''), plainName(none[1])) >= 0.6) &&
      !/问题|情况$|开展|调查|统计|测算|核算|反映/.test(none[1])
    )
      return stated(ZERO, '0', text);
  }
  return null;
}

/** 无国家级表彰 of 获国家级表彰: the denial names what the name ends on, and its level. */
function endsOn(core: string, none: string, before: string): boolean {
  const said = plainName(none);
  const subject = plainName(before).replace(/全年|本年度?|当年|但|另|[^一-龥]/g, '');
  if (subject.length >= 2 && overlap(subject, core) === 0) return false;
  return said.length >= 4 && core.endsWith(said) && ranksIn(core).length === ranksIn(said).length;
}

/** All of what the ratio counts has been done: its verbs are said with 均 or 全部, and its thing is the one spoken of. */
function allDone(core: string, text: string, indicator: string): boolean {
  const verbs = core.match(DONE) ?? [];
  if (verbs.length === 0 || !ALL.test(text) || denied(text)) return false;
  const said = verbs.every((verb) =>
    verb === '利用'
      ? /在用|使用|利用/.test(text)
      : verb === '覆盖'
        ? COVERED.test(text)
        : /时|期/.test(verb)
          ? TIMELY.test(text)
          : text.includes(verb),
  );
  if (!said) return false;
  const thing = core.replace(DONE, '');
  if (thing === '') {
    const subject = plainName(indicator)
      .replace(DONE, '')
      .replace(/[率度]$/, '');
    return (
      (subject === '' && indicator !== '' && /均|全部|都|所有/.test(text)) ||
      overlap(subject, text) >= 0.4 ||
      text.includes('全覆盖')
    );
  }
  if (text.includes(thing)) return true;
  // 政府采购合同 may be called 合同 in the row on 采购合同.
  for (let from = 1; from <= thing.length - 2; from += 1) {
    const tail = thing.slice(from);
    if (text.includes(tail))
      return (
        !ofOther(tail, text, `${indicator}${core}`) &&
        ((tail.length >= 4 && COVERED.test(text)) ||
          indicator.includes(thing.slice(Math.max(0, from - 2), from)))
      );
  }
  return false;
}

/** Words in front of a thing that do not say which. */
const WHICH =
  /全部|所有|各项|相关|有关|上述|以上|本级|年度|专项|补助|项目|我[局委办厅市县区]|安排|应当?|已经|实际|[一-龥]?[的项个笔份均都对了将于按和及与、]$/;

/** 财政资金全部到位 says nothing of 自筹资金: the thing is named with another word in front of it. */
function ofOther(thing: string, text: string, asked: string): boolean {
  const before = /[一-龥]{2}$/.exec(text.slice(0, text.indexOf(thing)))?.[0];
  return before !== undefined && !asked.includes(before) && !WHICH.test(before);
}

/** Another clause says that some of it was not done: 审计指出的问题正在整改. */
function undoneElse(core: string, clause: Clause, prose: Prose): boolean {
  const verbs = (core.match(DONE) ?? []).join('|');
  const undone = new RegExp(`(?:正在|尚[未在]|待|仍|(?<!无|没有|不存在)未)[^,，。;；]{0,8}(?:${verbs})`);
  return prose.clauses.some((c) => c !== clause && c.period === 'this' && undone.test(c.text));
}

/** "实际采购金额与预算编制时一致": numerator and denominator of the formula are equal. */
function sameFigures(measure: Measure, text: string): boolean {
  const { formula } = measure;
  if (formula?.op !== '/' || !EQUAL.test(text) || denied(text)) return false;
  const [above, below] = [namesIn(formula.left), namesIn(formula.right)];
  const named = (names: readonly string[], at: number): boolean =>
    names.length === 1 && overlap(plainName(names[0] ?? ''), plainName(text)) >= at;
  return named(above, 0.7) && named(below, 0.4);
}
