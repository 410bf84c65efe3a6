import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { sql } from 'kysely';
import type { Reader, Writer } from '../db/database.ts';
import { prepared } from '../db/prepared.ts';
import type { Ports } from '../ports.ts';
import { Refusal } from './problem.ts';
import { networkOf } from './network.ts';

/** [how many, within how many milliseconds] */
export type Rate = readonly [count: number, window: number];
export type Bucket = { name: string; rate: Rate };

/** What a bucket is called by when it must not say what it counts. */
export const keyed = (secret: string, text: string): string =>
  bytesToHex(hmac(sha256, utf8ToBytes(secret), utf8ToBytes(`rate\0${text}`))).slice(0, 32);

/** No bucket when the address is not known. */
export function addressBuckets(ports: Ports, request: Request, what: string, rate: Rate): Bucket[] {
  const address = ports.addressOf(request);
  return address === null
    ? []
    : [{ name: `${what}:address:${keyed(ports.secret, networkOf(address))}`, rate }];
}

type Row = { bucket: string; window_start: number; count: number };

/** Refuses when one bucket holds more than it may. */
function mustNotBeFull(buckets: readonly Bucket[], counted: readonly Row[], now: number): void {
  const waits = buckets.flatMap(({ name, rate: [most, window] }) => {
    const row = counted.find(({ bucket }) => bucket === name);
    return row && row.count > most ? [row.window_start + window - now] : [];
  });
  if (waits.length === 0) return;
  const retryAfter = Math.max(1, Math.ceil(Math.max(...waits) / 1000));
  throw new Refusal(
    'too-many',
    `That was too much in a short time. Please wait ${inMinutes(retryAfter)} and try again.`,
    { retryAfter },
    { 'retry-after': String(retryAfter) },
  );
}

const inMinutes = (seconds: number): string => {
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
};

const addOne = prepared<Row>()((db, p) =>
  db
    .insertInto('rates')
    .values({ bucket: p('bucket'), window_start: p('window_start'), count: p('count') })
    .onConflict((on) =>
      on.column('bucket').doUpdateSet({
        // The later window counts: a server whose clock is behind must not empty it.
        count: sql<number>`case when rates.window_start >= excluded.window_start then rates.count + 1 else 1 end`,
        window_start: sql<number>`case when rates.window_start > excluded.window_start
            then rates.window_start else excluded.window_start end`,
      }),
    )
    .returning(['bucket', 'count', 'window_start']),
);
const counted = prepared<{ bucket: string }>()((db, p) =>
  db.selectFrom('rates').select(['bucket', 'count', 'window_start']).where('bucket', '=', p('bucket')),
);

const startOf = (now: number, { rate: [, window] }: Bucket) => now - (now % window);

/** Counts one attempt in every bucket, in fixed windows that survive a restart; then refuses when one is full. */
export async function countWithin(trx: Writer, buckets: readonly Bucket[], now: number): Promise<void> {
  // In one order everywhere, so that two requests never wait for each other: one transaction keeps the order sent.
  const ordered = buckets.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const counts = await Promise.all(
    ordered.map((one) => addOne(trx, { bucket: one.name, window_start: startOf(now, one), count: 1 })),
  );
  mustNotBeFull(buckets, counts.flat(), now);
}

/** Refuses when one more would be too many. Counts nothing. */
export async function mustHaveRoom(db: Reader, buckets: readonly Bucket[], now: number): Promise<void> {
  const rows: Row[] = [];
  for (const bucket of buckets)
    for (const row of await counted(db, { bucket: bucket.name }))
      if (row.window_start >= startOf(now, bucket)) rows.push({ ...row, count: row.count + 1 });
  mustNotBeFull(buckets, rows, now);
}

/** Counts this attempt by itself, and it stays counted when it is refused. */
export async function countIn({ db, clock }: Ports, buckets: readonly Bucket[]): Promise<void> {
  if (buckets.length === 0) return;
  const now = clock();
  await db
    .write((trx) => keepingRefusals(countWithin(trx, buckets, now)))
    .then((refused) => {
      if (refused !== null) throw refused;
    });
}

const keepingRefusals = (counting: Promise<void>): Promise<Refusal | null> =>
  counting.then(
    () => null,
    (error: unknown) => {
      if (error instanceof Refusal) return error;
      throw error;
    },
  );
