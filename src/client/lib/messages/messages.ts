import { createContext, useContext } from 'react';
import { en, type Messages } from './en.ts';

export const languages = ['en', 'cy'] as const;
export type Language = (typeof languages)[number];

const catalogues: { readonly [L in Language]: Messages | null } = {
  en,
  // Addresses below /cy lead to the English page until the whole catalogue is there: half a language helps nobody.
  cy: null,
};

export const hasCatalogue = (language: Language): boolean => catalogues[language] !== null;

/** The language of an address. Welsh stands below `/cy`. */
export const languageOf = (pathname: string): Language => (/^\/cy(\/|$)/.test(pathname) ? 'cy' : 'en');

export const MessagesContext = createContext<Messages>(en);

/** The words of the page's language. */
export const useMessages = (): Messages => useContext(MessagesContext);
