import type { Decision, HideReason } from '../../contract/vocabulary.ts';
import { reasonWords } from '../moderation/words.ts';

const minute = 60_000;

/** "5 minutes ago" */
function ago(at: number, now: number): string {
  const minutes = Math.floor((now - at) / minute);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return minutes === 1 ? '1 minute ago' : `${minutes} minutes ago`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return hours === 1 ? '1 hour ago' : `${hours} hours ago`;
  return `${Math.floor(hours / 24)} days ago`;
}

type Told = { decision: Decision; reason: HideReason | null; by: string; at: number };

/** "Meera decided this 2 minutes ago: the comment is hidden, because it names a person." */
export function decidedAlready({ decision, reason, by, at }: Told, now: number): string {
  const what = decision === 'show' ? 'everybody can read the comment' : 'the comment is hidden';
  const why = reason === null ? '' : `. Reason: ${reasonWords[reason]}`;
  return `${by} decided this ${ago(at, now)}: ${what}${why}.`;
}

/** "Meera is looking at this comment, for 4 more minutes at most." */
export function takenBy(by: string, until: number, now: number): string {
  const minutes = Math.max(1, Math.ceil((until - now) / minute));
  return `${by} is looking at this comment, for ${minutes === 1 ? '1 more minute' : `${minutes} more minutes`} at most.`;
}
