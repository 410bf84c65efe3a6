import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { outboxMail, signInMail } from './mail.ts';

const link = 'https://equalsay.example/sign-in/confirm#token=abcdefghijklmnopqrstuvwxyzABCDEF';

function outbox() {
  const dir = mkdtempSync(join(tmpdir(), 'equal-say-mail-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const shown: string[] = [];
  const mail = outboxMail(dir, 'Équal Say <hello@equalsay.example>', Date.now, (text) => shown.push(text));
  const files = () => readdirSync(join(dir, 'outbox')).map((name) => join(dir, 'outbox', name));
  return { mail, shown, files, texts: () => files().map((file) => readFileSync(file, 'utf8')) };
}

it('keeps a message as a file that mail programs open, and shows its link whole, without a mail server', async () => {
  const { mail, shown, files, texts } = outbox();
  await mail.send(signInMail('moderator@example.org', link, 20));

  const [file = ''] = files();
  const [eml = ''] = texts();
  const [head = '', ...body] = eml.split('\r\n\r\n');
  expect(file).toMatch(/\.eml$/);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(head).toMatch(/^To: moderator@example\.org$/m);
  expect(head).toMatch(/^From: =\?UTF-8\?Q\?=C3=89qual_Say\?= <hello@equalsay\.example>$/m);
  expect(head).toMatch(/^Subject: Your link to sign in to Equal Say$/m);
  expect(head).toMatch(/^Date: .+\r$/m);
  expect(head).toMatch(/^Message-ID: <\S+@equalsay\.example>\r$/m);
  expect(eml.replaceAll('\r\n', '')).not.toContain('\n');
  expect(body.join('\r\n\r\n').replaceAll('=\r\n', '').replaceAll('=3D', '=')).toContain(`\r\n${link}\r\n`);
  expect(shown.join()).toContain(`\n  ${link}\n`);
});

it('keeps every message', async () => {
  const { mail, files } = outbox();
  await Promise.all(Array.from({ length: 20 }, () => mail.send(signInMail('m@example.org', link, 20))));
  expect(files()).toHaveLength(20);
});

it('sends to nobody else, whatever stands in the address or the subject', async () => {
  const { mail, texts } = outbox();
  for (const to of [
    'a@b.example\r\nBcc: c@d.example',
    'a@b.example, c@d.example',
    'a@b.example;c@d.example',
    'A <a@b.example>',
    '"a@b.example" c@d.example',
    'group: a@b.example',
  ])
    await expect(mail.send({ to, subject: 's', text: 't' }), to).rejects.toThrow(
      'Not one plain e-mail address',
    );

  await mail.send({ to: 'a@b.example', subject: 'Hello\r\nBcc: c@d.example', text: 't' });
  expect(texts()).toHaveLength(1);
  expect(texts()[0]).not.toMatch(/^Bcc:/im);
});
