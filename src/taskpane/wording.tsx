import { createContext, use } from 'react';
import { wordsIn } from './words.ts';
import type { Language, Words } from './words.ts';

const LanguageContext = createContext<Language>('zh');

/** Sets the language of everything inside. */
export const LanguageProvider = LanguageContext.Provider;

/** The language of the pane. */
export function useLanguage(): Language {
  return use(LanguageContext);
}

/** The pane's words in its language. */
export function useWords(): Words {
  return wordsIn(use(LanguageContext));
}
