/** People who are to post: each with a session, an address and a name of their own, made before anything is measured. */
import { randomUUID } from 'node:crypto';
import { limits } from '../../src/contract/limits.ts';
import type { NewComment } from '../../src/contract/comment.ts';
import { pointsOfViewAtFirst } from '../../src/contract/vocabulary.ts';
import { numbersFrom, pick, thread } from '../threads.ts';

/** What one person may send in one window. */
const [mostPosts] = limits.rates.comment.person;

const syllables = ['ba', 'de', 'fu', 'go', 'hu', 'ka', 'me', 'pe', 'ro', 'su', 'ta', 'vo'];
const bodies = thread(500).map(({ body }) => body);
let born = 0;

/** Different for every number: two words of two syllables. */
function nameOf(number: number): string {
  const at = (power: number) => syllables[Math.floor(number / 12 ** power) % 12] ?? '';
  const word = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  return `${word(at(0) + at(1))} ${word(at(2) + at(3))}`;
}

type Place = { site: string; slug: string; parents: readonly string[] };

/** The requests of one guest, as they go over the wire. Every other one is a reply. */
async function requestsOfGuest({ site, slug, parents }: Place): Promise<string[]> {
  const number = born++;
  const address = `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
  const from = { origin: site, 'x-forwarded-for': address };
  const answer = await fetch(`${site}/api/session/guest`, { method: 'POST', headers: from });
  if (!answer.ok) throw new Error(`No session for a guest: ${answer.status} ${await answer.text()}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((text) => text.split(';')[0])
    .join('; ');

  return postsOf(number, { site, slug, parents }, { ...from, cookie });
}

function postsOf(number: number, { site, slug, parents }: Place, headers: Record<string, string>): string[] {
  const random = numbersFrom(number + 1);
  return Array.from({ length: mostPosts }, (_, index) => {
    const comment: NewComment = {
      parentId: index % 2 === 0 ? null : pick(parents, random),
      // Nobody says the same twice.
      body: `${pick(bodies, random)} ${number}-${index}`,
      kind: null,
      alias: nameOf(number),
      pointOfView: pointsOfViewAtFirst[number % pointsOfViewAtFirst.length] ?? 'not-said',
      sharing: 'here',
    };
    return request(`POST /api/posts/${slug}/comments`, site, JSON.stringify(comment), {
      ...headers,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    });
  });
}

/** For each of so many connections, all that two new guests may send. */
export async function postsFor(place: Place, connections: number): Promise<string[][]> {
  const all: string[][] = [];
  for (let made = 0; made < connections; made += 1)
    all.push((await Promise.all([requestsOfGuest(place), requestsOfGuest(place)])).flat());
  return all;
}

/** As many of the same kind for a server that knows no people. */
export const barePosts = (place: Place, connections: number): string[][] =>
  Array.from({ length: connections }, (_, index) => [
    ...postsOf(2 * index, place, {}),
    ...postsOf(2 * index + 1, place, {}),
  ]);

/** A request of HTTP/1.1 as text; `what`: method and path. */
export function request(what: string, site: string, body = '', headers: Record<string, string> = {}): string {
  const lines = Object.entries({
    host: new URL(site).host,
    connection: 'keep-alive',
    ...headers,
    ...(body === '' ? {} : { 'content-length': String(new TextEncoder().encode(body).length) }),
  }).map(([name, value]) => `${name}: ${value}`);
  return [`${what} HTTP/1.1`, ...lines, '', body].join('\r\n');
}
