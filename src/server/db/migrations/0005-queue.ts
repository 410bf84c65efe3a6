import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { DialectName } from '../database.ts';

const whys = ['at-risk', 'appeal', 'held', 'reported'];

/**
 * How many cases are open, by why, and a number that grows with every change of any case. The database keeps them
 * itself, so that whatever writes a case is counted. In one row: two changes that wait for each other there hold nothing
 * else that the other one wants.
 */
export async function makeQueueState(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const table = db.schema
    .createTable('queue_state')
    .addColumn('one', 'integer', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull());
  await whys
    .reduce((made, why) => made.addColumn(columnOf(why), 'integer', (c) => c.notNull()), table)
    .execute();
  await sql`insert into queue_state (one, version, at_risk, appeal, held, reported) values (1, 0, 0, 0, 0, 0)`.execute(
    db,
  );
  const opened = counting(['new']);
  const changed = counting(['new', 'old']);
  if (dialect === 'sqlite') {
    await sql`create trigger cases_opened after insert on cases begin ${opened}; end`.execute(db);
    await sql`create trigger cases_changed after update on cases begin ${changed}; end`.execute(db);
    return;
  }
  await sql`create function count_case() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then ${opened}; else ${changed}; end if;
      return null;
    end $$`.execute(db);
  await sql`create trigger cases_changed after insert or update on cases
    for each row execute function count_case()`.execute(db);
}

const columnOf = (why: string) => why.replace('-', '_');

const isOpen = (row: string, why: string) =>
  `case when ${row}.why = '${why}' and ${row}.decided_at is null then 1 else 0 end`;

/** `new` is added, `old` is taken away. */
const counting = (rows: readonly ('new' | 'old')[]): RawBuilder<unknown> =>
  sql.raw(
    `update queue_state set version = version + 1, ${whys
      .map((why) => {
        const column = columnOf(why);
        return `${column} = ${column}${rows.map((row) => ` ${row === 'new' ? '+' : '-'} (${isOpen(row, why)})`).join('')}`;
      })
      .join(', ')}`,
  );
