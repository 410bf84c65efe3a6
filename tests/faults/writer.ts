/** A process that writes numbers into a SQLite file, and says each one after the database has acknowledged it. */
import { writeSync } from 'node:fs';
import { migrate } from '../../src/server/db/migrate.ts';
import { openSqlite } from '../../src/server/db/sqlite-node.ts';

const [path = '', name = '', from = '0', to = 'Infinity'] = process.argv.slice(2);
const db = openSqlite(path);
await migrate(db);
for (let number = Number(from); number < Number(to); number++) {
  await db.write(async (trx) => {
    // Two rows, so that half a change can be told from a whole one.
    for (const half of ['a', 'b'])
      await trx
        .insertInto('meta')
        .values({ key: `${name}:${number}:${half}`, value: 'x'.repeat(500) })
        .execute();
  });
  writeSync(1, `${number}\n`);
}
await db.close();
