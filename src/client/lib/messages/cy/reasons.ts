import type { HideReason } from '../../../../contract/vocabulary.ts';

/** Why a comment is hidden, alone on a line. */
export const reasons: Record<HideReason, string> = {
  'names-person': 'Yn enwi person',
  'at-risk': 'Gall rhywun fod mewn perygl',
  'not-respectful': 'Ddim yn barchus',
  'off-subject': 'Ddim ar y pwnc',
  spam: 'Sbam',
  other: 'Arall',
};
