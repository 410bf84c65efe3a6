import type { NoticeKind } from '../../contract/vocabulary.ts';
import type { Letter } from '../mail/outbox.ts';
import { dueInWords } from './due-words.ts';

type About = { receipt: string; site: string };

/** Behind `#`, so that it stands in no log of a server or proxy. */
const linkTo = ({ receipt, site }: About) => `${site}/complain#receipt=${receipt}`;

const whatIsDue: Record<NoticeKind, (by: string) => string> = {
  legal: (by) => `We will deal with it, or tell you what happens next, ${by} at the latest.`,
  'data-protection': (by) => `A person will write to you ${by} at the latest.`,
};

/**
 * Says that a complaint came. Whoever it is sent to may be somebody else than who filled in the form: none of the words
 * that were typed there are in it.
 */
export const receivedLetter = (to: string, kind: NoticeKind, dueAt: number, about: About): Letter => ({
  to,
  subject: `We have your complaint (${about.receipt})`,
  text: [
    'Hello,',
    `Somebody sent us a ${kind === 'legal' ? 'legal' : 'data-protection'} complaint and gave this e-mail address. A moderator will read it.`,
    whatIsDue[kind](dueInWords(dueAt)),
    `Your receipt is ${about.receipt}. With it you can see what happens, without an account:`,
    linkTo(about),
    'If it was not you, you do not need to do anything.',
    'Equal Say',
  ].join('\n\n'),
});

/** What a moderator wrote to whoever complained. */
export const answerLetter = (to: string, text: string, about: About): Letter => ({
  to,
  subject: `About your complaint (${about.receipt})`,
  text: [text, `Your receipt is ${about.receipt}. You can read this letter here too:`, linkTo(about)].join(
    '\n\n',
  ),
});

/** What a moderator wrote to whoever wrote the comment. */
export const authorLetter = (to: string, text: string): Letter => ({
  to,
  subject: 'About a comment you wrote on Equal Say',
  text,
});
