import type { Rules, TestResult } from '../../contract/settings.ts';
import { before, drawnText } from '../moderation/before.ts';
import { countLinks } from '../moderation/rules/links.ts';
import { allMatches } from '../moderation/rules/word-list.ts';
import { commentHtml } from '../text/markdown.ts';
import { ready } from './rules-store.ts';

const lists = ['refuse', 'hold'] as const;

/** What would happen to a text, and why. Pure. */
export function testText(text: string, rules: Rules): TestResult {
  const readied = ready(rules);
  const html = commentHtml(text);
  const decided = before(
    { body: text, html, alias: '', saidBack: null },
    {
      isModerator: false,
      post: { isHeld: false, slowSeconds: 0 },
      lastHereAt: null,
      repeat: null,
      isNew: false,
    },
    readied,
    0,
  );
  const found = lists.flatMap((list) =>
    allMatches(readied[`${list}Words`], text).map((match) => ({ list, ...match })),
  );
  const drawn = lists.flatMap((list) =>
    allMatches(readied[`${list}Words`], drawnText(text, html) ?? '')
      .filter(({ entry }) => !found.some((one) => one.list === list && one.entry === entry))
      .map(({ entry }) => ({ list, entry })),
  );
  return {
    outcome: 'refuse' in decided ? 'refused' : 'hold' in decided ? 'held' : 'appears',
    rule: 'hold' in decided ? decided.hold : null,
    links: countLinks(html),
    matches: found.toSorted((a, b) => a.from - b.from || a.to - b.to),
    drawn: [...new Map(drawn.map((one) => [`${one.list} ${one.entry}`, one])).values()],
  };
}
