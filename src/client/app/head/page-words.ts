/** The files with the words of a language, as scripts/words-plugin.ts wrote them into the page. */
const told = /<!--words (\{.*?\})-->/;

/**
 * The page without that note, and the elements for the head of a page in a language: its words are fetched at once, like
 * the site itself, and run when that asks for them.
 */
export function pageWords(template: string): { template: string; wordsOf: (language: string) => string } {
  const files = JSON.parse(told.exec(template)?.[1] ?? '{}') as Record<string, string[]>;
  return {
    template: template.replace(told, ''),
    wordsOf: (language) =>
      (files[language] ?? [])
        .map((href) => `<link rel="preload" as="script" crossorigin href="${href}">`)
        .join(''),
  };
}
