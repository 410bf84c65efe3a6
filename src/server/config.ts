/** The only reader of the environment. Everything an operator can set stands in the table below. */
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';

export type Config = {
  /** 0: any free port. */
  port: number;
  host: string;
  publicUrl: string | null;
  /** Absolute. */
  dataDir: string;
  databaseUrl: string;
  smtpUrl: string | null;
  mailFrom: string;
  /** Who is told at once when somebody may be at risk; null: nobody. */
  safeguardingEmail: string | null;
  /** null: the one kept in the data folder. */
  secret: string | null;
  /** Addresses and ranges (CIDR) of the proxies in front. */
  trustedProxies: string[];
  /** Absolute; null: the list stands in the database alone. */
  pointsOfViewFile: string | null;
  /** Absolute; null: the hard words that come with the program. */
  glossaryFile: string | null;
  logLevel: (typeof logLevels)[number];
  mode: (typeof modes)[number];
};

const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
const modes = ['production', 'development', 'test'] as const;

/** What is wrong with a value, as the end of a sentence that begins with the variable's name. */
class Wrong {
  readonly must: string;
  constructor(must: string) {
    this.must = must;
  }
}

type Variable<T> = { means: string; read: (text: string | undefined) => T | Wrong };

const variables = {
  PORT: {
    means: 'The port to listen on. Default: 3000. 0 takes any free port.',
    read: (text = '3000') =>
      /^\d{1,5}$/.test(text) && Number(text) <= 65_535
        ? Number(text)
        : new Wrong('be a whole number from 0 to 65535'),
  },
  HOST: {
    means: 'The address to listen on. Default: 127.0.0.1, this machine only. 0.0.0.0 is every IPv4 network.',
    read: (text = '127.0.0.1') =>
      isIP(text) > 0 || /^[a-z\d]([a-z\d.-]*[a-z\d])?$/i.test(text)
        ? text
        : new Wrong('be a host name or an IP address, for example 0.0.0.0'),
  },
  PUBLIC_URL: {
    means: 'Where people reach this site, for example https://equalsay.example. Needed to send e-mail.',
    read: (text) => (text === undefined ? null : (originOf(text) ?? new Wrong(publicUrlMust))),
  },
  DATA_DIR: {
    means: 'The folder for the database, the secret and unsent e-mail. Default: ./data.',
    read: (text = './data') => resolve(text),
  },
  DATABASE_URL: {
    means: 'postgres://… for PostgreSQL, or sqlite:FILE. Default: a SQLite file in the data folder.',
    read: (text) =>
      text === undefined || /^sqlite:.+/.test(text) || /^postgres(ql)?:\/\/.+/.test(text)
        ? (text ?? null)
        : new Wrong('begin with postgres:// or sqlite:'),
  },
  SMTP_URL: {
    means:
      'The mail server, smtp:// or smtps://. Without it, sign-in links are printed and kept in the data folder.',
    read: (text) =>
      text === undefined || (/^smtps?:\/\//.test(text) && URL.canParse(text) && new URL(text).hostname !== '')
        ? (text ?? null)
        : new Wrong('be the address of a mail server, for example smtps://name:password@mail.example:465'),
  },
  MAIL_FROM: {
    means: 'The sender of e-mail, for example Equal Say <hello@equalsay.example>. Needed with SMTP_URL.',
    read: (text) =>
      text === undefined || /^([^<>@\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(text)
        ? (text ?? null)
        : new Wrong('be an e-mail address, for example Equal Say <hello@equalsay.example>'),
  },
  SAFEGUARDING_EMAIL: {
    means:
      'Who is told at once by e-mail when somebody reports that a person may be at risk. Default: nobody is told.',
    read: (text) =>
      text === undefined || /^[^\s<>@,;:"()]+@[^\s<>@,;:"()]+$/.test(text)
        ? (text ?? null)
        : new Wrong('be one e-mail address, for example safe@equalsay.example'),
  },
  SECRET: {
    means:
      'The key that signs cookies: 32 or more random characters. Default: one is made and kept in the data folder. ' +
      'Several servers on one database need the same one: set it.',
    read: (text) =>
      text === undefined || text.length >= 32
        ? (text ?? null)
        : new Wrong('have at least 32 characters. Leave it out and one is made for you'),
  },
  TRUSTED_PROXY: {
    means:
      'Addresses of your own proxies, separated by commas, for example 127.0.0.1, 10.0.0.0/8. ' +
      'Only they are believed about whom they speak for (X-Forwarded-For). Default: none.',
    read: (text = '') => {
      const ranges = text.split(',').map((part) => part.trim());
      const given = ranges.filter((range) => range !== '');
      return given.every(isRange)
        ? given
        : new Wrong('be IP addresses or ranges, for example 127.0.0.1, ::1, 10.0.0.0/8');
    },
  },
  POINTS_OF_VIEW: {
    means:
      'A file, YAML or JSON, with the points of view people can speak from. Read at every start. ' +
      'Default: the list is changed with npm run admin -- points-of-view.',
    read: (text) => (text === undefined ? null : resolve(text)),
  },
  GLOSSARY_FILE: {
    means:
      'A Markdown file with the hard words of this site, in the form of content/glossary.md. Read at every start. ' +
      'Default: those that come with the program.',
    read: (text) => (text === undefined ? null : resolve(text)),
  },
  LOG_LEVEL: {
    means: 'How much to log: debug, info, warn, error or silent. Default: info.',
    read: (text = 'info') => oneOf(logLevels, text),
  },
  NODE_ENV: {
    means: 'production, development or test. Default: production.',
    read: (text = 'production') => oneOf(modes, text),
  },
} satisfies Record<string, Variable<unknown>>;

const publicUrlMust =
  'be an address that begins with https:// or http://, without a path, for example https://equalsay.example';

const originOf = (text: string): string | null => {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const bare = url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
  return bare && /^https?:$/.test(url.protocol) ? url.origin : null;
};

const isRange = (text: string): boolean => {
  const [address = '', prefix, ...more] = text.split('/');
  const bits = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return (
    bits > 0 && more.length === 0 && (prefix === undefined || (/^\d{1,3}$/.test(prefix) && +prefix <= bits))
  );
};

const oneOf = <T extends string>(choices: readonly T[], text: string): T | Wrong =>
  choices.find((choice) => choice === text) ?? new Wrong(`be one of: ${choices.join(', ')}`);

/** Secrets that stand in examples, guides and our own tests. */
const isWellKnown = (secret: string): boolean =>
  new Set(secret).size < 8 ||
  /change.?me|your.?secret|super.?secret|default.?secret|test.?secret|secret.?for.?test|better-auth-secret/i.test(
    secret,
  );

type Values = {
  -readonly [K in keyof typeof variables]: Exclude<ReturnType<(typeof variables)[K]['read']>, Wrong>;
};

/**
 * Reads and checks every variable, or says everything that is wrong in plain words. An empty variable counts as not
 * set. Never repeats the value of a variable that may hold a password.
 */
export function readConfig(
  env: Record<string, string | undefined>,
): { ok: true; config: Config } | { ok: false; problems: string[] } {
  const problems: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, { read }] of Object.entries<Variable<unknown>>(variables)) {
    const value = read(env[name]?.trim() || undefined);
    if (value instanceof Wrong) problems.push(`${name} must ${value.must}.`);
    else values[name] = value;
  }
  const v = values as Partial<Values>;
  if (v.SMTP_URL && v.MAIL_FROM === null) problems.push('MAIL_FROM must be set when SMTP_URL is set.');
  if (v.SMTP_URL && v.PUBLIC_URL === null)
    problems.push('PUBLIC_URL must be set when SMTP_URL is set: links in e-mail lead there.');
  if (v.SECRET && v.NODE_ENV === 'production' && isWellKnown(v.SECRET))
    problems.push(
      'SECRET must not be an example: anybody could guess it. Leave it out and one is made for you.',
    );
  if (problems.length > 0) return { ok: false, problems };

  const read = values as Values;
  return {
    ok: true,
    config: {
      port: read.PORT,
      host: read.HOST,
      publicUrl: read.PUBLIC_URL,
      dataDir: read.DATA_DIR,
      databaseUrl: read.DATABASE_URL ?? `sqlite:${join(read.DATA_DIR, 'equal-say.sqlite')}`,
      smtpUrl: read.SMTP_URL,
      mailFrom: read.MAIL_FROM ?? 'Equal Say <equal-say@localhost.invalid>',
      safeguardingEmail: read.SAFEGUARDING_EMAIL,
      secret: read.SECRET,
      trustedProxies: read.TRUSTED_PROXY,
      pointsOfViewFile: read.POINTS_OF_VIEW,
      glossaryFile: read.GLOSSARY_FILE,
      logLevel: read.LOG_LEVEL,
      mode: read.NODE_ENV,
    },
  };
}

/** Every variable with what it means, for `--help`. */
export const variableList = (): string =>
  Object.entries(variables)
    .map(([name, { means }]) => `  ${name.padEnd(18)} ${means}`)
    .join('\n');
