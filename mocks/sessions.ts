/**
 * Sessions for tests and for the site without a server: no cookies, because a service worker sees none. Who is asking is
 * named by the header `x-test-viewer`, else by `current`.
 */
import type { ViewerAnswer } from '../src/contract/people.ts';
import { nobody, type Role, type Viewer } from '../src/contract/permissions.ts';
import type { Database } from '../src/server/db/database.ts';
import { newId } from '../src/server/ids.ts';
import type { Clock, Sessions } from '../src/server/ports.ts';
import { alsoBanned, readStopped, readTold } from '../src/server/sanctions/stopped.ts';

export type TestPerson = { role: Role; bannedUntil?: number; name?: string };

/** Everybody there is from the start. Whoever else is asked for (forged, expired …) is nobody. */
const testPeople = {
  guest: { role: 'guest' },
  'other-guest': { role: 'guest' },
  member: { role: 'member' },
  author: { role: 'member' },
  banned: { role: 'member', bannedUntil: Number.MAX_SAFE_INTEGER },
  moderator: { role: 'moderator', name: 'Meera Moderator' },
  administrator: { role: 'administrator', name: 'Ade Administrator' },
} as const satisfies Record<string, TestPerson>;

export type TestSessions = Sessions & {
  /** The id of somebody, made when first asked for. */
  idOf: (name: string) => Promise<string>;
  /** Becomes somebody by name, or nobody. */
  become: (name: string | null) => void;
  /** Links sent so far: address → token that signs in once. */
  links: Map<string, string>;
};

export function createTestSessions(
  db: Database,
  clock: Clock,
  people: Record<string, TestPerson> = testPeople,
  addressKeyOf: (request: Request) => string | null = () => null,
): TestSessions {
  const known = new Map(Object.entries(people));
  const made = new Map<string, Promise<string>>();
  const links = new Map<string, string>();
  let current: string | null = null;

  const addressOf = (name: string) => `${name}@example.org`;

  async function findOrMake(name: string, { role, bannedUntil, name: shown }: TestPerson): Promise<string> {
    const kept = await db.read
      .selectFrom('user')
      .select('id')
      .where('email', '=', addressOf(name))
      .executeTakeFirst();
    if (kept !== undefined) return kept.id;
    const at = clock();
    const flag = (value: boolean) => (db.dialect === 'postgres' ? value : Number(value));
    const date = new Date(at).toISOString();
    const id = newId(at);
    await db.write((trx) =>
      trx
        .insertInto('user')
        .values({
          id,
          name: shown ?? '',
          email: addressOf(name),
          role: role === 'guest' || role === 'member' ? null : role,
          isAnonymous: flag(role === 'guest'),
          emailVerified: flag(role !== 'guest'),
          bannedUntil: bannedUntil ?? null,
          image: null,
          createdAt: date,
          updatedAt: date,
        })
        .execute(),
    );
    return id;
  }

  const idOf = (name: string): Promise<string> => {
    const person = known.get(name);
    if (person === undefined) return Promise.reject(new Error(`Nobody is called ${name}.`));
    const id = made.get(name) ?? findOrMake(name, person);
    made.set(name, id);
    return id;
  };
  const nameOf = (request: Request) => request.headers.get('x-test-viewer') ?? current;

  /** An address stops guests alone, and people without a session. */
  const addressFor = (role: Role | 'nobody', request: Request) =>
    role === 'guest' || role === 'nobody' ? addressKeyOf(request) : null;

  async function viewerNamed(name: string | null, request: Request): Promise<Viewer> {
    const person = name === null ? undefined : known.get(name);
    if (name === null || person === undefined) return nobody;
    const { role, bannedUntil = null } = person;
    const id = await idOf(name);
    const stopped = await readStopped(db.read, { personId: id, address: addressFor(role, request) });
    return { id, role, ...alsoBanned(stopped, bannedUntil) };
  }
  async function answerFor(name: string | null, request: Request): Promise<ViewerAnswer> {
    const viewer = await viewerNamed(name, request);
    const who = { personId: viewer.id, address: addressFor(viewer.role, request) };
    const byOperator = name === null ? null : (known.get(name)?.bannedUntil ?? null);
    const sanction = await readTold(db.read, who, byOperator, clock());
    if (viewer.id === null) return { id: null, role: 'nobody', ...(sanction && { sanction }) };
    const email = viewer.role === 'guest' || name === null ? null : addressOf(name);
    return { ...viewer, sanction, email };
  }

  return {
    idOf,
    links,
    become: (name) => {
      current = name;
    },
    viewerOf: (request) => viewerNamed(nameOf(request), request),
    describe: (request) => answerFor(nameOf(request), request),
    startGuest: async (request) => {
      const before = nameOf(request);
      if (before !== null && known.has(before))
        return { viewer: await answerFor(before, request), headers: new Headers() };
      current = `guest-${newId(clock())}`;
      known.set(current, { role: 'guest' });
      return { viewer: await answerFor(current, request), headers: new Headers() };
    },
    sendLink: async (email) => {
      const name = [...known.keys()].find((one) => addressOf(one) === email);
      if (name !== undefined) links.set(email, `token-of-${name}`);
    },
    signIn: async (token, request) => {
      const entry = [...links].find(([, one]) => one === token);
      if (entry === undefined) return null;
      links.delete(entry[0]);
      current = token.replace('token-of-', '');
      return { viewer: await answerFor(current, request), headers: new Headers() };
    },
    signOut: async () => {
      current = null;
      return new Headers();
    },
  };
}
