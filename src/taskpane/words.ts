import type { Language } from '../core/explain/language.ts';
import { en } from './words-en.ts';
import { zh } from './words-zh.ts';
import type { Words } from './words-zh.ts';

export type { Language } from '../core/explain/language.ts';
export type { Words } from './words-zh.ts';

/** The words of the pane in one language. */
export function wordsIn(language: Language): Words {
  return language === 'zh' ? zh : en;
}
