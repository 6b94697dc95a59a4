import { plainName, timeless } from './wording.ts';

/** Names of figures that many things have: behind 会议费预算数 a bare 决算数 is the one of 会议费. */
const HEAD =
  /(?:上年|上年度|本年|本年度|去年|年初|全年|年末|调整后?的?|年中|当年|实际|累计|计划|目标)*(?:预算安排|下达|批复|预算|决算|支出|执行|完成|收入|安排|发生|产出|到位|采购|结余|结转|余额|产出|目标|指标|计划|成本)*(?:数|额|金额|数额|总额|值|数量|成本|支出|任务)?$/;

/** Kinds of spending that figures are told of by turns: 基本支出预算…，执行…；项目支出预算…，执行…. */
const KIND = /^.*?(?:基本|项目|人员|公用)支出/;

/** The thing in a label in front of the name of its figure; "" where the label is such a name alone. */
function thingIn(label: string): string {
  const plain = timeless(plainName(label)).replace(
    /^(?:其中|其(?!他)|和|与|及|年|[末底初](?!级|中|期))+/,
    '',
  );
  // 基本支出预算数: the kind of spending is the thing, not the spending of 基本.
  const kind = KIND.exec(plain)?.[0] ?? '';
  return kind + plain.slice(kind.length).replace(HEAD, '');
}

/**
 * For each label in order, the thing that it leaves out because a label before it said so; "" where it leaves out none.
 * `sentences` says in which sentence each label stands.
 */
export function carriedThings(labels: readonly string[], sentences: readonly number[]): readonly string[] {
  let carried = '';
  let parts = -1;
  return labels.map((label, i) => {
    if (label === '') return '';
    const sentence = sentences[i] ?? -1;
    // 其中公务接待费8万元、公车运行维护费20万元: parts of the thing are no new thing.
    if (/^(?:其中|包括|含)/.test(label)) parts = sentence;
    const thing = thingIn(label);
    if (thing === '') return carried;
    if (parts !== sentence) carried = thing;
    return '';
  });
}
