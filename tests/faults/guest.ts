import { randomUUID } from 'node:crypto';
import type { ChangedComment, NewComment } from '../../src/contract/comment.ts';

/** A server as a guest sees it; another one after a restart. */
export type At = { url: string };

/** A comment with the key it was first sent with: sent again, it is the same comment. */
export type Sending = { key: string; slug: string; body: string; parentId: string | null };

/** How many attempts one person makes here: well below what one person may (contract/limits.ts), whatever is killed. */
const attemptsOfOne = 12;

const beginnings = ['Ba', 'De', 'Fi', 'Go', 'Hu', 'Ka', 'Me', 'Pi', 'Ro', 'Su', 'Ta', 'Ve'];
const endings = ['dak', 'fep', 'gus', 'hat', 'kem', 'mup', 'pag', 'rek', 'sut', 'tav', 'ved', 'zug'];
let born = 0;

/** One person behind the proxy, with a session, an address and a name of their own. */
export class Guest {
  readonly address: string;
  readonly alias: string;
  readonly #cookie: string;
  #attempts = 0;

  private constructor(address: string, alias: string, cookie: string) {
    this.address = address;
    this.alias = alias;
    this.#cookie = cookie;
  }

  static async start(at: At): Promise<Guest> {
    const number = born++;
    const address = `10.${number >> 16}.${(number >> 8) & 255}.${number & 255}`;
    const headers = { origin: at.url, 'x-forwarded-for': address };
    const answer = await fetch(`${at.url}/api/session/guest`, { method: 'POST', headers });
    if (!answer.ok) throw new Error(`no session: ${answer.status} ${await answer.text()}`);
    const cookie = answer.headers
      .getSetCookie()
      .map((text) => text.split(';')[0])
      .join('; ');
    const first = `${beginnings[number % 12]}${endings[Math.floor(number / 12) % 12]}`;
    const last = `${beginnings[Math.floor(number / 144) % 12]}${endings[Math.floor(number / 1728) % 12]}`;
    return new Guest(address, `${first} ${last}`, cookie);
  }

  get isTired(): boolean {
    return this.#attempts >= attemptsOfOne;
  }

  /**
   * Gives the id of the comment once the server has acknowledged it, and whether it had it already. Throws what
   * `brokeOff` knows when there is no answer.
   */
  async send(
    at: At,
    { key, slug, body, parentId }: Sending,
    signal: AbortSignal | null = null,
  ): Promise<{ id: string; replayed: boolean }> {
    this.#attempts++;
    const what: NewComment = {
      parentId,
      body,
      kind: null,
      alias: this.alias,
      pointOfView: 'support-staff',
      sharing: 'here',
    };
    const answer = await fetch(`${at.url}/api/posts/${slug}/comments`, {
      method: 'POST',
      headers: {
        origin: at.url,
        cookie: this.#cookie,
        'content-type': 'application/json',
        'idempotency-key': key,
        'x-forwarded-for': this.address,
      },
      body: JSON.stringify(what),
      signal,
    });
    const text = await answer.text();
    if (answer.status !== 201) throw new Error(`not acknowledged: ${answer.status} ${text}`);
    const { comment } = JSON.parse(text) as ChangedComment;
    return { id: comment.id, replayed: answer.headers.has('idempotency-replayed') };
  }
}

export const sending = (slug: string, body: string, parentId: string | null): Sending => ({
  key: randomUUID(),
  slug,
  body,
  parentId,
});

/** What fetch() throws when a connection is refused, reset, ends in the middle of an answer, or `signal` ends it. */
export const brokeOff = (error: unknown): boolean =>
  error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError');
