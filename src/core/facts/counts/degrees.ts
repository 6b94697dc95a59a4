/** How bad a thing was. */
const DEGREE =
  /(?:一般|较大|特别重大|重大|特大|严重|恶性|轻微|群体性)(?=(?:(?:及|或)其?以上)?的?[^,，。;；]{0,8}(?:事故|问题|违规|违纪|违法|投诉|舆情|案件|差错|缺陷|事件|失误|纠纷|上访|情况))/g;

/** 未发生较大及以上事故 denies no 一般事故: a denial names other degrees than an event, and not the event's own. */
export function otherDegree(event: string, denial: string): boolean {
  const [asked, said]: readonly (readonly string[])[] = [
    event.match(DEGREE) ?? [],
    denial.match(DEGREE) ?? [],
  ];
  if (!asked || !said || said.length === 0) return false;
  if (asked.length === 0) return true;
  return !said.some((degree) => asked.includes(degree)) && !/一般(?:及|或)其?以上/.test(denial);
}

/** A wording without the words that say how bad a thing was. */
export function withoutDegree(text: string): string {
  return text.replace(DEGREE, '').replace(/(?:及|或|及其)?以上|及(?=[一-龥]{2})/g, '');
}
