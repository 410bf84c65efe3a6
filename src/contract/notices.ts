import { z } from 'zod';
import { id, pageQuery, time } from './comment.ts';
import { limits } from './limits.ts';
import {
  nations,
  noticeActions,
  noticeKinds,
  noticeOutcomes,
  noticeReaders,
  noticeStates,
} from './vocabulary.ts';

const most = limits.moderation.notice;
const words = z.string().trim().min(1).max(most.text);

/** A complaint in the form of the law, or about personal data. Nobody needs a session to make one. */
export const newNotice = z
  .strictObject({
    /** Made by whoever sends it: sent again, it is the same notice and gets the same answer. */
    requestId: z.uuid(),
    kind: z.enum(noticeKinds),
    name: z.string().trim().min(1).max(most.name),
    email: z.email().max(limits.email),
    /** An address on this site, or which words of a whole post. May be empty in a data-protection complaint. */
    place: z.string().trim().max(most.place),
    /** Legal: the words complained of. Data protection: what happened. */
    what: words,
    /** Legal: what is wrong with them. Data protection: what is wanted. */
    why: words,
    /** Whose bank holidays count. A data-protection complaint has none: all days count. */
    nation: z.enum(nations).nullable(),
    /** Whoever wrote the words may be told name and e-mail address. */
    mayTell: z.boolean(),
  })
  .check(({ value, issues }) => {
    if (value.kind !== 'legal') return;
    if (value.place === '')
      issues.push({ code: 'too_small', minimum: 1, origin: 'string', path: ['place'], input: value.place });
    if (value.nation === null)
      issues.push({ code: 'invalid_value', values: [...nations], path: ['nation'], input: null });
  });

/** What whoever complained can look up by their receipt: no names, no addresses, not the complaint itself. */
export const noticeReceipt = z.strictObject({
  receipt: z.string(),
  kind: z.enum(noticeKinds),
  state: z.enum(noticeStates),
  at: time,
  dueAt: time,
  outcome: z.enum(noticeOutcomes).nullable(),
  closedAt: time.nullable(),
  /** Letters to them, oldest first. */
  letters: z.array(z.strictObject({ at: time, text: z.string() })),
});

const noticeSummary = z.strictObject({
  id,
  kind: z.enum(noticeKinds),
  state: z.enum(noticeStates),
  /** Of whoever complained; empty when it was erased. */
  name: z.string(),
  nation: z.enum(nations).nullable(),
  at: time,
  dueAt: time,
  /** Milliseconds that count until then, as of this answer: of a legal complaint, those of working days. */
  left: z.int(),
  /** When what was due was done. */
  metAt: time.nullable(),
  outcome: z.enum(noticeOutcomes).nullable(),
  closedAt: time.nullable(),
  /** The comment it is about, where its address was given. */
  comment: z
    .strictObject({ id, slug: z.string(), title: z.string(), isHidden: z.boolean(), isDeleted: z.boolean() })
    .nullable(),
});

const noticeEvent = z.strictObject({
  id,
  at: time,
  action: z.enum([...noticeActions, 'received']),
  /** The moderator's address, as it was then; null: whoever complained. */
  by: z.string().nullable(),
  outcome: z.enum(noticeOutcomes).nullable(),
  /** null: nothing was written, or it was erased. */
  letter: z.strictObject({ to: z.enum(noticeReaders), text: z.string() }).nullable(),
});

/** Letters to begin from, filled in. */
const noticeTemplate = z.strictObject({
  id: z.string(),
  label: z.string(),
  action: z.enum(noticeActions),
  text: z.string(),
});

export const notice = noticeSummary.extend({
  receipt: z.string(),
  email: z.string(),
  mayTell: z.boolean(),
  place: z.string(),
  what: z.string(),
  why: z.string(),
  erasedAt: time.nullable(),
  /** Did whoever wrote the comment give an e-mail address? */
  canForward: z.boolean(),
  /** Oldest first. */
  history: z.array(noticeEvent),
  /** The last event that was no note: what is done next names it. */
  latest: id,
  templates: z.array(noticeTemplate),
});

export const noticesQuery = pageQuery.extend({ state: z.enum(['open', 'closed']).default('open') });
/** Open: what is due first comes first, then what waits for its end. Closed: latest first. */
export const noticePage = z.strictObject({
  notices: z.array(noticeSummary),
  next: z.string().nullable(),
  /** The last year whose bank holidays this site knows. */
  lastKnownYear: z.int(),
});
export const noticeCounts = z.strictObject({ open: z.int(), overdue: z.int() });

/** `text`: the letter, or the note for moderators. Who has not read the latest event is told to. */
export const newNoticeEvent = z.strictObject({
  action: z.enum(noticeActions),
  text: z.string().trim().max(most.text),
  outcome: z.enum(noticeOutcomes).nullable(),
  latest: id,
});

export type NewNotice = z.infer<typeof newNotice>;
export type NoticeReceipt = z.infer<typeof noticeReceipt>;
export type NoticeSummary = z.infer<typeof noticeSummary>;
export type NoticeEvent = z.infer<typeof noticeEvent>;
export type NoticeTemplate = z.infer<typeof noticeTemplate>;
export type Notice = z.infer<typeof notice>;
export type NoticePage = z.infer<typeof noticePage>;
export type NoticesQuery = z.infer<typeof noticesQuery>;
export type NoticeCounts = z.infer<typeof noticeCounts>;
export type NewNoticeEvent = z.infer<typeof newNoticeEvent>;
