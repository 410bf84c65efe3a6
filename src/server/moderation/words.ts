import type { HideReason } from '../../contract/vocabulary.ts';

/** Reasons as a sentence ends with them. */
export const reasonWords: Record<HideReason, string> = {
  'names-person': 'it names a person',
  'at-risk': 'someone may be at risk',
  'not-respectful': 'it is not respectful',
  'off-subject': 'it is off the subject',
  spam: 'it is spam',
  other: 'another reason',
};
