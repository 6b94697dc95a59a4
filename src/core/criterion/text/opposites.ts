import { sameStatementDenied } from '../../wording/denial.ts';

const GOOD =
  '良好|较好|很好|显著|明显|健全|规范|到位|合格|达标|完整|及时|真实|准确|合理|有效|齐全|正常|稳定|满意|好';
const BAD =
  '较差|很差|不好|不佳|不显著|不明显|不健全|不规范|不到位|不合格|不达标|不完整|不及时|不合理|无效|不齐全|异常|一般|差';
const ENDING = new RegExp(`(?:${GOOD})$`);
const OTHER_ENDING = new RegExp(`(?:${BAD})$`);

/** Whether two statements cannot both hold: 运行管护效果良好 and 运行管护效果较差, 公开 and 未公开. */
export function opposed(a: string, b: string): boolean {
  if (sameStatementDenied(a, b)) return true;
  const [x, y] = [a.replace(ENDING, ''), b.replace(OTHER_ENDING, '')];
  return (
    x !== a && y !== b && (x === y || x.endsWith(y) || y.endsWith(x)) && Math.min(x.length, y.length) >= 2
  );
}
