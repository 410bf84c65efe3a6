import type {
  Badge,
  HideReason,
  Kind,
  PointOfView,
  Sharing,
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
const kindChoice: Record<Kind, string> = {
  agree: 'I agree',
  differ: 'I see it differently',
  experience: 'From experience',
  question: 'A question',
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
const pointOfView: Record<PointOfView, string> = {
  'uses-support': 'Uses support',
  family: 'Family or friend',
  'support-staff': 'Support worker',
  manager: 'Manager',
  commissioner: 'Commissioner',
  'back-office': 'Back office',
  'not-said': 'Rather not say',
};
const pointOfViewChoice: Record<PointOfView, string> = {
  'uses-support': 'I use support',
  family: 'I am family or a friend',
  'support-staff': 'I am a support worker',
  manager: 'I am a manager',
  commissioner: 'I am a commissioner',
  'back-office': 'I work in the back office',
  'not-said': 'I would rather not say',
};
const pointOfViewGroup: Record<PointOfView, string> = {
  'uses-support': 'People who use support',
  family: 'Families and friends',
  'support-staff': 'Support workers',
  manager: 'Managers',
  commissioner: 'Commissioners',
  'back-office': 'Back-office staff',
  'not-said': 'Rather not say',
};
const vote: Record<Vote, string> = { agree: 'Agree', disagree: 'Disagree', unsure: 'Not sure' };
const sharing: Record<Sharing, string> = {
  here: 'Here only',
  quote: 'Quote me without my name',
  share: 'Share it',
};
const reason: Record<HideReason, string> = {
  'names-person': 'Names a person',
  'at-risk': 'Someone may be at risk',
  'not-respectful': 'Not respectful',
  'off-subject': 'Off the subject',
  spam: 'Spam',
  other: 'Other',
};
const reasonSentence: Record<HideReason, string> = {
  'names-person': 'it names a person',
  'at-risk': 'someone may be at risk',
  'not-respectful': 'it is not respectful',
  'off-subject': 'it is off the subject',
  spam: 'it is spam',
  other: 'another reason',
};
const order: Record<ThreadOrder, string> = {
  oldest: 'Oldest first',
  newest: 'Newest first',
  discussed: 'Most discussed',
};
const badge: Record<Badge, string> = { author: 'Author', moderator: 'Moderator' };

/** Every word on the screen, in English. Other languages have the same shape. */
export const en = {
  language: 'en-GB',
  site: {
    name: 'Equal Say',
    description:
      'Read about culture change in social care, and say what you think. Everybody’s view counts the same.',
    skip: 'Skip to the main part',
    mainNav: 'Main',
    menu: 'Menu',
    posts: 'Posts',
    houseRules: 'House rules',
    log: 'Moderation log',
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
    theme: 'Colours',
    themes: { system: 'Same as this device', light: 'Light', dark: 'Dark' },
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
    storage: 'This device does not let us keep drafts. What you write will be lost if you leave this page.',
  },
  posts: {
    heading: 'Posts',
    intro: 'Each post tells a story and ends in one question. Read it, then say what you think.',
    empty: 'There are no posts yet.',
    emptyWhy: 'When there is a post, you will find it here.',
    question: 'The question',
    readingTime: (minutes: number) => `${minutes} minute read`,
    comments: (n: number) => (n === 0 ? 'No comments yet' : plural(n, 'comment', 'comments')),
    commentsFrom: (n: number, views: number) =>
      n === 0
        ? 'No comments yet'
        : views === 0
          ? plural(n, 'comment', 'comments')
          : `${plural(n, 'comment', 'comments')} from ${plural(views, 'point of view', 'points of view')}`,
    closed: 'Debate closed',
    more: 'Show more posts',
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
    close: 'Close this debate',
    reopen: 'Reopen this debate',
    closedDone: 'The debate is closed.',
    reopenedDone: 'The debate is open again.',
    order: 'Order of comments',
    orders: order,
    heard: (views: number) => `Heard: ${plural(views, 'point of view', 'points of view')}`,
    heardHeading: 'Who has been heard',
    notHeard: 'Not heard yet',
    notYet: (groups: string[]) => `${groups.join(', ')}: not yet`,
    comments: (n: number) => plural(n, 'comment', 'comments'),
    moreTop: 'Show more comments',
    moreReplies: (n: number, name: string | null) =>
      name
        ? `Show ${plural(n, 'more reply', 'more replies')} to ${name}`
        : `Show ${plural(n, 'more reply', 'more replies')}`,
    showReplies: (n: number, name: string | null) =>
      `${n > 0 ? `Show ${plural(n, 'reply', 'replies')}` : 'Show replies'}${name ? ` to ${name}` : ''}`,
    hideReplies: (name: string | null) => (name ? `Fold replies to ${name}` : 'Fold replies'),
    loaded: (n: number) => `${plural(n, 'more comment', 'more comments')} shown.`,
    oneConversation: 'One conversation from a debate',
    wholeDebate: 'Show the whole debate',
    skipped: (n: number) =>
      `${plural(n, 'comment', 'comments')} in between ${n === 1 ? 'is' : 'are'} not shown here.`,
    continue: 'Continue this conversation',
    commentMissing: 'This comment is not here. It may have been taken away.',
  },
  comment: {
    badge,
    kindName,
    pointOfView,
    by: (name: string) => `Comment by ${name}`,
    answers: 'answers',
    answersHidden: 'a hidden comment',
    answersOther: 'another comment',
    edited: 'edited',
    permalink: (when: string) => `Link to this comment, ${when}`,
    reply: 'Reply',
    replyTo: (name: string) => `Reply to ${name}`,
    more: 'More',
    moreFor: (name: string) => `More for the comment by ${name}`,
    edit: 'Edit',
    delete: 'Delete',
    copyLink: 'Copy link',
    yours: 'You',
    hidden: 'A moderator hid this comment.',
    hiddenReason: (r: HideReason) => `Reason: ${reasonSentence[r]}.`,
    hiddenOn: (day: string) => `Hidden on ${day}.`,
    repliesStay: (n: number) =>
      n === 1 ? 'Its reply is still here.' : `Its ${n.toLocaleString('en-GB')} replies are still here.`,
    hiddenForModerators: 'Hidden. Only moderators and the author can read it.',
    hiddenForAuthor: 'A moderator hid your comment. Only you and moderators can read it.',
    hiddenBy: (by: string) => `Hidden by ${by}.`,
    note: (note: string) => `Note: ${note}`,
    deleted: 'The author deleted this comment.',
    deletedDone: 'Your comment is deleted.',
    restoredDone: 'Your comment is back.',
    sending: 'Sending…',
    notSent: 'Could not be sent.',
    tryAgain: 'Try again',
    backToDraft: 'Back to my draft',
    posted: 'Your comment is posted.',
    editedDone: 'Your comment is changed.',
  },
  vote: {
    group: (name: string) => `What do you think of the comment by ${name}?`,
    names: vote,
    cast: (v: Vote) => `You said: ${vote[v].toLowerCase()}.`,
    takenBack: 'Your vote is taken back.',
    failed: 'Your vote could not be saved.',
    askPointOfView: 'Where do you speak from?',
    askPointOfViewWhy: 'We ask once in each debate. It shows if people with different roles agree.',
    saved: 'Thank you. Saved for this debate.',
    save: 'Save',
  },
  composer: {
    heading: 'Add your view',
    replyHeading: (name: string) => `Reply to ${name}`,
    editHeading: 'Edit your comment',
    hint: 'You don’t need an account, and you don’t have to use your real name.',
    kind: 'What kind of comment is it?',
    optional: 'You can leave this out.',
    kindChoice,
    kindStarter,
    kindOpening,
    noKind: 'None of these',
    body: 'Your comment',
    left: (n: number) =>
      n >= 0
        ? `${n.toLocaleString('en-GB')} characters left`
        : `${(-n).toLocaleString('en-GB')} characters too many`,
    draftSaved: 'Draft saved on this device',
    alias: 'Name to show',
    pointOfView: 'Where do you speak from?',
    pointOfViewChoice,
    pointOfViewGroup,
    choose: 'Please choose',
    sharing: 'May others use your words?',
    sharings: sharing,
    post: 'Post comment',
    save: 'Save changes',
    cancel: 'Close',
    keepsDraft: 'If you leave, your draft stays on this device.',
    needsBody: 'Write something first.',
    tooLong: (n: number) => `Your comment is ${n.toLocaleString('en-GB')} characters too long.`,
    needsAlias: 'Choose a name to show. It does not have to be your own.',
    formatting: 'You can use **bold**, *italic*, lists and > quotes.',
    parentChanged: 'The comment you are answering has been edited.',
    parentGone: 'The comment you are answering is no longer shown. Your draft is kept here.',
    loading: 'Opening…',
  },
  moderation: {
    hide: 'Hide',
    hideNamed: (name: string) => `Hide the comment by ${name}`,
    show: 'Show again',
    question: 'Hide this comment?',
    reasonLegend: 'Why?',
    reasons: reason,
    note: 'Note for other moderators (optional)',
    what: 'Readers will see that a comment was hidden, and why. Replies stay. You can undo this.',
    confirm: 'Hide comment',
    keep: 'Keep it',
    hidden: 'Comment hidden.',
    shown: 'Comment shown again.',
    undo: 'Undo',
    needsReason: 'Choose a reason.',
    logHeading: 'Moderation log',
    logIntro: 'Everything moderators did, newest first. Nothing here can be changed or removed.',
    logEmpty: 'No moderator has done anything yet.',
    logActions: {
      'comment-hidden': 'Hid a comment',
      'comment-shown': 'Showed a comment again',
      'debate-closed': 'Closed a debate',
      'debate-reopened': 'Reopened a debate',
    },
    logWhen: 'When',
    logWhat: 'What',
    logWho: 'Who',
    logWhere: 'Where',
    logWhy: 'Why',
    logReversed: 'taken back later',
    logMore: 'Show older entries',
    logDenied: 'Only moderators can read this page',
    logDeniedWhy: 'Sign in as a moderator to read the log.',
  },
  people: {
    signInHeading: 'Sign in',
    signInIntro: 'This is for moderators. You do not need to sign in to read, comment or vote.',
    email: 'Your e-mail address',
    emailWrong: 'Write an e-mail address, like name@example.org.',
    send: 'Send me a link',
    sentHeading: 'Look in your e-mail',
    sent: (email: string) =>
      `If ${email} belongs to somebody who can sign in here, a link is on its way. It works once, for 20 minutes.`,
    other: 'Use another address',
    confirmHeading: 'Sign in',
    confirmIntro: 'Press the button to sign in on this device.',
    confirm: 'Sign in',
    confirmMissing: 'This link is not complete. Ask for a new one.',
    confirmFailed: 'This link was used before or is too old. Ask for a new one.',
    newLink: 'Ask for a new link',
    signedIn: 'You are signed in.',
  },
} as const;

type Words<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Words<T[K]> };

/** The shape every language has. */
export type Messages = Words<typeof en>;
