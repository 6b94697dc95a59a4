import type { Expression, MeasureUnit } from '../../rule/rule.ts';
import { WORKDAYS } from '../../rule/written-unit.ts';
import { readExtreme } from './extreme.ts';
import { NUM } from './numeral.ts';
import { readThreshold } from './value.ts';

/** An expression read from a place in a folded text, and where it ends. */
interface ReadExpression {
  readonly expression: Expression;
  readonly end: number;
}

const FULL_WORDS =
  /(?:该项|本项|此项|本|该|指标|三级|单项|对应|所占|节点|时点|阶段|小项|要点){0,5}(?:的)?(?:指标分值|权重分值|权重分数|指标权重|标准分值|标准分|权重分|分值|权重|满分|总分值|赋分)(?:值|数)?(?![^-+×÷/)(,;。\n]*率)/y;
const NUMBER = new RegExp(
  `(?:${NUM.replace('百]', ']')})(?:%|分)?(?!\\d|\\((?!(?:该项|本项|指标|权重|该|本)*(?:分值|权重|满分|标准分)\\))|(?!计|为|得|的|为本|即)[一-龥])`,
  'y',
);
const SAID_POINTS = /\(\d{1,3}(?:\.\d{1,2})?分\)/y;
const SAID_FULL = /\((?:该项|本项|指标|权重|该|本)*(?:分值|权重|满分|标准分)\)/y;
const NAME = /[^-+×÷/()=,;。:\n[\]<>≤≥|]+/y;
const EXTREME = /(?:min|max|[最较][小大]值)[([{]/iy;
// ×100% in a definition says only that the result is a percentage; ×100 inside a sum is arithmetic.
const FACTOR_100 = /^[×xX](?:\(?100%\)?|100(?=[,;。\n]|$))(?!\d)/;

/** Reads "(A-B)/B×100%" starting at `at`; null when no expression stands there. */
export function readExpression(text: string, at: number): ReadExpression | null {
  const parser = new Parser(text, at);
  const expression = parser.sum();
  return expression ? { expression, end: parser.at } : null;
}

/** No standard nests its brackets deeper; thousands of them are no formula. */
const DEEPEST = 20;

/** Recursive descent over the folded text; the position only moves forward over what was understood. */
class Parser {
  private depth = 0;

  constructor(
    private readonly text: string,
    public at: number,
  ) {}

  sum(): Expression | null {
    let left = this.product();
    while (left) {
      const op = this.text[this.at];
      if (op !== '+' && op !== '-') break;
      const start = this.at;
      this.at += 1;
      const right = this.product();
      if (!right) {
        this.at = start;
        break;
      }
      left = { op, left, right };
    }
    return left;
  }

  private product(): Expression | null {
    let left = this.operand();
    while (left) {
      const hundred = FACTOR_100.exec(this.text.slice(this.at));
      if (hundred && hundred[0].includes('100')) {
        this.at += hundred[0].length;
        continue;
      }
      const op = this.operator();
      if (!op) break;
      const start = this.at;
      this.at += 1;
      const right = this.operand();
      if (!right) {
        this.at = start;
        break;
      }
      left = { op, left, right };
    }
    return left;
  }

  private operator(): '*' | '/' | null {
    const c = this.text[this.at];
    if (c === '×') return '*';
    if (c === '÷' || c === '/') return '/';
    // "5分x执行率": the letter x between operands
    return (c === 'x' || c === 'X') && this.at > 0 ? '*' : null;
  }

  private operand(): Expression | null {
    const c = this.text[this.at];
    if (c === '|') return this.absolute();
    if (c === '(' || c === '[') return this.group(c === '(' ? ')' : ']');
    if (c === '"') {
      // “三公”经费: the quotation mark is part of a name
      return this.name();
    }
    if (c === 'Σ') return this.mean();
    const extreme = match(EXTREME, this.text, this.at);
    const among = extreme === null ? null : this.extreme(extreme);
    if (among) return among;
    const number = match(NUMBER, this.text, this.at);
    if (number !== null) {
      this.at += number.length;
      // 5分(指标分值): what the figure is.
      if (number.endsWith('分')) this.at += match(SAID_FULL, this.text, this.at)?.length ?? 0;
      const threshold = readThreshold(number);
      return threshold ? { op: 'number', value: threshold.value } : null;
    }
    const full = match(FULL_WORDS, this.text, this.at);
    if (full !== null) {
      this.at += full.length;
      // 指标分值(10分): the points themselves.
      const points = match(SAID_POINTS, this.text, this.at);
      if (points === null) return { op: 'full' };
      this.at += points.length;
      return { op: 'number', value: readThreshold(points.slice(1, -1))?.value ?? '0' };
    }
    return this.name();
  }

  private nested(): Expression | null {
    if (this.depth === DEEPEST) return null;
    this.depth += 1;
    const inner = this.sum();
    this.depth -= 1;
    return inner;
  }

  /** |A-B| */
  private absolute(): Expression | null {
    const start = this.at;
    this.at += 1;
    const inner = this.nested();
    if (inner && this.text[this.at] === '|') {
      this.at += 1;
      return { op: 'abs', of: inner };
    }
    this.at = start;
    return null;
  }

  /** min(A/B,1), 最大值(A,B,C) */
  private extreme(opening: string): Expression | null {
    const start = this.at;
    const op = /min|小/i.test(opening) ? 'min' : 'max';
    this.at += opening.length;
    let left = this.nested();
    let more = false;
    while (left && /[,;、]/.test(this.text[this.at] ?? '')) {
      this.at += 1;
      const right = this.nested();
      left = right && { op, left, right };
      more = true;
    }
    if (left && more && /[)}\]]/.test(this.text[this.at] ?? '')) {
      this.at += 1;
      return left;
    }
    this.at = start;
    return null;
  }

  private group(close: ')' | ']'): Expression | null {
    const start = this.at;
    this.at += 1;
    const inner = this.nested();
    if (inner && this.text[this.at] === close) {
      this.at += 1;
      return inner;
    }
    this.at = start;
    return null;
  }

  /** A name may hold brackets of its own: 专项资金下达(安排)数. */
  private name(): Expression | null {
    const start = this.at;
    for (;;) {
      const run = match(NAME, this.text, this.at);
      if (run !== null) this.at += run.length;
      if (this.text[this.at] !== '(' || this.at === start) break;
      const bracket = /^\([^()=]{1,40}\)/.exec(this.text.slice(this.at));
      if (!bracket) break;
      this.at += bracket[0].length;
    }
    const name = cleaned(this.text.slice(start, this.at));
    if (name === '' || name.length > 60) {
      this.at = start;
      return null;
    }
    const extreme = readExtreme(name, unitOfName);
    if (!extreme) return named(name);
    const [first, ...others] = extreme.of.map(named);
    if (!first) {
      this.at = start;
      return null;
    }
    return others.reduce((left, right) => ({ op: extreme.op, left, right }), first);
  }

  /** Σ每月执行率÷n: the mean over periods. */
  private mean(): Expression | null {
    const found = /^Σ\(?([^÷/()]+)\)?[÷/](?:n|N|月份数|\d+|[^,;。()]{1,12}(?:数|数量|次数|个数))/.exec(
      this.text.slice(this.at),
    );
    if (!found?.[1]) return null;
    this.at += found[0].length;
    return { op: 'mean', name: cleaned(found[1]), cap: null };
  }
}

