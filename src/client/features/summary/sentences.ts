import { limits } from '../../../contract/limits.ts';

/** A sentence of more words is hard to read. */
const easyWords = 15;

/** Sentences as they are typed: one a line, empty lines left out. */
export const sentencesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const wordsIn = (sentence: string) => sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;

/** Those with more words than are easy to read; `line` counts from 1. */
export const longSentences = (text: string): { line: number; words: number }[] =>
  sentencesOf(text)
    .map((sentence, i) => ({ line: i + 1, words: wordsIn(sentence) }))
    .filter(({ words }) => words > easyWords);

/** The id of the comment that a link, or what is left of one, leads to. */
export const commentIn = (text: string): string | null =>
  /(?<![0-9a-f])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f-])/i.exec(text)?.[0].toLowerCase() ??
  null;

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** How a comment begins, as plain text. Of our server's HTML alone; to be drawn as text, never as HTML. */
export function beginningOf(html: string): string {
  const text = html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (all, hex?: string, decimal?: string, name?: string) =>
      name === undefined
        ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
        : (named[name.toLowerCase()] ?? all),
    )
    .replace(/\s+/g, ' ')
    .trim();
  const { excerpt } = limits.map;
  return text.length <= excerpt ? text : `${text.slice(0, excerpt).replace(/[\s.…]+\S*$/, '')}…`;
}
