import { betterAuth } from 'better-auth';
import { anonymous, magicLink } from 'better-auth/plugins';
import { limits } from '../../contract/limits.ts';
import type { Language } from '../../contract/vocabulary.ts';
import type { Database } from '../db/database.ts';
import { newId } from '../ids.ts';
import type { Clock, Log } from '../ports.ts';

type Options = {
  db: Database;
  secret: string;
  /** An origin; its scheme decides about cookies. */
  baseUrl: string;
  clock: Clock;
  log: Log;
  /** `origin` and `language`: what the link was asked for with. */
  deliver: (email: string, token: string, origin: string, language: Language) => Promise<void>;
};

/**
 * better-auth, used in this process only: its own HTTP handler is never mounted. Two of them over the same tables and
 * the same cookie, since one knows only one length of session: guests for 180 days, everybody else for 14.
 */
export function openAccounts({ db, secret, baseUrl, clock, log, deliver }: Options) {
  const secure = baseUrl.startsWith('https://');
  const cookieName = secure ? '__Host-session' : 'session';
  const shared = {
    appName: 'Equal Say',
    baseURL: baseUrl,
    // Given as a list, since with a single one better-auth reads further secrets from the environment.
    secrets: [{ version: 1, value: secret }],
    database: { db: db.writer, type: db.dialect },
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: {
      level: 'error' as const,
      // Not its arguments: they may hold an address or a token.
      log: (_level: string, message: string) => log.error({ part: 'accounts' }, message),
    },
    user: {
      additionalFields: {
        role: { type: 'string' as const, required: false, input: false },
        bannedUntil: { type: 'number' as const, bigint: true, required: false, input: false },
      },
    },
    advanced: {
      database: { generateId: () => newId(clock()) },
      ipAddress: { disableIpTracking: true },
      // The prefix better-auth would add is __Secure-; ours binds the cookie to this host as well.
      useSecureCookies: false,
      cookies: {
        session_token: {
          name: cookieName,
          attributes: { secure, httpOnly: true, sameSite: 'lax' as const, path: '/' },
        },
      },
    },
  };
  const session = (milliseconds: number) => ({
    expiresIn: milliseconds / 1000,
    disableSessionRefresh: true,
    cookieCache: { enabled: false },
  });
  return {
    cookieName,
    guests: betterAuth({
      ...shared,
      session: session(limits.sessionFor.guest),
      plugins: [anonymous({ disableDeleteAnonymousUser: true, emailDomainName: 'guest.invalid' })],
    }).api,
    people: betterAuth({
      ...shared,
      session: session(limits.sessionFor.staff),
      plugins: [
        magicLink({
          disableSignUp: true,
          storeToken: 'hashed',
          expiresIn: limits.signInLinkFor / 1000,
          sendMagicLink: ({ email, token, metadata }) =>
            deliver(email, token, String(metadata?.origin), metadata?.language === 'cy' ? 'cy' : 'en'),
        }),
      ],
    }).api,
  };
}
