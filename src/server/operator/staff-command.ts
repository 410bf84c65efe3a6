import type { Database } from '../db/database.ts';
import { pointsOfViewUsage } from './points-of-view-command.ts';
import { recountUsage } from './recount.ts';
import { OperatorError } from './secret.ts';
import { listStaff, putStaff, readEmail, removeStaff } from './staff.ts';

const usage = `Usage:
  npm run admin -- moderator add EMAIL          Let this person hide comments and close debates.
  npm run admin -- moderator remove EMAIL       Take that away, and sign them out everywhere.
  npm run admin -- moderator list               Show everybody who may moderate.
  npm run admin -- administrator add EMAIL      The same, and may change rules, pages and settings.
  npm run admin -- administrator remove EMAIL
${pointsOfViewUsage}
${recountUsage}`;

type Order = { role: 'moderator' | 'administrator' } & (
  { verb: 'add' | 'remove'; email: string } | { verb: 'list' }
);

/** What the words after `npm run admin --` ask for. Throws an OperatorError with the usage for anything else. */
export function readOrder(words: readonly string[]): Order {
  const [role, verb, email, ...more] = words;
  if ((role === 'moderator' || role === 'administrator') && more.length === 0) {
    if (verb === 'list' && email === undefined) return { role, verb };
    if ((verb === 'add' || verb === 'remove') && email !== undefined)
      return { role, verb, email: readEmail(email) };
  }
  throw new OperatorError(usage);
}

/** Does it, and gives what to tell the operator. The server may be running. */
export async function carryOut(order: Order, db: Database, now: number): Promise<string> {
  if (order.verb === 'list') return list(db);
  const { role, verb, email } = order;
  const known = (await listStaff(db)).find((person) => person.email === email);
  if (verb === 'remove') {
    if (known?.role !== role)
      throw new OperatorError(`${email} is not ${withArticle(role)}. Nothing was changed.`);
    await removeStaff(db, email, now);
    return `${email} is no longer ${withArticle(role)}, and is signed out everywhere.`;
  }
  if (known?.role === 'administrator' && role === 'moderator')
    return `${email} is an administrator already, and may do everything a moderator may. Nothing was changed.`;
  const outcome = await putStaff(db, email, role, now);
  return outcome === 'unchanged'
    ? `${email} is ${withArticle(role)} already. Nothing was changed.`
    : `${email} is now ${withArticle(role)}, and can sign in on the site with this address.`;
}

async function list(db: Database): Promise<string> {
  const staff = await listStaff(db);
  if (staff.length === 0) return 'There are no moderators yet. Add one: npm run admin -- moderator add EMAIL';
  return staff.map(({ email, role }) => `${role.padEnd(14)} ${email}`).join('\n');
}

const withArticle = (role: string): string => (role === 'administrator' ? `an ${role}` : `a ${role}`);
