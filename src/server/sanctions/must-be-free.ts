import { isBanned, isMuted, type Viewer } from '../../contract/permissions.ts';
import { refuse } from '../http/problem.ts';

/** These debates happen in the UK, and the screen says it in the same words. */
const format = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/London',
});
const tenYears = 10 * 365 * 24 * 60 * 60 * 1000;

/** " until 24 November 2026 at 10:00"; nothing where no end is in sight. */
const until = (end: number | null, now: number): string =>
  end === null || end - now > tenYears ? '' : ` until ${format.format(end)}`;

/** Refuses whoever may read alone. */
export function mustNotBeBanned(viewer: Viewer, now: number): void {
  if (viewer.id === null || !isBanned(viewer, now)) return;
  refuse(
    'not-allowed',
    `A moderator has decided that you cannot take part${until(viewer.bannedUntil, now)}.`,
  );
}

/** Refuses whoever may not write: not even where they may vote. */
export function mustNotBeSilenced(viewer: Viewer, now: number): void {
  mustNotBeBanned(viewer, now);
  if (viewer.id === null || !isMuted(viewer, now)) return;
  refuse(
    'not-allowed',
    `A moderator has decided that you cannot write${until(viewer.mutedUntil, now)}. You can read and vote.`,
  );
}
