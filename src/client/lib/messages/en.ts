import type {
  Badge,
  HideReason,
  Kind,
  PointOfViewAtFirst,
  ThreadOrder,
  Vote,
} from '../../../contract/vocabulary.ts';

const plural = (n: number, one: string, other: string) =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : other}`;

const kindName: Record<Kind, string> = {
  agree: 'Agrees',
  differ: 'Sees it differently',
  experience: 'From experience',
  question: 'Question',
  change: 'A change I’d like',
};
const kindStarter: Record<Kind, string> = {
  agree: 'I agree because…',
  differ: 'I see it differently…',
  experience: 'In my experience…',
  question: 'I want to ask…',
  change: 'A change I’d like…',
};
/** What the starter puts into an empty text. */
const kindOpening: Record<Kind, string> = {
  agree: 'I agree because ',
  differ: 'I see it differently because ',
  experience: 'In my experience, ',
  question: 'I want to ask ',
  change: 'I would like ',
};
/** Of those a new site begins with: the operator's own have names of their own. */
const pointOfView: Record<PointOfViewAtFirst | 'not-said', string> = {
  'uses-support': 'Uses support',
  family: 'Family or friend',
  'support-staff': 'Support worker',
  manager: 'Manager',
  commissioner: 'Commissioner',
  'back-office': 'Back office',
  'not-said': 'Rather not say',
};
const pointOfViewGroup: Record<PointOfViewAtFirst | 'not-said', string> = {
  'uses-support': 'People who use support',
  family: 'Families and friends',
  'support-staff': 'Support workers',
  manager: 'Managers',
  commissioner: 'Commissioners',
  'back-office': 'Back-office staff',
  'not-said': 'Rather not say',
};
const vote: Record<Vote, string> = { agree: 'Agree', disagree: 'Disagree', unsure: 'Not sure' };
const reasonSentence: Record<HideReason, string> = {
  'names-person': 'it names a person',
  'at-risk': 'someone may be at risk',
  'not-respectful': 'it is not respectful',
  'off-subject': 'it is off the subject',
  spam: 'it is spam',
  other: 'another reason',
};
const order: Record<ThreadOrder, string> = {
  oldest: 'Oldest',
  newest: 'Newest',
  discussed: 'Most discussed',
};
const badge: Record<Badge, string> = { author: 'Author', moderator: 'Moderator' };

/** The words every page needs, in English. Those of parts that are loaded on demand stand beside this file. */
export const en = {
  language: 'en-GB',
  site: {
    name: 'Equal Say',
    skip: 'Skip to the main part',
    mainNav: 'Main',
    menu: 'Menu',
    message: 'Message',
    posts: 'Posts',
    search: 'Search',
    houseRules: 'House rules',
    hardWords: 'Hard words',
    moderation: 'Moderation',
    signIn: 'Sign in',
    signOut: 'Sign out',
    signedInAs: (email: string) => `Signed in as ${email}`,
    signedOut: 'You are signed out.',
    footer: 'Everybody’s view counts the same here. You do not need an account to take part.',
    subject: 'Culture change in social care',
    title: (page: string) => `${page} – Equal Say`,
  },
  reading: {
    options: 'Reading options',
    /** How the phone shortens it: its first word. */
    optionsShort: 'Reading',
    optionsRest: ' options',
    needsScripts: 'Turn on scripts in your browser to change this.',
  },
  states: {
    loading: 'Loading…',
    slow: 'This is taking longer than usual. Your signal may be weak.',
    failed: 'This did not load.',
    failedWhy: 'The connection may have been lost. Nothing you wrote is lost.',
    tryAgain: 'Try again',
    notFound: 'This page is not here',
    notFoundWhy: 'The link may be wrong, or the page may have been taken away.',
    toPosts: 'Go to all posts',
    error: 'Something went wrong',
    errorWhy: 'This is our mistake, not yours. Nothing you wrote on this device is lost.',
    reload: 'Load the page again',
    noScripts:
      'You can read everything here. To write, vote or change the colours, turn on scripts in your browser.',
  },
  problems: {
    noAnswer: 'We could not reach the site. Check your signal and try again.',
  },
  posts: {
    question: 'The question',
    readingTime: (minutes: number) => `${minutes} minute read`,
    commentsFrom: (n: number, views: number) =>
      n === 0
        ? 'No comments yet'
        : views === 0
          ? plural(n, 'comment', 'comments')
          : `${plural(n, 'comment', 'comments')} from ${plural(views, 'point of view', 'points of view')}`,
    share: 'Share',
    linkCopied: 'The link is copied.',
    linkNotCopied: 'The link could not be copied. You can copy it from the address bar.',
  },
  debate: {
    heading: (n: number) => (n === 0 ? 'The debate' : plural(n, 'comment', 'comments')),
    empty: 'Nobody has answered yet.',
    emptyWhy: 'You can be the first. One sentence is enough.',
    add: 'Add your view',
    closed: 'This debate is closed.',
    closedWhy: 'You can read it. New comments and votes are not possible now.',
    order: 'Order of comments',
    orders: order,
    heard: (views: number) =>
      `Heard: ${views === 0 ? 'no point of view yet' : plural(views, 'point of view', 'points of view')}`,
    heardHeading: 'Who has been heard',
    notHeard: 'Not heard yet',
    notYet: (groups: string[]) => `${groups.join(', ')}: not yet`,
    comments: (n: number) => plural(n, 'comment', 'comments'),
    moreTop: 'Show more comments',
    moreReplies: (n: number, name: string | null) =>
      `Show ${plural(n, 'more reply', 'more replies')}${name ? ` to ${name}` : ''}`,
    showReplies: (n: number, name: string | null) =>
      `${n > 0 ? `Show ${plural(n, 'reply', 'replies')}` : 'Show replies'}${name ? ` to ${name}` : ''}`,
    foldAll: 'Fold all replies',
    openAll: 'Open all replies',
    allFolded: 'All replies are folded.',
    allOpen: 'All replies are open.',
    hideReplies: (name: string | null) => (name ? `Fold replies to ${name}` : 'Fold replies'),
    loaded: (n: number) => `${plural(n, 'more comment', 'more comments')} shown.`,
    skipped: (n: number) =>
      `${plural(n, 'comment', 'comments')} in between ${n === 1 ? 'is' : 'are'} not shown here.`,
    between: 'Comments in between are not shown yet.',
    further: 'Show what it answers',
    continue: 'Continue this conversation',
    mineFailed: 'Your own votes and comments did not load.',
    commentMissing: 'This comment is not here. It may have been taken away.',
  },
  comment: {
    badge,
    kindName,
    pointOfView,
    by: (name: string) => `Comment by ${name}`,
    answers: 'answers',
    answersHidden: 'a comment that is not shown',
    answersOther: 'another comment',
    backToReply: 'Back to the reply',
    edited: 'edited',
    permalink: (ago: string, when: string) => `${ago}: link to this comment, ${when}`,
    reply: 'Reply',
    more: 'More',
    moreFor: (name: string) => `More for the comment by ${name}`,
    edit: 'Edit',
    delete: 'Delete',
    copyLink: 'Copy link',
    yours: 'You',
    new: 'New',
    hidden: 'A moderator hid this comment.',
    beingChecked: 'A moderator will look at this comment first.',
    hiddenReason: (r: HideReason) => `Reason: ${reasonSentence[r]}.`,
    hiddenOn: (day: string) => `Hidden on ${day}.`,
    repliesStay: (n: number) =>
      n === 1 ? 'Its reply is still here.' : `Its ${n.toLocaleString('en-GB')} replies are still here.`,
    deleted: 'The author deleted this comment.',
    deletedDone: 'Your comment is deleted.',
    restoredDone: 'Your comment is back.',
    sending: 'Sending…',
  },
  composer: {
    kindStarter,
    kindOpening,
    pointOfViewGroup,
    cancel: 'Close',
    loading: 'Opening…',
  },
  moderation: {
    hide: 'Hide',
    show: 'Show',
    hidden: 'Comment hidden.',
    shown: 'Comment shown again.',
    undo: 'Undo',
  },
  vote: {
    group: (name: string) => `What do you think of the comment by ${name}?`,
    names: vote,
    cast: (v: Vote) => `You said: ${vote[v].toLowerCase()}.`,
    takenBack: 'Your vote is taken back.',
    failed: 'Your vote could not be saved.',
  },
} as const;

export type Words<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Words<T[K]> };

/** The shape every language has. */
export type Messages = Words<typeof en>;
