import { createContext, useContext } from 'react';
import { en, type Messages, type Words } from './en.ts';

export const languages = ['en', 'cy'] as const;
export type Language = (typeof languages)[number];

/** One part of the words in every language; null where it is not translated yet. */
export type Catalogues<T> = { readonly [L in Language]: Words<T> | null };

const catalogues: Catalogues<typeof en> = {
  en,
  // Addresses below /cy lead to the English page until the whole catalogue is there: half a language helps nobody.
  cy: null,
};

/** The value of `lang` on the page. */
export const languageTags: Record<Language, string> = { en: 'en-GB', cy: 'cy' };

/** Below which addresses the pages of a language stand; the router adds it to every link. */
export const basenames: Record<Language, string> = { en: '/', cy: '/cy' };

export const hasCatalogue = (language: Language): boolean => catalogues[language] !== null;

/** The language of an address. Welsh stands below `/cy`. */
export const languageOf = (pathname: string): Language => (/^\/cy(\/|$)/.test(pathname) ? 'cy' : 'en');

export const LanguageContext = createContext<Language>('en');

/** The words of a language, outside of what is drawn. */
export const messagesOf = (language: Language): Messages => catalogues[language] ?? en;

/** The words of the page's language. */
export const useMessages = (): Messages => useWordsOf(catalogues, en);

/** The words of one part in the page's language. */
export const useWordsOf = <T>(part: Catalogues<T>, otherwise: Words<T>): Words<T> =>
  part[useContext(LanguageContext)] ?? otherwise;
