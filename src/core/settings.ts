import { REVERSE_FORMULAS } from './quantity/reverse.ts';
import type { ReverseFormula } from './quantity/reverse.ts';

/** What a user may switch. Kept in the workbook, so that a mailed copy behaves alike. */
export interface Settings {
  /** Score project forms that print no rule by the national one (财预〔2020〕10号). */
  readonly nationalRule: boolean;
  /** How a missed goal counts for which less is better; none until the user has chosen. */
  readonly reverse: ReverseFormula | 'none';
}

export const DEFAULT_SETTINGS: Settings = { nationalRule: true, reverse: 'none' };

/** Key of the settings in the workbook's store. */
export const SETTINGS_KEY = 'settings';

/** Reads settings kept in a workbook; whatever is missing or unreadable takes its default. */
export function readSettings(text: string | undefined): Settings {
  if (text === undefined) return DEFAULT_SETTINGS;
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== 'object' || kept === null) return DEFAULT_SETTINGS;
    const national: unknown = Reflect.get(kept, 'nationalRule');
    const reverse: unknown = Reflect.get(kept, 'reverse');
    return {
      nationalRule: typeof national === 'boolean' ? national : DEFAULT_SETTINGS.nationalRule,
      reverse: REVERSE_FORMULAS.find((formula) => formula === reverse) ?? DEFAULT_SETTINGS.reverse,
    };
  } catch {
    return DEFAULT_SETTINGS;
  }
}

/** Settings as they are kept; null when all are as they come. */
export function writeSettings(settings: Settings): string | null {
  const { nationalRule, reverse } = settings;
  const usual = nationalRule === DEFAULT_SETTINGS.nationalRule && reverse === DEFAULT_SETTINGS.reverse;
  return usual ? null : JSON.stringify({ nationalRule, reverse });
}
