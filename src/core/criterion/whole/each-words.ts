import type { Expression } from '../../rule/rule.ts';
import { readExpression } from '../text/expression.ts';
import { NUM, readNum } from '../text/numeral.ts';
import type { Said } from './each-said.ts';
import { MISSED } from './tally-words.ts';

/** 实际进度÷序时进度 */
const ATTAINED: Expression = {
  op: '/',
  left: { op: 'name', name: '实际进度', unit: 'ratio' },
  right: { op: 'name', name: '目标进度', unit: 'ratio' },
};

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩';
const NUMBER = `第?\\(?(?:[${CIRCLED}]|\\d{1,2}|[一二三四五六七八九十])\\)?`;
const THING = '(?:项|个|条|点)(?:评价|考核)?(?:要点|内容|指标|标准|条件|要求|小项)*';
const HEAD = `(?:以上|上述|前述|其中)*(?:全部|所有|各|每|这)?(?:(?:${NUM})?${THING}|要点|内容|指标)?`;
const MET =
  '(?:(?:完全)?(?:符合|满足|达到|完成|做到|具备|达标)(?:要求|标准|条件|规定)?|(?:回答|答案|选择?|判断|结果)?为?"是"?|(?:回答|答案|结果)?为是)';
const UNMET =
  '(?:(?:不|未|没有)(?:完全)?(?:符合|满足|达到|完成|做到|具备|达标)|(?:回答|答案|选择?|判断|结果)?为?"否"?|(?:回答|答案|结果)?为否)';
const FULL_OF_IT =
  '(?:满分|(?:该项|相应|对应|其)(?:项)?(?:比例)?(?:的)?(?:全部|相应)?(?:分值|分数|满分|得分|权重分?|分)|1\\/(?<parts>\\d)(?:的)?(?:权重分?|分值|满分))';
const NOTHING = '(?:则)?(?:该项|此项|相应项?|该要点|该小项)?(?:得分)?(?:不得分|不计分|[得计为]?0分)';
const WHOLE =
  '(?:则)?(?:整个|本|该|此)(?:项|评价)?(?:指标|项)(?:均|全部|得分|整体)*(?:不得分|不计分|[得计为]?0分)';
const POINTS = `(?<points>${NUM})分`;
const AIM = '(?:年度|年初|预期|计划|绩效)*(?:目标|指标|计划|任务)(?:值|数|任务|要求)?';
const TO_THE_END = '(?=[,;。\\n]|$)';

type Reader = (m: RegExpExecArray, text: string) => { readonly said: Said; readonly end: number } | null;

const plain =
  (make: (m: RegExpExecArray) => Said | null): Reader =>
  (m) => {
    const said = make(m);
    return said && { said, end: m.index + m[0].length };
  };

const remark = plain(() => ({ kind: 'remark' }));

