/** Every size, count, time and rate of the product. Times in milliseconds. */
import { ownCommentLimits } from './own-comment-limits.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

export const limits = {
  /** Characters (UTF-16 code units) of what a person may write. */
  comment: 4000,
  alias: 40,
  note: 500,
  /** "Have I understood you?", in one line. */
  saidBack: 280,
  /** A passage of the post, and what is kept of what stands before and after it. */
  quote: { text: 300, context: 40 },
  /** What is said about a change when it moves on. */
  changeNote: 500,
  /** Hints for whoever writes: above so many words a sentence is long, and so many hints are shown at a time. */
  writing: { words: 20, hints: 3 },
  /** At least so much says what changed one's mind. */
  changedMind: 50,
  email: 254,
  idempotencyKey: 100,

  /** Bytes of a request body. */
  requestBody: 64 * 1024,

  page: {
    posts: 20,
    /** Top-level comments of a thread. */
    thread: 20,
    /** Direct replies of a branch. */
    replies: 20,
    /** Of each comment on a page, the first replies that come with it: to a top-level comment, then below. */
    firstReplies: [3, 1, 1],
    /** Nearest ancestors that come with one comment in its context; the top-level one always comes. */
    ancestors: 50,
    /** Replies just before one comment, and just after it, that come with its context. */
    beside: 2,
    /** No query reads more comments than this. */
    comments: 100,
    log: 50,
    commonGround: 20,
    /** Of each side. */
    bothSides: 10,
    /** Slips of the wall. */
    changes: 20,
    /** Steps of one change. */
    steps: 50,
    /** Revisions of a summary. */
    summaries: 10,
    /** Ids of new comments that come at once. */
    since: 200,
    /** Comments that respond to one paragraph. */
    quoting: 20,
    /** One's own votes and comments that come with a debate. */
    mine: 1000,
  },

  map: {
    /** Branches that are shown each for itself. */
    pieces: 40,
    /** Comments that are read to measure the branches below a comment. */
    read: 2000,
    /** Characters of what a comment begins with. */
    excerpt: 80,
    /** Nearest ancestors that are named above a branch; the top-level one always is. */
    path: 4,
  },

  /** "Where we have got to". */
  summary: {
    /** Characters. */
    text: 2000,
    /** Of Easy Read: how many sentences, of how many characters. */
    sentences: 20,
    sentence: 200,
    /** Comments it rests on. */
    rests: 20,
  },

  moderation: {
    /** Characters: what a report, an appeal, a message to a person says. */
    report: 500,
    appeal: 1000,
    message: 500,
    /** Cases on a page of the queue, and decided at once. */
    cases: 20,
    /** Reports of one case that are counted by reason there, and those whose text is shown. */
    reportsRead: 30,
    reportTexts: 5,
    /** Comments that are hidden at once as a branch. */
    branch: 1000,
    /** Notes for fellow moderators that come with a debate, newest first. */
    notes: 200,
    /** So long a case is one moderator's. */
    claimFor: 5 * minute,
    /** So long a decision in the queue can be taken back from there. */
    undoFor: 10 * minute,
    /** Reports that hide at once, per network address and day. */
    atRiskHides: 2,
    /** E-mail about a comment waits so long, or until somebody has looked. */
    mailWaits: 10 * minute,
    /** How often one may send a hidden comment again. */
    sendAgain: 3,
    /** How long a mute or a ban may be, and how long a whole address is meant by it. */
    sanctionFor: 365 * day,
    addressSanctionFor: day,
    /** A person is new until a comment of theirs has stood so long, or a member until they have been one so long. */
    newFor: day,
    /** Within this time the same words are a repeat. */
    repeatWithin: day,
    /** Entries of a list of words, and characters of one. */
    words: 500,
    word: 60,
    /** The most links that can be allowed before a comment waits. */
    links: 20,
    /** Seconds one may have to wait between one's comments in a debate. */
    slowSeconds: [0, 30, 60, 300, 900, 3600],
    /** Characters of a page that administrators write. */
    page: 20_000,
    notice: { name: 100, place: 500, text: 4000 },
    notices: 20,
    sanctions: 50,
  },

  mail: {
    /** How often the outbox is looked at, and how many messages are sent then. */
    every: 2 * second,
    atOnce: 20,
    /** So long a message is one server's, longer than a mail server is waited for. */
    leaseFor: 2 * minute,
    /** How often it is tried to send one, and the pauses between. */
    tries: 8,
    waits: [minute, 4 * minute, 15 * minute, hour, 4 * hour, 12 * hour, day],
    /** How long a message is kept that was sent, or given up. */
    keptFor: day,
  },

  /** Characters that are looked for; comments and posts on a page of what was found. */
  /** Characters of a sentence and of a heading, and sentences, in an Easy Read version. */
  easyRead: { sentence: 300, heading: 200, rows: 300 },

  search: { query: 200, page: 20, posts: 5 },

  /** One printing of changes: slips on it, and changes that are looked at for it. */
  sheet: { slips: 48, read: 200 },

  /** New comments are counted up to here: this number means "so many or more". */
  newComments: 1000,
  /** Tags that the wall of changes offers. */
  wallTags: 30,
  /** Up to how many comments loading the whole debate is offered; it comes in pages of `page.comments`. */
  wholeDebate: 5000,

  ...ownCommentLimits,
  idempotencyKeyKeptFor: 2 * day,
  addressKeptFor: 30 * day,
  signInLinkFor: 20 * minute,
  sessionFor: { guest: 180 * day, staff: 14 * day },

  /** [how many, within how long]: per person, and per address (IPv6: per /64). */
  rates: {
    comment: { person: [20, 10 * minute], address: [120, 10 * minute] },
    vote: { person: [120, 10 * minute], address: [300, 10 * minute] },
    /** Votes of guests younger than a day. */
    newGuestVote: { address: [200, hour] },
    change: { person: [120, 10 * minute], address: [600, 10 * minute] },
    /** Looking at cases in the queue, leaving them, deciding them. */
    case: { person: [400, 10 * minute], address: [1200, 10 * minute] },
    /** Pictures that must be drawn. */
    card: { address: [60, 10 * minute] },
    report: { person: [20, hour], address: [60, hour] },
    /** Looking up receipts. */
    receipt: { address: [60, hour] },
    notice: { address: [5, hour] },
    /** Where few comments fit, all with the words are looked at. */
    search: { address: [600, 10 * minute] },
    guest: { address: [30, hour] },
    /** `pair`: one e-mail address from one network address. It fills first, so that nobody locks out somebody else. */
    signInLink: { pair: [5, hour], person: [20, hour], address: [20, hour] },
  },
} as const;
