import type { Kind, PointOfViewAtFirst, Sharing } from '../../../contract/vocabulary.ts';
import type { Words } from './en.ts';
import { useWordsOf } from './messages.ts';

const kindChoice: Record<Kind, string> = {
  agree: 'I agree',
  differ: 'I see it differently',
  experience: 'From experience',
  question: 'A question',
  change: 'A change I’d like',
};
const pointOfViewChoice: Record<PointOfViewAtFirst | 'not-said', string> = {
  'uses-support': 'I use support',
  family: 'I am family or a friend',
  'support-staff': 'I am a support worker',
  manager: 'I am a manager',
  commissioner: 'I am a commissioner',
  'back-office': 'I work in the back office',
  'not-said': 'I would rather not say',
};
const sharing: Record<Sharing, string> = {
  here: 'Here only',
  quote: 'Quote me without my name',
  share: 'Share it',
};

const characters = (n: number) => `${n.toLocaleString('en-GB')} ${n === 1 ? 'character' : 'characters'}`;

export const en = {
  heading: 'Add your view',
  replyHeading: (name: string) => `Reply to ${name}`,
  editHeading: 'Edit your comment',
  hint: 'You don’t need an account, and you don’t have to use your real name.',
  kind: 'What kind of comment is it?',
  optional: 'You can leave this out.',
  kindChoice,
  noKind: 'None of these',
  body: 'Your comment',
  left: (n: number) => (n >= 0 ? `${characters(n)} left` : `${characters(-n)} too many`),
  draftSaved: 'Draft saved on this device',
  draftNotSaved:
    'This device does not let us keep drafts. What you write will be lost if you leave this page.',
  alias: 'Name to show',
  pointOfView: 'Where do you speak from?',
  pointOfViewChoice,
  sharing: 'May others use your words?',
  sharings: sharing,
  post: 'Post comment',
  save: 'Save changes',
  draftsHeading: 'Not posted yet, kept on this device',
  draftContinue: 'Go on writing',
  draftCopy: 'Copy the text',
  draftCopied: 'The text is copied.',
  draftNotCopied: 'The text could not be copied.',
  draftDelete: 'Delete this draft',
  draftDeleted: 'The draft is deleted.',
  draftWithoutPlace: 'You cannot post this here now. Its place is closed, hidden or further down.',
  keepsDraft: 'If you leave, your draft stays on this device.',
  needsBody: 'Write something first.',
  tooLong: (n: number) => `Your comment is ${characters(n)} too long.`,
  needsAlias: 'Choose a name to show. It does not have to be your own.',
  needsPointOfView: 'Choose one. “I would rather not say” is a full answer.',
  formatting: 'You can use **bold**, *italic*, lists and > quotes.',
  notSent: 'Could not be sent.',
  tryAgain: 'Try again',
  backToDraft: 'Back to my draft',
  posted: 'Your comment is posted.',
  editedDone: 'Your comment is changed.',
  parentChanged: 'The comment you are answering has been edited.',
  parentGone: 'The comment you are answering is no longer shown. Your draft is kept here.',
} as const;

/** The words of what one writes with. */
export const useComposerMessages = (): Words<typeof en> => useWordsOf('composer', en);
