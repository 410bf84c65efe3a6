import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { HardWord } from '../../contract/glossary.ts';
import { wordFinder } from '../../contract/hard-words.ts';
import { builtInWords } from './built-in.ts';
import { type Explained, explainWords } from './explain-words.ts';

/** The hard words of this site. */
export type SiteGlossary = {
  words: readonly HardWord[];
  /** Changes whenever a word does: every answer that may hold an explanation depends on it. */
  version: string;
  /** Sanitised HTML of a post, with every hard word marked where it stands first. */
  explain: (html: string) => Explained;
};

/** So many posts are kept marked: marking one takes a few milliseconds. */
const mostKept = 200;

export function siteGlossary(words: readonly HardWord[] = builtInWords()): SiteGlossary {
  const find = wordFinder(words);
  const kept = new Map<string, Explained>();
  return {
    words,
    version: bytesToHex(sha256(utf8ToBytes(JSON.stringify(words)))).slice(0, 16),
    explain: (html) => {
      const explained = kept.get(html) ?? explainWords(html, find);
      kept.delete(html);
      kept.set(html, explained);
      for (const oldest of kept.keys()) {
        if (kept.size <= mostKept) break;
        kept.delete(oldest);
      }
      return explained;
    },
  };
}
