import { NUM, readNum } from '../text/numeral.ts';
import { COUNTERS } from './counting.ts';
import type { Piece } from './piece.ts';

/** Ways past a limit that only a figure or what is said before gives a meaning. */
const WAY =
  '(?:再)?(?:超(?:过|出|期|时)?|高(?:于|出)?|多|低(?:于)?|少(?:于)?|不足|降(?:低)?|减少|增加|晚|迟|延(?:迟|期|误|后)|推(?:迟|后)|逾期|拖(?:延|后)|滞后|缺(?:少)?|欠|差)';
const STEP = new RegExp(`^(?:的)?(${WAY})(${NUM})(个?百分点|%|${COUNTERS})(?:的)?$`);
const ONE_OF = new RegExp(`^(.{2,30}?)(?:的)?(${NUM})(${COUNTERS})(?:的)?$`);
/** What speaks of a limit, of all or of any, or of what is done: no count of what went wrong. */
const NO_EVENT =
  /^(?:经?(?:发现|发生|出现|存在|查出|查实)|凡?有|如有)$|以[上下内]|之内|超过|超出|不足|不满|至少|最多|仅|只|任|其中|连续|累计|完成|达到|高于|低于|不少于|不超过|满|第|前|\d/;

/** What an office may be given any number of times. */
const AWARD = new RegExp(
  `^[^,]*(?:获|表彰|表扬|发表|采用|刊发|刊登|入选|批示)[^,]*?(?:[一1])(?:${COUNTERS})(?:的)?$`,
);

/** 超1个百分点扣0.3分, 资料缺失一处扣1分: said of one, meant of each, as long as no other clause says what two of them cost. */
export function withEach(pieces: readonly Piece[], text: string): readonly Piece[] {
  const awards =
    /最高|最多|封顶|累计不超过/.test(text) &&
    pieces.some(({ condition, outcome }) => outcome.kind === 'points' && AWARD.test(condition));
  return pieces.map((piece, i) => {
    const { kind } = piece.outcome;
    if (kind === 'points' ? !awards : !/^(?:deduct|deductShare|add)$/.test(kind)) return piece;
    if (piece.condition.includes('每')) return piece;
    const comma = piece.condition.lastIndexOf(',') + 1;
    const [lead, said] = [piece.condition.slice(0, comma), piece.condition.slice(comma)];
    const step = STEP.exec(said);
    const [, head = '', figure = '', unit = ''] = step ?? ONE_OF.exec(said) ?? [];
    if (head === '' || !isOne(figure, unit) || (!step && NO_EVENT.test(head))) return piece;
    const tier = pieces.some(
      ({ condition }, other) =>
        other !== i && /[\d一二三四五六七八九十]/.test(condition.split(head)[1] ?? ''),
    );
    if (tier) return piece;
    if (lead.replace(/的?,$/, '').endsWith(head)) return { ...piece, condition: `${lead}每${figure}${unit}` };
    const way = head === '降' ? '降低' : head;
    return { ...piece, condition: `${lead}${step ? `每${way}` : `${head},每`}${figure}${unit}` };
  });
}

function isOne(figure: string, unit: string): boolean {
  const n = Number(readNum(figure) ?? '2');
  return n === 1 || (n < 1 && /点$|%/.test(unit));
}

const FEWER = new RegExp(`^(.{3,}?),每(?:少于|低于|少|缺少?|欠|差)[^,\\d]{0,6}(?:[一1])(${COUNTERS})$`);
const FIGURE = new RegExp(`(${NUM})(${COUNTERS})(?!以[上下内]|及)`, 'g');
const LIMIT = /以[上下内]|不少于|不低于|至少|≥|不超过|达到|及以上/;

/** 完成搬迁安置300户得8分，未完成的…: at least so many. */
const DONE = new RegExp(
  `^(?:年度|全年)?(?:完成|实现|达到|建成|新增|培训|举办|组织|开展)[^,;]{0,16}?${NUM}(${COUNTERS})(?:的)?$`,
);
const SHORT_OF = /^(?:未完成|未达到|没有完成|未达标|未实现|不足)(?:目标|任务|计划)?(?:数|值)?(?:的|,)*$/;

/** 开展培训4次，每少1次扣0.5分: what is to be done is at least that; the full score is what it gives. */
export function withFloor(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece, i) => {
    const next = pieces[i + 1];
    if (next && /得|满/.test(piece.words) && FEWER.test(`一二三,${next.condition}`)) {
      const floor = floorIn(piece.condition, FEWER.exec(`一二三,${next.condition}`)?.[2] ?? '');
      return floor ? [{ ...piece, condition: floor }] : [piece];
    }
    const aim =
      next && SHORT_OF.test(next.condition) && /得|满/.test(piece.words) ? DONE.exec(piece.condition) : null;
    const least = aim && floorIn(piece.condition, aim[1] ?? '');
    if (least) return [{ ...piece, condition: least }];
    const [, lead = '', counter = ''] =
      piece.outcome.kind === 'deduct' ? (FEWER.exec(piece.condition) ?? []) : [];
    const floor = lead === '' ? null : floorIn(lead, counter);
    if (!floor) return [piece];
    const words = '得满分';
    return [
      { ...piece, condition: floor, words, outcome: { kind: 'share', share: '1' } as const },
      { ...piece, condition: `每少1${counter}` },
    ];
  });
}

/** 开展培训4次, 完成4次培训: 开展培训不少于4次. */
function floorIn(condition: string, counter: string): string | null {
  const figures = [...condition.matchAll(FIGURE)];
  const [figure] = figures;
  if (LIMIT.test(condition)) return condition;
  if (!figure || figures.length > 1 || figure[2] !== counter || /[第、]/.test(condition)) return null;
  const rest = condition.slice(0, figure.index) + condition.slice(figure.index + figure[0].length);
  return `${rest.replace(/^应|(?:的|,)+$/g, '')}不少于${figure[0]}`;
}