/** What may be said, longer ways first; together they must make up all that stands behind the statements. */
const FORMS: readonly (readonly [RegExp, Reader])[] = [
  [/[,;。\n]+/y, remark],
  // 以上四项各占权重分的1/4, 各占25%
  [
    new RegExp(
      `(?:(?:(?:评价)?(?:要点|内容))?(?:${NUMBER}[、和及至-]?){2,10}(?:${THING})?|${HEAD})(?:均|各|分别)?占(?:本指标|该指标|指标)?(?:权重分?|总分值?|分值|满分)?的?(?:1\\/(?<parts>\\d)|(?<percent>${NUM})%|(?<of>${NUM})分之一)(?:的?(?:权重分?|总分值?|分值|满分|分数))?`,
      'y',
    ),
    plain(({ groups }) => {
      const parts = groups?.['parts'] ?? readNum(groups?.['of'] ?? '');
      if (parts) return { kind: 'share', of: `1/${parts}` };
      return groups?.['percent'] ? { kind: 'share', of: `${groups['percent']}%` } : null;
    }),
  ],
  // 前三项每项1分, 第④项2分, 其余各1分
  [
    new RegExp(`前(?<count>${NUM})${THING}(?:各|每项)(?:得|占|计)?${POINTS}`, 'y'),
    plain(({ groups }) => {
      const count = Number(readNum(groups?.['count'] ?? ''));
      const numbers = Array.from({ length: Math.min(count, 20) }, (_, i) => i + 1);
      return { kind: 'points', points: pointsIn(groups), numbers };
    }),
  ],
  [
    new RegExp(
      `(?<which>(?:${NUMBER}[、和及]?){1,8})${THING}(?:各|每项)?(?:得|占|计|为)?${POINTS}${TO_THE_END}`,
      'y',
    ),
    plain(({ groups }) => {
      const which = groups?.['which'] ?? '';
      const numbers = /第|[(①-⑩]/.test(which) ? numbersIn(which) : [];
      return numbers.length > 0 ? { kind: 'points', points: pointsIn(groups), numbers } : null;
    }),
  ],
  [
    new RegExp(`其[余他](?:各|每)?(?:${THING})?(?:各|每项)?(?:得|占|计|为)?${POINTS}${TO_THE_END}`, 'y'),
    plain(({ groups }) => ({ kind: 'points', points: pointsIn(groups), numbers: 'rest' })),
  ],
  // 每项符合得1分, 每符合一项得1分, 符合以上每项的,得2分
  [
    new RegExp(
      `(?:${HEAD}|每?(?:有)?(?:一|1)?[项个条点])?${MET}(?:以上|上述|其中)?(?:的)?(?:每|各|任意)?(?:一|1)?(?:${THING})?(?:的)?,?(?:可|即|则)?(?:得|计)(?:${POINTS}|${FULL_OF_IT}|分)${TO_THE_END}`,
      'y',
    ),
    plain(({ groups }) => {
      // 每符合一项得1/4权重分
      const parts = groups?.['parts'];
      return parts
        ? { kind: 'share', of: `1/${parts}` }
        : { kind: 'points', points: pointsIn(groups), numbers: null };
    }),
  ],
  // 符合的得分: what each of them is worth
  [new RegExp(`(?:${HEAD})${MET}的?,?(?:可|即|则)?(?:得分|计分|得相应分值?)${TO_THE_END}`, 'y'), remark],
  // 每项1分, 各1分
  [
    new RegExp(`(?:${HEAD}各|每(?:一|1)?(?:个)?${THING})(?:得|占|计|为)?${POINTS}${TO_THE_END}`, 'y'),
    plain(({ groups }) => ({ kind: 'points', points: pointsIn(groups), numbers: null })),
  ],
  [
    new RegExp(
      `(?:${HEAD})(?<label>(?:部分|基本)(?:符合|满足|达到|完成|做到|具备|达标))(?:要求|标准)?(?:的)?,?(?:可|则)?(?:得|计)(?:${POINTS}|(?<half>一半)(?:分|分值)?|(?:该项)?(?:分值|满分|权重分?)的?(?:(?<percent>${NUM})%|一半))${TO_THE_END}`,
      'y',
    ),
    plain(({ groups }) => {
      const label = groups?.['label'] ?? '';
      const points = pointsIn(groups);
      return { kind: 'partly', label, points, share: points === null ? (groups?.['percent'] ?? '50') : null };
    }),
  ],
  [
    new RegExp(
      `(?:否则|(?:其中|凡|如|若|有|任[一何意])*(?:每?(?:一|1)?[项个条])?(?:${UNMET}(?:${AIM}|项|要求|标准|条件)?|(?:超过|超出|高于|低于|不足)(?:${AIM})?)(?:的)?),?${NOTHING}${TO_THE_END}`,
      'y',
    ),
    plain(() => ({ kind: 'unmet' })),
  ],
  // 每有一项不满足扣除相应分值
  [
    new RegExp(
      `(?:${MISSED})(?:的)?,?扣(?:除|减)?(?:该项|相应|对应)(?:项)?的?(?:权重分?|分值|分数|得分|分)${TO_THE_END}`,
      'y',
    ),
    plain(() => ({ kind: 'unmet' })),
  ],
  [
    new RegExp(`(?:每?(?:一|1)?[项个条])?${UNMET}(?:项|要求|标准|条件)?(?:的)?,?酌情扣分${TO_THE_END}`, 'y'),
    plain(() => ({ kind: 'judged' })),
  ],
  // 第(4)项不符合的,实行一票否决,本指标得0分
  [
    new RegExp(
      `(?<which>${NUMBER})(?:${THING})?(?:如|若)?${UNMET}(?:要求)?(?:的)?,?(?:实行)?(?:(?:一票否决),?)?(?:${WHOLE})${TO_THE_END}`,
      'y',
    ),
    plain(({ groups }) => {
      const [number] = numbersIn(groups?.['which'] ?? '');
      return number === undefined ? null : { kind: 'decisive', number };
    }),
  ],
  // 未编制方案的,本指标(2)-(4)项不得分
  [
    new RegExp(
      `([^,;。\\n]{4,60}?)(?:的)?,?(?:则)?(?:本指标|本项|以上)?第?\\(?([${CIRCLED}]|\\d{1,2})\\)?(?:项)?(?:-|至|到)第?\\(?([${CIRCLED}]|\\d{1,2})\\)?${THING}(?:均|都)?${NOTHING}${TO_THE_END}`,
      'y',
    ),
    plain((m) => {
      const [from = 0, to = 0] = [m[2], m[3]].flatMap((n) => numbersIn(n ?? ''));
      if (to <= from || to > 20) return null;
      const numbers = Array.from({ length: to - from + 1 }, (_, i) => from + i);
      return { kind: 'veto', text: (m[1] ?? '').replace(/^(?:如|若|对)/, ''), numbers };
    }),
  ],
  // 未编制规划的,②③项不得分
  [
    new RegExp(
      `([^,;。\\n]{4,60}?)(?:的)?,?(?:则)?(?:本指标|本项|以上)?((?:第?\\(?(?:[${CIRCLED}]|\\d{1,2})\\)?(?:项)?[、和及与]?){2,6})(?:${THING})?(?:均|都)?${NOTHING}${TO_THE_END}`,
      'y',
    ),
    plain((m) => {
      const which = m[2] ?? '';
      if (!/[(①-⑩第]/.test(which)) return null;
      return { kind: 'veto', text: (m[1] ?? '').replace(/^(?:如|若|对)/, ''), numbers: numbersIn(which) };
    }),
  ],
  [
    new RegExp(
      `(?:如果?|若|凡|对)?((?:存在|发生|出现|发现|有|未|没有)[^,;。\\n]{2,60}?)(?:的)?,?${WHOLE}${TO_THE_END}`,
      'y',
    ),
    plain((m) => ({ kind: 'veto', text: (m[1] ?? '').replace(/(?:时|者)$/, ''), numbers: null })),
  ],
  [
    new RegExp(`(?:${MISSED})(?:的)?,?扣(?:减|除)?${POINTS}`, 'y'),
    plain(({ groups }) => {
      const points = pointsIn(groups);
      return points === null || Number(points) === 0 ? null : { kind: 'missed', points };
    }),
  ],
  // 得分=Σ(各项完成率×权重)×分值
  [
    /(?:本|该)?(?:项|指标)*(?:综合)?得分=(?:Σ\(?|各项)\(?(?:各|每|单)?(?:项|个)?(?:指标|任务|目标|内容)?(?:的)?(?:实际)?完成(?:率|比例)×(?:各|其|该)?(?:项|自|对应)?(?:的)?(?:权重|占比|比重)\)?(?:之和)?×(?:本|该)?(?:项|指标)*(?:分值|权重|满分|\d+(?:\.\d+)?分?)/y,
    plain(() => ({ kind: 'formula', expression: null })),
  ],
  [
    /(?:各|单|每)?(?:项|个)?(?:指标|任务)?完成(?:率|比例)(?:均)?(?:最高|最多|以)(?:按|不超过|为)?100%(?:为限|计算?|封顶)?/y,
    remark,
  ],
  // 每季度得分=季度末支出进度÷序时进度×1分
  [
    new RegExp(
      `(?:每|各)(?:个)?(?:季度|月|时点|节点|时间节点)(?:的)?得分=[^,;。=×]{0,6}(?:支出|执行)(?:进度|率)[÷/](?:序时|目标|计划|应达)[^,;。=×]{0,6}(?:进度|率|值)?×(?:该(?:时点|季度|节点)分值|${NUM}分?)`,
      'y',
    ),
    plain(() => ({ kind: 'formula', expression: ATTAINED })),
  ],
  [
    new RegExp(`(?:每|各)(?:个)?(?:季度|月|时点|节点|时间节点)(?:得|占|计|为)?${POINTS}${TO_THE_END}`, 'y'),
    plain(({ groups }) => ({ kind: 'points', points: pointsIn(groups), numbers: null })),
  ],
  [
    new RegExp(
      `(?:单项|每项)?(?:得分)?(?:最高|最多)(?:得分)?(?:不(?:得)?超过|得|为)${POINTS}${TO_THE_END}`,
      'y',
    ),
    plain(({ groups }) => ({ kind: 'most', points: pointsIn(groups) ?? '' })),
  ],
  [new RegExp(`(?:单个(?:时点|季度)(?:得分)?)?超过${NUM}分的?,?(?:均|一律)?按${NUM}分计算?`, 'y'), remark],
  // 达到目标值的得满分, 不超过目标值的得3分
  [
    new RegExp(
      `(?:${HEAD})?(?:实际(?:完成)?(?:值|数)?|完成(?:值|数))?(?:均|都|全部)?(?:(?:达到|完成|实现)(?:或超过)?|(?<within>不超过|未超过|不高于|不大于|≤|控制在))(?:了)?${AIM}(?<inside>以?内)?(?:的)?,?(?:得|计)(?:${FULL_OF_IT}|${POINTS}${TO_THE_END})`,
      'y',
    ),
    plain(({ groups }) => {
      const within = groups?.['within'] !== undefined;
      return { kind: 'reached', points: pointsIn(groups), within };
    }),
  ],
  [
    new RegExp(
      `(?:(?:未达到|未完成|低于|没有达到)(?:年度|年初|预期|计划)*(?:目标|指标|计划)?(?:值|数|任务)?(?:的)?,?)?(?:各项|每项|单项|各小项)?(?:的)?(?:得分=|按|根据)(?=[^,;。\\n]{1,40}[×x])`,
      'y',
    ),
    (m, text) => {
      const from = m.index + m[0].length;
      const read = readExpression(text, from);
      if (!read || read.expression.op !== '*') return null;
      const { left, right } = read.expression;
      if (right.op !== 'full' && right.op !== 'number') return null;
      const points = right.op === 'number' ? { points: right.value } : {};
      const tail = /^分?(?:计算|计分|得分|确定得分|计算得分|折算)?/.exec(text.slice(read.end))?.[0] ?? '';
      return { said: { kind: 'formula', expression: left, ...points }, end: read.end + tail.length };
    },
  ],
  [
    /(?:(?:未达到|未完成)(?:目标|指标|计划)?(?:值|数|任务)?(?:的)?,?)?(?:各项|每项|单项)?(?:分别)?按(?:照)?(?:实际)?(?:完成|实现)?(?:率|比例)(?:的?比例)?(?:计算)?(?:计分|得分|赋分|计算得分|折算得分)/y,
    plain(() => ({ kind: 'formula', expression: null })),
  ],
  // 超额完成的按100%计算, 扣完为止, 各项得分相加为本指标得分
  [
    /(?:单项)?(?:实际)?(?:超额完成|(?:单项)?(?:完成率|比例|比率)?超过(?:目标值?|计划数?|100%))(?:的)?,?(?:均|一律)?(?:按|以)(?:照)?(?:100%|满分|该项满分)(?:计算?|计分)?/y,
    remark,
  ],
  [/(?:直至|直到)?扣完(?:该项|本项)?(?:分值|分)?为止|满分(?:为)?\d+(?:\.\d+)?分|不(?:计|得)负分/y, remark],
  [
    new RegExp(
      `(?:本|该)?(?:指标|项)?(?:得分)?(?:=|为)?(?:以上|上述)?(?:各|${NUM})项(?:得分|分数)(?:之和|合计|相加|累加)(?:(?:为|即为|得出)(?:本|该)(?:指标|项)(?:的)?(?:总)?得分)?${TO_THE_END}`,
      'y',
    ),
    remark,
  ],
];

function pointsIn(groups: Readonly<Record<string, string>> | undefined): string | null {
  return readNum(groups?.['points'] ?? '');
}

/** Everything that a text says about statements before it, in order; null where it says anything else. */
export function saidOfEach(text: string): readonly Said[] | null {
  const all: Said[] = [];
  let at = 0;
  while (at < text.length) {
    const next = sayingAt(text, at);
    if (!next || next.end <= at) return null;
    if (next.said.kind !== 'remark') all.push(next.said);
    at = next.end;
  }
  return all;
}

function sayingAt(text: string, at: number): { readonly said: Said; readonly end: number } | null {
  for (const [pattern, read] of FORMS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const found = match && match[0] !== '' ? read(match, text) : null;
    if (found) return found;
  }
  return null;
}

const DIGITS = '一二三四五六七八九十';

/** 第①②项, (4), 三: the numbers of statements. */
function numbersIn(text: string): readonly number[] {
  return [...text.matchAll(new RegExp(`[${CIRCLED}]|\\d{1,2}|[${DIGITS}]`, 'g'))].map(([n]) => {
    const circled = CIRCLED.indexOf(n);
    if (circled >= 0) return circled + 1;
    const chinese = DIGITS.indexOf(n);
    return chinese >= 0 ? chinese + 1 : Number(n);
  });
}
