import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { outboxMail, signInMail, smtpMail } from './mail.ts';

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

/** A mail server that takes everything. Gives its address and what it was told, line by line. */
async function mailServer(refusing = false) {
  const told: string[] = [];
  const server = createServer((socket) => {
    socket.write('220 test ESMTP\r\n');
    let inMessage = false;
    let rest = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      const lines = (rest + chunk).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        told.push(line);
        if (inMessage && line !== '.') continue;
        inMessage = line === 'DATA';
        if (inMessage) socket.write('354 go on\r\n');
        else if (line === 'QUIT') socket.end('221 bye\r\n');
        else socket.write(refusing && line.startsWith('RCPT') ? '550 no\r\n' : '250 ok\r\n');
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, told };
}

it('hands a message to the mail server, from our sender to one recipient', async () => {
  const { url, told } = await mailServer();
  await smtpMail(url, 'Equal Say <hello@equalsay.example>').send(signInMail('m@example.org', link, 20));
  expect(told.filter((line) => /^(MAIL|RCPT)/.test(line)).map((line) => line.replace(/>.*/, '>'))).toEqual([
    'MAIL FROM:<hello@equalsay.example>',
    'RCPT TO:<m@example.org>',
  ]);
  expect(told).toContain('From: Equal Say <hello@equalsay.example>');
  expect(told.join('').replaceAll('=', '')).toContain('/sign-in/confirm#token');
});

it('fails when the mail server refuses', async () => {
  const { url } = await mailServer(true);
  const sent = smtpMail(url, 'hello@equalsay.example').send(signInMail('m@example.org', link, 20));
  await expect(sent).rejects.toMatchObject({ code: 'EENVELOPE' });
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
