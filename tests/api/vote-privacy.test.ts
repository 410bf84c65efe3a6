import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type PointOfView, pointsOfViewAtFirst, votes } from '../../src/contract/vocabulary.ts';
import { setPointOfView } from '../../src/server/people/participants-store.ts';
import { lockPost } from '../../src/server/posts/store.ts';
import { castVote } from '../../src/server/votes/store.ts';
import { eachDatabase } from '../databases.ts';
import { type Site, siteOn } from './site.ts';

/** `family` has four people, its neighbour in the list nine; so have the others. */
const people = pointsOfViewAtFirst.slice(0, 4).flatMap((pointOfView) =>
  Array.from({ length: pointOfView === 'family' ? 4 : 9 }, (_, n) => ({
    id: `${pointOfView} ${n}`,
    pointOfView: pointOfView as PointOfView | null,
  })),
);
type Person = (typeof people)[number];

const history = fc.array(
  fc.record({
    person: fc.constantFrom(...people),
    on: fc.nat({ max: 1 }),
    vote: fc.constantFrom('agree', 'agree', ...votes, null),
  }),
  { minLength: 50, maxLength: 60, size: 'max' },
);

/** A debate of three comments; whoever votes in it is who `as` says. */
async function openDebate(site: Site, slug: string, as: (person: Person) => Person) {
  const post = await site.post(slug);
  const ids: string[] = [];
  for (const kind of ['agree', 'agree', 'differ'] as const) {
    site.time.now += 60_000;
    ids.push((await site.comment('author', slug, { kind })).comment.id);
  }
  const vote = (who: Person, on: number, cast: (typeof votes)[number] | null) =>
    site.db.write(async (trx) => {
      const { id, pointOfView } = as(who);
      const person = { id: `${id} in ${slug}`, role: 'guest', bannedUntil: null, mutedUntil: null } as const;
      await lockPost(trx, { id: post });
      if (pointOfView !== null) await setPointOfView(trx, post, person.id, pointOfView);
      await castVote(trx, person, ids[on] ?? '', { vote: cast, at: site.time.now });
    });
  /** Everything anybody can ask, the ids by their numbers. Times and names are the debate's own. */
  const answers = async () => {
    const texts = await Promise.all(
      everything.map(async (path) => (await site.send('GET', `/api/posts/${slug}${path}`)).text()),
    );
    return [post, ...ids]
      .reduce((text, id, n) => text.replaceAll(id, `id ${n}`), texts.join('\n'))
      .replaceAll(slug, 'the debate')
      .replaceAll(/"(?:createdAt|publishedAt|latestAt)":\d+|"key":"\w+"/g, '');
  };
  return { vote, answers };
}

const everything = ['', '/thread', '/common-ground', '/both-sides'];

eachDatabase('Whoever asks before and after each vote', (open) => {
  const compare = async (as: (person: Person) => Person) => {
    const site = siteOn(await open());
    let run = 0;
    await fc.assert(
      fc.asyncProperty(history, async (events) => {
        run += 1;
        const one = await openDebate(site, `as-it-was-${run}`, (person) => person);
        const other = await openDebate(site, `otherwise-${run}`, as);
        for (const { person, on, vote } of events) {
          await one.vote(person, on, vote);
          await other.vote(person, on, vote);
          expect(await other.answers()).toBe(await one.answers());
        }
      }),
      { numRuns: 2, endOnFailure: true },
    );
  };

  it('reads the same whether a few people or their neighbours voted so', async () => {
    const other: Record<string, PointOfView> = { family: 'uses-support', 'uses-support': 'family' };
    await compare((person) => ({
      ...person,
      pointOfView: other[person.pointOfView ?? ''] ?? person.pointOfView,
    }));
  });
});
