import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Language } from '../../contract/vocabulary.ts';
import type { Clock, Mail } from '../ports.ts';
import { newId } from '../ids.ts';

const second = 1000;

/** Sends by SMTP. A mail server that does not answer is given up on, sooner than the library would. */
export function smtpMail(smtpUrl: string, from: string): Mail {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: 10 * second,
    greetingTimeout: 10 * second,
    socketTimeout: 30 * second,
  });
  return {
    send: async (message) => {
      await transport.sendMail({ from, ...safe(message) });
    },
  };
}

/**
 * For a site without a mail server: every message is a file in `DIR/outbox`, and the links in it are shown to whoever
 * runs the site.
 */
export function outboxMail(dataDir: string, from: string, clock: Clock, show: (text: string) => void): Mail {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const outbox = join(dataDir, 'outbox');
  return {
    send: async (message) => {
      const { message: eml } = await transport.sendMail({ from, date: new Date(clock()), ...safe(message) });
      await mkdir(outbox, { recursive: true, mode: 0o700 });
      const file = join(outbox, `${newId(clock())}.eml`);
      await writeFile(file, eml, { flag: 'wx', mode: 0o600 });
      const links = message.text.split(/\s+/).filter((word) => /^https?:\/\//.test(word));
      show(
        `\nE-mail to ${message.to} (no mail server is set, so it is kept in ${file}):\n\n  ${links.join('\n  ')}\n`,
      );
    },
  };
}

type Message = Parameters<Mail['send']>[0];

/** One recipient and one line of subject, whatever is in them. The library must read no address list out of `to`. */
function safe({ to, subject, text }: Message) {
  if (/[\s,;:<>"()]/.test(to) || [...to].some((c) => c < ' '))
    throw new Error('Not one plain e-mail address');
  return {
    to: { name: '', address: to },
    subject: subject.replace(/\s+/g, ' '),
    text,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** The message with a link to sign in with. */
export const signInMail = (
  to: string,
  link: string,
  minutes: number,
  language: Language = 'en',
): Message => ({
  to,
  ...letters[language](link, minutes),
});

type Letter = Omit<Message, 'to'>;

const letters: Record<Language, (link: string, minutes: number) => Letter> = {
  en: (link, minutes) => ({
    subject: 'Your link to sign in to Equal Say',
    text: [
      'Hello,',
      'Somebody asked to sign in to Equal Say with this e-mail address. If it was you, open this link:',
      link,
      `The page that opens has one button. Press it to sign in. The link works once, for ${minutes} minutes.`,
      'If it was not you, you do not need to do anything. Nobody can sign in without this link.',
      'Equal Say',
    ].join('\n\n'),
  }),
  cy: (link, minutes) => ({
    subject: 'Eich dolen i fewngofnodi i Equal Say',
    text: [
      'Helo,',
      'Gofynnodd rhywun am gael mewngofnodi i Equal Say gyda’r cyfeiriad e-bost hwn. Os mai chi ofynnodd, agorwch y ddolen hon:',
      link,
      `Mae un botwm ar y dudalen sy’n agor. Pwyswch y botwm i fewngofnodi. Mae’r ddolen yn gweithio unwaith, am ${minutes} munud.`,
      'Os nad chi ofynnodd, does dim angen ichi wneud dim byd. Ni all neb fewngofnodi heb y ddolen hon.',
      'Equal Say',
    ].join('\n\n'),
  }),
};