const MEAN_OF_ALL =
  /^(?:各|每|[一二三四五六七八九十两\d]{1,2}个?)(?:个)?((?:季度|月份?|时点|节点|项)?.{2,20}?)的?(?:算术)?平均(?:值|数)$/;

/** 年度预算调整数(绝对值) */
const ABSOLUTE = /^(.{3,})\(绝对值\)$/;
/** 全年执行数(B): the letter is what other cells of the form call it. */
const LETTER = /(?<=.{2})\([A-Za-z]\d?\)$/;

function named(tagged: string): Expression {
  const name = tagged.replace(LETTER, '');
  const absolute = ABSOLUTE.exec(name)?.[1];
  if (absolute) return { op: 'abs', of: named(absolute) };
  const mean = MEAN_OF_ALL.exec(name)?.[1];
  if (mean && unitOfName(mean) === 'ratio') return { op: 'mean', name: mean, cap: null };
  return { op: 'name', name, unit: unitOfName(name) };
}

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found && found[0] !== '' ? found[0] : null;
}

function cleaned(name: string): string {
  return name
    .replace(/^(?:的|其中|即)+/, '')
    .replace(/(?<=.{2})的?(?:比值|之比)$/, '')
    .replace(/(?:的|计算|计算得出|确定|计分|得分)$/, (tail) => (tail === '得分' ? tail : ''));
}

/** Words of money, and of deeds that may be counted in money; a number of anything else is a count. */
const MONEY =
  /预算|决算|支出|收入|资金|经费|执行|结转|结余|拨付|拨款|到位|完成|调整|调剂|追加|下达|批复|安排|采购|投资|成本|费|款|税|发生|余额|上缴|收支|财政|计划|实际|目标|控制|标准|规模|总数|指标|本年|上年|年初/;

/** What a name measures, by how it ends: 率, 比例 are ratios, 数, 额, 经费 amounts. */
export function unitOfName(name: string): MeasureUnit {
  const bare = name.replace(/\([^()]*\)$/, '');
  if (
    /(?:率|比例|比率|占比|比重|覆盖面|(?<!长|宽|高|深|厚|温|湿|浓|密|强|角|精|速|年|季|月|额|制)度|增幅|降幅|涨幅|增速)$/.test(
      bare,
    )
  )
    return 'ratio';
  if (
    /(?:个数|项数|次数|件数|人数|户数|数量|家数|项目数|单数|合同数|起数|篇数|份数|指标数|编制数|人员数|名额|工作数|任务数|活动数|村数|处数|批次|批数|人次|场次|期数|台数|辆数|套数|宗数|问题数|事项数|线索数|卷数)$/.test(
      bare,
    )
  )
    return 'count';
  if (/工作[日天](?:天?数)?$/.test(bare)) return WORKDAYS;
  if (/(?:天数|日数|时间|逾期|超期|延期|迟报|延迟)$/.test(bare)) return 'days';
  if (/(?:指标|项目|合同|问卷|人员|案件|工单|事项|任务|单位|企业)(?:总|个)?数$/.test(bare)) return 'count';
  if (/[一-龥]数$/.test(bare) && !MONEY.test(bare)) return 'count';
  if (
    /(?:金额|额|数|经费|资金|支出|收入|预算|决算|概算|估算|成本|总值|款|费用|余额|投资|结余|结转)$/.test(bare)
  )
    return 'amount';
  return 'number';
}
