import type { HoldRule } from '../../contract/vocabulary.ts';
import type { Writer } from '../db/database.ts';
import { refuse } from '../http/problem.ts';
import type { Person } from '../http/viewer.ts';
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
