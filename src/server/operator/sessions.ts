import { isAPIError } from 'better-auth/api';
import { limits } from '../../contract/limits.ts';
import type { ViewerAnswer } from '../../contract/people.ts';
import { type Viewer, nobody } from '../../contract/permissions.ts';
import type { Language } from '../../contract/vocabulary.ts';
import type { Database } from '../db/database.ts';
import { authorKey } from '../people/author-key.ts';
import type { Clock, Log, Mail, Ports, Sessions } from '../ports.ts';
import { addressKey } from '../sanctions/address-key.ts';
import { alsoBanned, readStopped, readTold, type Stopped } from '../sanctions/stopped.ts';
import { withAccountTables } from './account-tables.ts';
import { openAccounts } from './accounts.ts';
import { becomeMember } from './become-member.ts';
import { signInMail } from './mail.ts';
import { quietly } from './quietly.ts';
import { type SessionPerson, sessionReader } from './read-session.ts';
import { codeOf } from './secret.ts';

type Options = {
  db: Database;
  secret: string;
  publicUrl: string | null;
  mail: Mail;
  clock: Clock;
  log: Log;
  addressOf: Ports['addressOf'];
};

/** Who one is without being a guest. Only they are sent links. */
const roles = ['member', 'moderator', 'administrator'] as const;

/** Sessions by cookie, on better-auth's tables. `settled` waits for e-mail that is still being sent. */
export function createSessions(options: Options): Sessions & { settled: () => Promise<void> } {
  const { db, secret, publicUrl, mail, clock, log, addressOf } = options;
  const { guests, people, cookieName } = openAccounts({
    ...options,
    baseUrl: publicUrl ?? 'http://localhost',
    deliver: (email, token, origin, language) => {
      const link = `${origin}${language === 'cy' ? '/cy' : ''}/sign-in/confirm#token=${token}`;
      return mail.send(signInMail(email, link, limits.signInLinkFor / 60_000, language));
    },
  });

  /** Of what better-auth wants to set, the one cookie this site has. */
  const cookieOnly = (from: Headers): Headers => {
    const headers = new Headers();
    for (const cookie of from.getSetCookie())
      if (cookie.startsWith(`${cookieName}=`)) headers.append('set-cookie', cookie);
    return headers;
  };

  const addressKeyOf = (request: Request) => addressKey(secret, addressOf(request));
  const personOf = sessionReader(db, secret, cookieName, addressKeyOf);

  /** With what stops them, and why. An address stops those alone who are not known here by another name. */
  const describe = async (person: Known | null, request: Request): Promise<ViewerAnswer> => {
    const answer = asAnswer(person);
    if (answer.id !== null && answer.bannedUntil === null && answer.mutedUntil === null) return answer;
    const address = answer.id === null || answer.role === 'guest' ? addressKeyOf(request) : null;
    const sanction = await readTold(
      db.read,
      { personId: answer.id, address },
      person?.user.bannedUntil ?? null,
      clock(),
    );
    return answer.id === null ? { ...answer, ...(sanction && { sanction }) } : { ...answer, sanction };
  };

  const link = async (email: string, origin: string, language: Language): Promise<void> => {
    const known = await db.read
      .selectFrom('user')
      .select(['email', 'role'])
      .where('email', '=', email.trim().toLowerCase())
      .executeTakeFirst();
    if (!known || !isRole(known.role)) return;
    await quietly(() =>
      people.signInMagicLink({
        body: { email: known.email, metadata: { origin, language } },
        headers: new Headers(),
      }),
    );
  };
  const sending = new Set<Promise<void>>();

  return {
    viewerOf: async (request) => asViewer(await personOf(request)),
    describe: async (request) => describe(await personOf(request), request),

    startGuest: async (request) => {
      const person = await personOf(request);
      if (person) return { viewer: await describe(person, request), headers: new Headers() };
      const { headers, response } = await quietly(() =>
        guests.signInAnonymous({ headers: new Headers(), returnHeaders: true }),
      );
      const user = { ...response.user, isAnonymous: true };
      // Who was stopped and starts anew is stopped as well.
      const stopped = await readStopped(db.read, { personId: user.id, address: addressKeyOf(request) });
      return { viewer: await describe({ user, stopped }, request), headers: cookieOnly(headers) };
    },

    // Nothing is awaited: how long it takes would tell whether the address is known.
    sendLink: async (email, request, language = 'en') => {
      const sent = link(email, publicUrl ?? ownOrigin(request), language)
        // Not the error itself: a mail server's answer repeats the address.
        .catch((error: unknown) => log.error({ code: codeOf(error) }, 'A sign-in link could not be sent'))
        .finally(() => sending.delete(sent));
      sending.add(sent);
    },

    signIn: async (token, request) => {
      const before = await personOf(request);
      const verified = await quietly(() =>
        people.magicLinkVerify({ query: { token }, headers: credentials(request), returnHeaders: true }),
      ).catch((error: unknown) => {
        // How better-auth says that a token is not good: a redirect to a page with the reason.
        if (isAPIError(error) && error.status === 'FOUND') return null;
        throw error;
      });
      if (!verified) return null;
      const { user } = verified.response;
      if (before) await leaveBehind(before, user.id);
      const stopped = await readStopped(db.read, { personId: user.id, address: null });
      return { viewer: await describe({ user, stopped }, request), headers: cookieOnly(verified.headers) };
    },

    signOut: async (request) => {
      const person = await personOf(request);
      // better-auth only logs when this fails, and would call a session ended that is not.
      if (person) await endSession(person.session.id);
      const { headers } = await quietly(() =>
        people.signOut({ headers: credentials(request), returnHeaders: true }),
      );
      return cookieOnly(headers);
    },

    settled: async () => {
      await Promise.all(sending);
    },
  };

  /** A cookie from before must not be good for anything afterwards, and a guest takes along what they wrote. */
  async function leaveBehind({ user, session }: SessionPerson, member: string): Promise<void> {
    if (!user.isAnonymous) return endSession(session.id);
    await db.write(async (trx) => {
      // First, so that what the guest is writing at this moment is done and comes along.
      if (db.dialect === 'postgres')
        await trx.selectFrom('user').select('id').where('id', '=', user.id).forUpdate().execute();
      await becomeMember(trx, user.id, member, (post) => authorKey(secret, member, post));
      // Their sessions go with them.
      await trx.deleteFrom('user').where('id', '=', user.id).execute();
    });
  }

  async function endSession(id: string): Promise<void> {
    await db.write(async (trx) => {
      await withAccountTables(trx).deleteFrom('session').where('id', '=', id).execute();
    });
  }
}

