import type { Config } from '../config.ts';
import type { Database } from '../db/database.ts';
import { migrate } from '../db/migrate.ts';
import { openDatabase } from '../db/open.ts';
import { OperatorError } from './secret.ts';

/** The database of this site, with its tables as this version needs them. Says plainly what stands in the way. */
export async function openSiteDatabase(
  { databaseUrl }: Pick<Config, 'databaseUrl'>,
  onError?: (error: Error) => void,
): Promise<Database> {
  let db: Database | undefined;
  try {
    db = openDatabase(databaseUrl, onError);
    await migrate(db);
    return db;
  } catch (error) {
    await db?.close();
    const reason = error instanceof Error ? error.message || error.name : String(error);
    throw new OperatorError(`The database cannot be used: ${reason}\nCheck DATABASE_URL and DATA_DIR.`, {
      cause: error,
    });
  }
}
