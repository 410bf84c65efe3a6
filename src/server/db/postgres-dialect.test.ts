import { expect, it } from 'vitest';
import { eachDatabase } from '../../../tests/databases.ts';
import { prepared } from './prepared.ts';

const add = prepared<{ key: string; value: string }>()((db, p) =>
  db.insertInto('meta').values({ key: p('key'), value: p('value') }),
);
const read = prepared<{ key: string }>()((db, p) =>
  db.selectFrom('meta').select('value').where('key', '=', p('key')),
);
const valueOf = async (rows: Promise<{ value: string }[]>) => (await rows)[0]?.value;

// What PostgreSQL is not waited for must look the same as on SQLite, where every statement is.
eachDatabase('a change that gives no rows', (open) => {
  it('is there for whatever comes after it in its transaction', async () => {
    const db = await open();
    const seen = await db.write(async (trx) => {
      await add(trx, { key: 'a', value: '1' });
      return valueOf(read(trx, { key: 'a' }));
    });
    expect(seen).toBe('1');
    expect(await valueOf(read(db.read, { key: 'a' }))).toBe('1');
  });

  it('that fails as the last one fails the transaction, of which nothing is kept', async () => {
    const db = await open();
    const writing = db.write(async (trx) => {
      await add(trx, { key: 'a', value: '1' });
      await add(trx, { key: 'a', value: '2' });
    });
    await expect(writing).rejects.toThrow(/unique/i);
    expect(await valueOf(read(db.read, { key: 'a' }))).toBeUndefined();
  });

  it('that fails is the reason given, whatever is asked after it', async () => {
    const db = await open();
    const writing = db.write(async (trx) => {
      await add(trx, { key: 'a', value: '1' });
      await add(trx, { key: 'a', value: '2' });
      await read(trx, { key: 'a' });
    });
    await expect(writing).rejects.toThrow(/unique/i);
    await db.write((trx) => add(trx, { key: 'a', value: '3' }));
    expect(await valueOf(read(db.read, { key: 'a' }))).toBe('3');
  });

  it('is undone when its transaction gives up before the answer', async () => {
    const db = await open();
    const writing = db.write(async (trx) => {
      await add(trx, { key: 'a', value: '1' });
      throw new Error('Changed my mind');
    });
    await expect(writing).rejects.toThrow('Changed my mind');
    expect(await valueOf(read(db.read, { key: 'a' }))).toBeUndefined();
  });
});

eachDatabase('many who read at once', (open) => {
  it('each get their own answer, and a failure is of the one who caused it', async () => {
    const db = await open();
    await db.write(async (trx) => {
      for (let at = 0; at < 40; at += 1) await add(trx, { key: `k${at}`, value: `${at}` });
    });
    const reading = Array.from({ length: 40 }, (_, at) => valueOf(read(db.read, { key: `k${at}` })));
    const failing = db.read
      .selectFrom('meta')
      .select('no_such_column' as 'value')
      .execute();
    await expect(failing).rejects.toThrow(/no_such_column/);
    expect(await Promise.all(reading)).toEqual(reading.map((_, at) => `${at}`));
  });
});
