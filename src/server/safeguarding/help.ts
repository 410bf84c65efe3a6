import file from '../../../content/help.json' with { type: 'json' };
import { type Help, help } from '../../contract/help.ts';
import { can } from '../../contract/permissions.ts';
import type { Reader, Writer } from '../db/database.ts';
import { refuse } from '../http/problem.ts';
import type { Person } from '../http/viewer.ts';
import { nameInLog, writeLog } from '../moderation/write-log.ts';

/** What every site begins with. */
const given: Help = help.parse(file);

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
};

/** As administrators set it, else as it comes with the program: somebody at risk is never left without. */
export async function readHelp(db: Reader): Promise<Help> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', 'help').executeTakeFirst();
  const set = row && help.safeParse(parsed(row.value));
  return set?.success ? set.data : given;
}

export async function setHelp(trx: Writer, person: Person, wanted: Help, at: number): Promise<Help> {
  if (!can(person, 'change-settings', null, at))
    refuse('not-allowed', 'Only administrators can change this.');
  const row = { value: JSON.stringify(wanted), at, by: await nameInLog(trx, person) };
  await trx
    .insertInto('settings')
    .values({ key: 'help', ...row })
    .onConflict((on) => on.column('key').doUpdateSet(row))
    .execute();
  await writeLog(trx, person, at, {
    action: 'settings-changed',
    post_id: '',
    comment_id: null,
    target: 'Help for somebody at risk',
  });
  return wanted;
}
