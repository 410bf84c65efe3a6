import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { eachDatabase } from '../../../tests/databases.ts';
import { prepared } from './prepared.ts';

const put = prepared<{ key: string; value: string }>()((db, p) =>
  db
    .insertInto('meta')
    .values({ key: p('key'), value: p('value') })
    .onConflict((on) => on.column('key').doUpdateSet({ value: p('value') }))
    .returning(['key', 'value']),
);
const find = prepared<{ value: string }>()(
  (_, p) =>
    sql<{ key: string }>`select key from meta where value = ${p('value')} and key <> ${'fixed'} order by key`,
);

eachDatabase('a prepared query', (open) => {
  it('takes other values each time, each where it stands, inside a transaction and outside', async () => {
    const db = await open();
    const rows = await db.write(async (trx) => [
      ...(await put(trx, { key: 'a', value: '1' })),
      ...(await put(trx, { key: 'b', value: '1' })),
      ...(await put(trx, { key: 'a', value: '2' })),
      ...(await put(trx, { key: 'fixed', value: '1' })),
    ]);
    expect(rows.map(({ key, value }) => key + value)).toEqual(['a1', 'b1', 'a2', 'fixed1']);
    expect((await find(db.read, { value: '1' })).map(({ key }) => key)).toEqual(['b']);
    expect((await find(db.read, { value: '2' })).map(({ key }) => key)).toEqual(['a']);
  });
});
