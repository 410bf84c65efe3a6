import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readConfig, variableList } from './config.ts';

const config = (env: Record<string, string>) => {
  const read = readConfig(env);
  if (!read.ok) throw new Error(read.problems.join('\n'));
  return read.config;
};
const problems = (env: Record<string, string>) => {
  const read = readConfig(env);
  return read.ok ? [] : read.problems;
};
const random = 'Zk3vQ9-pLw7XtB1nRy5sGd8hJf2mCa4u';

describe('The settings', () => {
  it('need nothing: port 3000 of this machine, SQLite in ./data, no e-mail, production', () => {
    expect(config({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: null,
      dataDir: resolve('data'),
      databaseUrl: `sqlite:${resolve('data', 'equal-say.sqlite')}`,
      smtpUrl: null,
      mailFrom: 'Equal Say <equal-say@localhost.invalid>',
      safeguardingEmail: null,
      secret: null,
      trustedProxies: [],
      pointsOfViewFile: null,
      glossaryFile: null,
      logLevel: 'info',
      mode: 'production',
    });
  });

  it('take an empty variable for one that is not set', () => {
    const empty = Object.fromEntries(Object.keys(good).map((name) => [name, ' ']));
    expect(readConfig(empty)).toEqual(readConfig({}));
  });

  it.each([
    ['PORT', '0', { port: 0 }],
    ['PORT', '65535', { port: 65535 }],
    ['HOST', '0.0.0.0', { host: '0.0.0.0' }],
    ['HOST', '::1', { host: '::1' }],
    ['PUBLIC_URL', 'https://equalsay.example/', { publicUrl: 'https://equalsay.example' }],
    ['PUBLIC_URL', 'http://192.168.1.5:8080', { publicUrl: 'http://192.168.1.5:8080' }],
    ['DATA_DIR', '/var/lib/equal-say', { databaseUrl: 'sqlite:/var/lib/equal-say/equal-say.sqlite' }],
    ['DATABASE_URL', 'postgres://a:b@db/equal', { databaseUrl: 'postgres://a:b@db/equal' }],
    ['DATABASE_URL', 'sqlite:/tmp/x', { databaseUrl: 'sqlite:/tmp/x' }],
    ['SAFEGUARDING_EMAIL', 'safe@equalsay.example', { safeguardingEmail: 'safe@equalsay.example' }],
    ['SECRET', random, { secret: random }],
    ['TRUSTED_PROXY', '127.0.0.1, ::1,10.0.0.0/8', { trustedProxies: ['127.0.0.1', '::1', '10.0.0.0/8'] }],
    ['POINTS_OF_VIEW', '/etc/equal-say.yaml', { pointsOfViewFile: '/etc/equal-say.yaml' }],
    ['GLOSSARY_FILE', '/etc/words.md', { glossaryFile: '/etc/words.md' }],
    ['LOG_LEVEL', 'error', { logLevel: 'error' }],
    ['NODE_ENV', 'development', { mode: 'development' }],
  ])('understand %s=%s', (name, value, expected) => {
    expect(config({ [name]: value })).toMatchObject(expected);
  });

  it.each([
    ['PORT', 'abc', '-1', '65536', '3000.5', '0x50', '1e3'],
    ['HOST', 'not a host', 'http://localhost', '-'],
    [
      'PUBLIC_URL',
      'equalsay.example',
      'ftp://equalsay.example',
      'https://equalsay.example/blog',
      'https://a@b.example',
    ],
    ['DATABASE_URL', 'mysql://db', 'postgres://', 'equal.sqlite'],
    ['SMTP_URL', 'mail.example', 'http://mail.example', 'smtp://'],
    ['MAIL_FROM', 'Equal Say', 'a@b\nBcc: c@d', 'a b@c'],
    ['SAFEGUARDING_EMAIL', 'nobody', 'a@b.example, c@d.example', 'A <a@b.example>'],
    ['SECRET', 'short', 'x'.repeat(31)],
    ['TRUSTED_PROXY', 'true', '1', '10.0.0.0/33', '::1/129', '10.0.0.0/8/8', 'localhost'],
    ['LOG_LEVEL', 'loud'],
    ['NODE_ENV', 'prod'],
  ])('refuse a bad %s and name it', (name, ...values) => {
    for (const value of values)
      expect(problems({ [name]: value }), value).toEqual([expect.stringMatching(`^${name} must `)]);
  });

  it('name everything that is wrong at once', () => {
    const bad = { PORT: 'x', PUBLIC_URL: 'x', LOG_LEVEL: 'x', SECRET: 'x' };
    expect(problems(bad).map((problem) => problem.split(' ')[0])).toEqual(
      Object.keys(bad).toSorted(inTableOrder),
    );
  });

  it('want a sender and a public address with a mail server', () => {
    const smtp = { SMTP_URL: 'smtp://mail.example' };
    expect(problems(smtp)).toEqual([
      expect.stringMatching('^MAIL_FROM must be set'),
      expect.stringMatching('^PUBLIC_URL must be set'),
    ]);
    expect(problems({ ...smtp, MAIL_FROM: 'a@b.example', PUBLIC_URL: 'https://b.example' })).toEqual([]);
  });

  it('never let a secret from an example serve production', () => {
    const examples = [
      'changeme-changeme-changeme-changeme',
      'a'.repeat(40),
      'better-auth-secret-12345678901234567890',
    ];
    for (const SECRET of examples) {
      expect(problems({ SECRET }), SECRET).toEqual([expect.stringMatching('^SECRET must not be an example')]);
      expect(problems({ SECRET, NODE_ENV: 'test' }), SECRET).toEqual([]);
    }
  });

  it('never repeat a password or a secret in a message', () => {
    fc.assert(
      fc.property(fc.constantFrom('SMTP_URL', 'DATABASE_URL', 'SECRET'), (name) => {
        const told = problems({ [name]: 'x://me:hunter2@host', PORT: 'x' }).join();
        expect(told).toContain(name);
        expect(told).not.toContain('hunter2');
      }),
    );
  });

  it('never throw, whatever the environment holds', () => {
    const value = fc.oneof(fc.string(), fc.webUrl(), fc.ipV6(), fc.integer().map(String));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(good)), value), (env) => {
        const read = readConfig(env);
        expect(read.ok || read.problems.length > 0).toBe(true);
      }),
    );
  });

  it('are all listed for --help', () => {
    for (const name of Object.keys(good))
      expect(variableList()).toContain(`\n  ${name} `.slice(name === 'PORT' ? 1 : 0));
  });
});

const good: Record<string, string> = {
  PORT: '3000',
  HOST: '127.0.0.1',
  PUBLIC_URL: 'https://equalsay.example',
  DATA_DIR: './data',
  DATABASE_URL: 'sqlite:x',
  SMTP_URL: 'smtp://mail.example',
  MAIL_FROM: 'a@b.example',
  SAFEGUARDING_EMAIL: 'safe@b.example',
  SECRET: random,
  TRUSTED_PROXY: '::1',
  LOG_LEVEL: 'info',
  NODE_ENV: 'test',
};
const inTableOrder = (a: string, b: string) => Object.keys(good).indexOf(a) - Object.keys(good).indexOf(b);