/** Only the cookie: no address, no browser's name, nothing else of a request is better-auth's to see. */
const credentials = (request: Request): Headers =>
  new Headers({ cookie: request.headers.get('cookie') ?? '' });

/** Without PUBLIC_URL: this machine. A host that the request names would be where somebody's token is sent. */
function ownOrigin(request: Request): string {
  const url = new URL(request.url);
  if (!['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)) url.hostname = 'localhost';
  return url.origin;
}

const isRole = (role: string | null | undefined): role is (typeof roles)[number] =>
  roles.some((known) => known === role);

type User = Pick<SessionPerson['user'], 'id' | 'email'> & {
  role?: string | null | undefined;
  bannedUntil?: number | null | undefined;
  isAnonymous?: boolean | null | undefined;
};

type Known = { user: User; stopped: Stopped };

function asAnswer(person: Known | null): ViewerAnswer {
  if (!person) return { id: null, role: 'nobody' };
  const { id, email, isAnonymous, role, bannedUntil } = person.user;
  const known = { id, ...alsoBanned(person.stopped, bannedUntil ?? null), sanction: null };
  return isAnonymous
    ? { ...known, role: 'guest', email: null }
    : { ...known, role: isRole(role) ? role : 'member', email };
}

function asViewer(person: Known | null): Viewer {
  const answer = asAnswer(person);
  if (answer.id === null) return nobody;
  const { id, role, bannedUntil, mutedUntil } = answer;
  return { id, role, bannedUntil, mutedUntil };
}
