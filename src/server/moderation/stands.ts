/** Whether what a line of the log tells is still so. Pure. */
import type { Selectable } from 'kysely';
import type { LogAction } from '../../contract/moderation.ts';
import type { Schema } from '../db/schema.ts';

type Row = Selectable<Schema['moderation_log']>;
export type StandingLine = Pick<
  Row,
  'id' | 'action' | 'post_id' | 'comment_id' | 'target' | 'until' | 'kind_to' | 'change_state'
>;

/** What a comment is now. Others than moderators change it too, of which no line tells. */
export type StateNow = { isHidden: boolean; kind: Row['kind_to']; changeState: Row['change_state'] };

/**
 * Lines about one thing, of two sides that take each other back. `replace`: any later one takes the place of the one before.
 * What is in no family stands for good: what was erased stays erased.
 */
const families = {
  sight: {
    'comment-hidden': 'hidden',
    'comment-held': 'hidden',
    'comment-sent-again': 'hidden',
    'comment-refused': 'hidden',
    'appeal-refused': 'hidden',
    'comment-shown': 'shown',
    'comment-approved': 'shown',
    'appeal-granted': 'shown',
    'report-dismissed': 'shown',
  },
  branch: { 'branch-hidden': 'hidden', 'branch-shown': 'shown' },
  lock: { 'branch-locked': 'locked', 'branch-unlocked': 'open' },
  kind: { 'kind-corrected': 'replace' },
  move: { 'change-moved': 'replace' },
  debate: { 'debate-closed': 'closed', 'debate-reopened': 'open' },
  hold: { 'hold-began': 'held', 'hold-ended': 'open' },
  pause: { 'slow-mode-set': 'replace' },
  summary: { 'summary-written': 'up', 'summary-taken-down': 'down' },
  sanction: { 'person-muted': 'given', 'person-banned': 'given', 'sanction-lifted': 'lifted' },
  settings: { 'settings-changed': 'replace' },
  page: { 'page-written': 'replace' },
} as const satisfies Record<string, Partial<Record<LogAction, string>>>;

type Place = { family: string; side: string };
const places = new Map<string, Place>(
  Object.entries(families).flatMap(([family, sides]) =>
    Object.entries(sides).map(([action, side]): [string, Place] => [action, { family, side }]),
  ),
);

/** Until somebody has looked, whatever they decide. */
const waits: readonly LogAction[] = ['comment-held', 'comment-sent-again'];

/** The safeguarding settings are one thing, and what is held another. */
const settingsOf = ({ target }: StandingLine) => (target?.startsWith('Help') ? target : '');

/** What a line is about. */
function subjectOf(line: StandingLine, family: string): string {
  const about = [family, line.post_id, line.comment_id ?? ''];
  if (family === 'sanction') about.push(line.target ?? '', String(line.until));
  if (family === 'settings') about.push(settingsOf(line));
  if (family === 'page') about.push(line.target ?? '');
  return about.join('\n');
}

function agrees(line: StandingLine, { family, side }: Place, now: StateNow | undefined): boolean {
  if (now === undefined) return true;
  if (family === 'sight') return now.isHidden === (side === 'hidden');
  if (family === 'kind') return now.kind === line.kind_to;
  return family !== 'move' || now.changeState === line.change_state;
}

/**
 * The ids of the lines that stand. `lines`: oldest first, with every later line about the same things; `stateOf` a
 * comment, where one is meant.
 */
export function standing(
  lines: readonly StandingLine[],
  stateOf: (commentId: string) => StateNow | undefined,
): Set<string> {
  const stands = new Set(lines.map(({ id }) => id));
  const subjects = new Map<string, StandingLine[]>();
  for (const line of lines) {
    const isUndo = line.action === 'decision-undone';
    const family = isUndo ? 'sight' : places.get(line.action)?.family;
    if (family === undefined) continue;
    const subject = subjectOf(line, family);
    const before = subjects.get(subject) ?? [];
    // It is as if that had never been decided.
    const undone = isUndo ? before.findLastIndex(({ action }) => !waits.includes(action)) : -1;
    if (undone !== -1) for (const { id } of before.splice(undone, 1)) stands.delete(id);
    if (!isUndo) subjects.set(subject, [...before, line]);
  }
  for (const about of subjects.values())
    for (const [index, line] of about.entries()) {
      const place = places.get(line.action);
      if (place === undefined) continue;
      const later = about.slice(index + 1);
      const isOver =
        place.side === 'replace' || waits.includes(line.action)
          ? later.length > 0
          : // What is put back for a person is the same again.
            (place.family === 'sanction' ? later.slice(-1) : later).some(
              ({ action }) => places.get(action)?.side !== place.side,
            );
      const now = line.comment_id === null ? undefined : stateOf(line.comment_id);
      if (isOver || !agrees(line, place, now)) stands.delete(line.id);
    }
  return stands;
}
