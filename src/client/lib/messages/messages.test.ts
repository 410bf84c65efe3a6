import { describe, expect, it } from 'vitest';
import {
  hideReasons,
  kinds,
  pointsOfViewAtFirst,
  threadOrders,
  votes,
} from '../../../contract/vocabulary.ts';
import { en } from './en.ts';
import { hasCatalogue, languageOf } from './messages.ts';

describe('counted things', () => {
  it.each([
    [en.posts.commentsFrom(1234, 0), '1,234 comments'],
    [en.posts.commentsFrom(0, 0), 'No comments yet'],
    [en.posts.commentsFrom(1, 0), '1 comment'],
    [en.posts.commentsFrom(1, 1), '1 comment from 1 point of view'],
    [en.posts.commentsFrom(41, 5), '41 comments from 5 points of view'],
    [en.debate.heading(0), 'The debate'],
    [en.debate.heading(1), '1 comment'],
    [en.debate.showReplies(0, 'Blue Kettle'), 'Show replies to Blue Kettle'],
    [en.debate.showReplies(1, 'Blue Kettle'), 'Show 1 reply to Blue Kettle'],
    [en.debate.showReplies(4, null), 'Show 4 replies'],
    [en.debate.moreReplies(1, null), 'Show 1 more reply'],
    [en.debate.moreReplies(2, 'Blue Kettle'), 'Show 2 more replies to Blue Kettle'],
    [en.debate.skipped(1), '1 comment in between is not shown here.'],
    [en.debate.skipped(2), '2 comments in between are not shown here.'],
    [en.comment.repliesStay(1), 'Its reply is still here.'],
    [en.comment.repliesStay(2), 'Its 2 replies are still here.'],
  ])('%s', (text, expected) => expect(text).toBe(expected));
});

describe('the catalogue', () => {
  it('has words for everything a person can choose', () => {
    const said = [
      ...kinds.flatMap((kind) => [
        en.comment.kindName[kind],
        en.composer.kindStarter[kind],
        en.composer.kindOpening[kind],
      ]),
      ...[...pointsOfViewAtFirst, 'not-said' as const].flatMap((view) => [
        en.comment.pointOfView[view],
        en.composer.pointOfViewGroup[view],
      ]),
      ...votes.flatMap((vote) => [en.vote.names[vote], en.vote.cast(vote)]),
      ...hideReasons.map((reason) => en.comment.hiddenReason(reason)),
      ...threadOrders.map((order) => en.debate.orders[order]),
    ];
    for (const words of said) expect(words).toMatch(/^[A-Z][^_]+$/);
  });

  it('is chosen by the address, and is whole in both languages', () => {
    expect(['/', '/posts/cy', '/cymru', '/cy', '/cy/', '/cy/posts/x'].map(languageOf)).toEqual([
      'en',
      'en',
      'en',
      'cy',
      'cy',
      'cy',
    ]);
    expect(hasCatalogue('en')).toBe(true);
    expect(hasCatalogue('cy')).toBe(true);
  });
});
