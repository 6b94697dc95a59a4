/** Writers of whole numbers, for reading them back. They share nothing with the readers under test. */

const PLAIN = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const BANK = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];

/** 20345 → 二万零三百四十五. */
export function inCharacters(n: number, bank = false): string {
  const digits = bank ? BANK : PLAIN;
  const places = bank ? ['', '拾', '佰', '仟'] : ['', '十', '百', '千'];
  const below = (group: number): string => {
    let text = '';
    let gap = false;
    for (let place = 3; place >= 0; place--) {
      const digit = Math.floor(group / 10 ** place) % 10;
      if (digit === 0) gap = text !== '';
      else {
        text += `${gap ? digits[0] : ''}${digits[digit]}${places[place]}`;
        gap = false;
      }
    }
    return text;
  };
  if (n === 0) return digits[0] ?? '';
  let text = '';
  let rest = n;
  for (const [size, name] of [
    [1e8, '亿'],
    [1e4, '万'],
    [1, ''],
  ] as const) {
    const group = Math.floor(rest / size);
    rest %= size;
    if (group === 0) continue;
    const written = group >= 10_000 ? inCharacters(group, bank) : below(group);
    text += `${text !== '' && group < 1000 ? digits[0] : ''}${written}${name}`;
  }
  // Ten to nineteen drop their 一 at the very start: 十二, 十五万.
  return bank ? text : text.replace(/^一十/, '十');
}

/** 两 before 百, 千, 万, 亿, as people write it. */
export function withLiang(text: string): string {
  return text.replace(/二(?=[百千万亿])/g, '两');
}

/** 1234567 → 1,234,567. */
export function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Half-width characters as full-width ones. */
export function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

/** Digit for digit: 2025 → 二〇二五. */
export function digitByDigit(n: number): string {
  return Array.from(String(n), (digit) => (digit === '0' ? '〇' : PLAIN[Number(digit)])).join('');
}
