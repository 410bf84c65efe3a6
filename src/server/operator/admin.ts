/** `npm run admin`: who may moderate, and from which points of view people speak. */
import { type Config, readConfig } from '../config.ts';
import type { Database } from '../db/database.ts';
import { openSiteDatabase } from './open-database.ts';
import { carryOutPointsOfView, readPointsOfViewOrder } from './points-of-view-command.ts';
import { carryOutRecount } from './recount.ts';
import { OperatorError, prepareDataDir } from './secret.ts';
import { carryOut, readOrder } from './staff-command.ts';

/** What the words ask for, to be done on the database. Throws an OperatorError with the usage for anything else. */
function commandOf(words: string[]): (db: Database, config: Config) => Promise<string> {
  if (words[0] === 'points-of-view') {
    const order = readPointsOfViewOrder(words.slice(1));
    return (db, { pointsOfViewFile: file }) => carryOutPointsOfView(order, db, { now: Date.now(), file });
  }
  if (words.join(' ') === 'recount') return carryOutRecount;
  const order = readOrder(words);
  return (db) => carryOut(order, db, Date.now());
}

async function main(words: string[]): Promise<void> {
  const command = commandOf(words);
  const read = readConfig(process.env);
  if (!read.ok) throw new OperatorError(read.problems.join('\n'));
  const { config } = read;
  prepareDataDir(config.dataDir);
  const db = await openSiteDatabase(config);
  try {
    console.log(await command(db, config));
  } finally {
    await db.close();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof OperatorError ? error.message : error);
  process.exitCode = 1;
});
