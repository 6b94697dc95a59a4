export type Attributes = Readonly<Record<string, string | undefined>>;

/** A switch such as `<b/>`, `<b val="0"/>` or `customHeight="true"`. */
export function isOn(value: string | undefined, whenAbsent = false): boolean {
  return value === undefined ? whenAbsent : value === '1' || value === 'true' || value === 'on';
}

/** A number attribute; null where it is absent or no number. */
export function numberOf(value: string | undefined): number | null {
  const number = value === undefined || value === '' ? NaN : Number(value);
  return Number.isFinite(number) ? number : null;
}
