import type { HoldRule } from '../../contract/vocabulary.ts';
import type { Writer } from '../db/database.ts';
import { refuse } from '../http/problem.ts';
import type { Person } from '../http/viewer.ts';
import type { LockedPost } from '../posts/store.ts';
import { readReadyRules } from '../settings/rules-store.ts';
import { before, type Said } from './before.ts';
import { factsOf, type Writing } from './facts.ts';

/**
 * Before a comment appears, or its new words do: refuses what cannot be posted, and gives the rule by which it has to wait;
 * null: none. Needs the post locked.
 */
export async function lookBefore(
  trx: Writer,
  person: Person,
  said: Said,
  writing: Writing,
): Promise<HoldRule | null> {
  const reading = readReadyRules(trx);
  const [rules, facts] = await Promise.all([reading, factsOf(trx, person, reading, writing)]);
  const decided = before(said, facts, rules, writing.at);
  if ('hold' in decided) return decided.hold;
  if ('appear' in decided) return null;
  const { code, detail, ...extra } = decided.refuse;
  return refuse(code, detail, extra);
}

/**
 * What is said beside a comment, where nothing can wait: what would have to is refused. Needs the post locked. A pause
 * between comments, and saying the same again, are for comments alone.
 */
export async function lookBeforeNote(
  trx: Writer,
  person: Person,
  note: { body: string; html: string },
  { post, commentId, at }: { post: LockedPost; commentId: string; at: number },
): Promise<void> {
  const reading = readReadyRules(trx);
  const writing = { post, saidHash: null, addressKey: null, edits: commentId, at };
  const [rules, facts] = await Promise.all([reading, factsOf(trx, person, reading, writing)]);
  const said = { ...note, alias: '', saidBack: null };
  const decided = before(said, facts, rules, at);
  if ('appear' in decided) return;
  const detail = 'refuse' in decided ? decided.refuse.detail : cannotWait;
  refuse('words-refused', detail, { fields: { note: detail } });
}

const cannotWait =
  'A moderator has to look at this first, and a note cannot wait for that. Leave the note out, or write a comment.';
