/** `npm run admin`: who may moderate. */
import { readConfig } from '../config.ts';
import { openSiteDatabase } from './open-database.ts';
import { OperatorError, prepareDataDir } from './secret.ts';
import { carryOut, readOrder } from './staff-command.ts';

async function main(words: string[]): Promise<void> {
  const order = readOrder(words);
  const read = readConfig(process.env);
  if (!read.ok) throw new OperatorError(read.problems.join('\n'));
  const { config } = read;
  prepareDataDir(config.dataDir);
  const db = await openSiteDatabase(config);
  try {
    console.log(await carryOut(order, db, Date.now()));
  } finally {
    await db.close();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof OperatorError ? error.message : error);
  process.exitCode = 1;
});
