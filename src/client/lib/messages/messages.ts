import { createContext, useContext } from 'react';
import type { Language } from '../../../contract/vocabulary.ts';
import { en, type Messages } from './en.ts';

export type { Language };

/** The words of a language but English, by the names of their parts. English is always there. */
export type Parts = Readonly<Record<string, unknown>>;

const installed = new Map<Language, Parts>();

/** From here on the words of this language are there: before anything is drawn in it. */
export const installWords = (language: Language, parts: Parts): void => void installed.set(language, parts);

/** The words of one part, outside of what is drawn. */
export const partOf = <T>(language: Language, part: string, inEnglish: T): T =>
  (installed.get(language)?.[part] as T | undefined) ?? inEnglish;

/** The value of `lang` on the page. */
export const languageTags: Record<Language, string> = { en: 'en-GB', cy: 'cy' };

/** Below which addresses the pages of a language stand; the router adds it to every link. */
export const basenames: Record<Language, string> = { en: '/', cy: '/cy' };

/** Addresses below /cy lead to the English page until the whole catalogue is there: half a language helps nobody. */
const whole: readonly Language[] = ['en', 'cy'];

export const hasCatalogue = (language: Language): boolean => whole.includes(language);

/** The language of an address. Welsh stands below `/cy`. */
export const languageOf = (pathname: string): Language => (/^\/cy(\/|$)/.test(pathname) ? 'cy' : 'en');

export const LanguageContext = createContext<Language>('en');

/** The `lang` of what somebody wrote; none where that is the page's own. */
export const useLangOf = (language: Language): Language | undefined =>
  useContext(LanguageContext) === language ? undefined : language;

/** The words of a language, outside of what is drawn. */
export const messagesOf = (language: Language): Messages => partOf<Messages>(language, 'site', en);

/** The words of the page's language. */
export const useMessages = (): Messages => useWordsOf<Messages>('site', en);

/** The words of one part in the page's language; `part` is its name in `cy/catalogue.ts`. */
export const useWordsOf = <T>(part: string, inEnglish: T): T =>
  partOf(useContext(LanguageContext), part, inEnglish);
