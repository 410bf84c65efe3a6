/** What is looked at before a comment appears. Pure. */
import type { Problem } from '../../contract/problem.ts';
import type { HoldRule } from '../../contract/vocabulary.ts';
import { textOf } from '../text/markdown.ts';
import { countLinks } from './rules/links.ts';
import { firstMatch, isEmpty, type WordList } from './rules/word-list.ts';

/** The rules of the site, ready for use. */
export type ReadyRules = {
  holdFirst: boolean;
  links: number;
  holdWords: WordList;
  refuseWords: WordList;
};

/** `html`: what `body` is drawn as. */
export type Said = { body: string; html: string; alias: string; saidBack: string | null };

/** What is known of the author and the debate; what no rule asks for need not be looked up. */
export type Facts = {
  /** Moderators' own comments wait for nobody. */
  isModerator: boolean;
  post: { isHeld: boolean; slowSeconds: number };
  /** When the author last wrote in this debate; null: never, or it does not matter. */
  lastHereAt: number | null;
  /** Where the same words stand: the author's own comment in this debate, or anywhere that makes it a repeat. */
  repeat: { here: string } | 'elsewhere' | null;
  isNew: boolean;
};

export type Refused = Pick<Problem, 'code' | 'detail' | 'fields' | 'retryAfter' | 'commentId'>;

export type Before = { appear: true } | { hold: HoldRule } | { refuse: Refused };

const simple = /^(?:<\/?p>|<br>|[^<&])*$/;

/** What readers read, where that is not what was typed: words in links, and what marks and codes hide. */
export function drawnText(body: string, html: string): string | null {
  const drawn = simple.test(html) ? html.replace(/<[^>]*>/g, '\n').trim() : textOf(html);
  return drawn === body ? null : drawn;
}

/** Everything of a comment that readers read, by the field it was typed in. */
const textsOf = ({ body, html, alias, saidBack }: Said): [field: string, text: string][] => [
  ['body', body],
  ['body', drawnText(body, html) ?? ''],
  ['alias', alias],
  ['saidBack', saidBack ?? ''],
];

/**
 * The first rule that applies, in this order: words that are refused, the pause between comments, words said before, links,
 * words that are held, new people, a debate in which everything is held.
 */
export function before(said: Said, facts: Facts, rules: ReadyRules, now: number): Before {
  const texts = isEmpty(rules.refuseWords) && isEmpty(rules.holdWords) ? [] : textsOf(said);
  const refused = refusedWord(texts, rules.refuseWords);
  if (refused !== null) return { refuse: refused };
  if (facts.isModerator) return { appear: true };
  const wait = (facts.lastHereAt ?? -Infinity) + facts.post.slowSeconds * 1000 - now;
  if (facts.post.slowSeconds > 0 && wait > 0) return { refuse: tooSoon(wait, facts.post.slowSeconds) };
  if (facts.repeat !== null)
    return facts.repeat === 'elsewhere'
      ? { hold: 'repeat' }
      : { refuse: { code: 'said-already', detail: saidAlready, commentId: facts.repeat.here } };
  if (countLinks(said.html) > rules.links) return { hold: 'links' };
  if (texts.some(([, text]) => firstMatch(rules.holdWords, text) !== null)) return { hold: 'words' };
  if (rules.holdFirst && facts.isNew) return { hold: 'first' };
  if (facts.post.isHeld) return { hold: 'post' };
  return { appear: true };
}

const saidAlready = 'You have said this in this debate already. Your earlier comment is still here.';

/** Which word it is: nobody should have to guess. */
function refusedWord(texts: ReturnType<typeof textsOf>, list: WordList): Refused | null {
  for (const [field, text] of texts) {
    const match = firstMatch(list, text);
    if (match === null) continue;
    const written = text.slice(match.from, match.to);
    const isSame = written.toLowerCase() === match.entry.toLowerCase();
    const detail =
      `“${written}” cannot be posted here.` +
      (isSame ? '' : ` It is read as “${match.entry}”.`) +
      (field === 'alias' ? ' Please choose another name.' : ' Please say it in other words.');
    return { code: 'words-refused', detail, fields: { [field]: detail } };
  }
  return null;
}

function tooSoon(wait: number, slowSeconds: number): Refused {
  const retryAfter = Math.ceil(wait / 1000);
  const detail = `Everybody waits ${inWords(slowSeconds)} between their comments in this debate. You can post in ${inWords(retryAfter)}.`;
  return { code: 'too-soon', detail, retryAfter };
}

const amount = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

/** A time as one says it, rounded up. */
export function inWords(seconds: number): string {
  if (seconds < 60) return amount(seconds, 'second');
  const minutes = Math.ceil(seconds / 60);
  return minutes % 60 === 0 ? amount(minutes / 60, 'hour') : amount(minutes, 'minute');
}
