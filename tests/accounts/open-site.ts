import { sql } from 'kysely';
import type { Vote } from '../../src/contract/vocabulary.ts';
import { freshComment } from '../../src/server/comments/fresh-comment.ts';
import type { Database } from '../../src/server/db/database.ts';
import { newId } from '../../src/server/ids.ts';
import { putStaff } from '../../src/server/operator/staff.ts';
import { createSessions } from '../../src/server/operator/sessions.ts';
import type { Mail } from '../../src/server/ports.ts';

export const secret = 'a key of this test and of nothing else: 7c1f';

export type Site = ReturnType<typeof openSite>;

/** Sessions over a real database; only the mail server is not real. */
export function openSite(db: Database, publicUrl: string | null = 'http://equalsay.test') {
  const mails: Parameters<Mail['send']>[0][] = [];
  const logged: unknown[] = [];
  let broken = false;
  const origin = publicUrl ?? 'http://localhost';
  const sessions = createSessions({
    db,
    secret,
    publicUrl,
    clock: Date.now,
    addressOf: (request) => request.headers.get('x-test-address'),
    log: { info: (...line) => logged.push(line), error: (...line) => logged.push(line) },
    mail: {
      send: async (message) => {
        if (broken) throw new Error(`550 ${message.to} is not known here`);
        mails.push(message);
      },
    },
  });
  const count = async (table: string) =>
    Number(
      (await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(db.read)).rows[0]?.n,
    );
  return {
    db,
    sessions,
    mails,
    logged,
    origin,
    breakMail: () => {
      broken = true;
    },
    request: (cookie?: string) => new Request(origin, cookie === undefined ? {} : { headers: { cookie } }),
    cookieOf: (headers: Headers | undefined) => headers?.get('set-cookie')?.split(';')[0] ?? '',
    lastToken: () => /#token=(\S+)/.exec(mails.at(-1)?.text ?? '')?.[1] ?? '',
    /** Every row that better-auth keeps. */
    tables: async () => {
      const tables = ['user', 'session', 'account', 'verification'];
      return Promise.all(
        tables.map(async (table) => (await sql`select * from ${sql.table(table)}`.execute(db.read)).rows),
      );
    },
    counts: async () => ({
      user: await count('user'),
      session: await count('session'),
      verification: await count('verification'),
      comments: await count('comments'),
    }),
  };
}

/** Somebody with an address. Gives their id. */
export async function person(
  db: Database,
  { email, role }: { email: string; role: 'member' | 'moderator' | 'administrator' },
): Promise<string> {
  await putStaff(db, email, role, Date.now());
  const row = await db.read
    .selectFrom('user')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function post(db: Database): Promise<string> {
  const id = newId(Date.now());
  const words = { title: 't', standfirst: 's', question: 'q', byline: 'b', tags: '[]', html: '' };
  await db.write(async (trx) => {
    await trx
      .insertInto('posts')
      .values({
        id,
        slug: id,
        ...words,
        reading_time: 1,
        published_at: 1,
        comment_count: 0,
        revision: 1,
        source: null,
        closed_at: null,
      })
      .execute();
  });
  return id;
}

export async function comment(db: Database, postId: string, personId: string): Promise<string> {
  const id = newId(Date.now());
  await db.write(async (trx) => {
    await trx
      .insertInto('comments')
      .values({
        ...freshComment,
        id,
        post_id: postId,
        parent_id: null,
        root_id: id,
        depth: 0,
        sibling_no: 1,
        person_id: personId,
        author_key: `key of ${personId}`,
        alias: 'Somebody',
        body: 'words',
        html: '<p>words</p>',
        created_at: Date.now(),
      })
      .execute();
  });
  return id;
}

export async function vote(db: Database, commentId: string, personId: string, value: Vote): Promise<void> {
  await db.write(async (trx) => {
    const { post_id } = await trx
      .selectFrom('comments')
      .select('post_id')
      .where('id', '=', commentId)
      .executeTakeFirstOrThrow();
    await trx
      .insertInto('votes')
      .values({
        comment_id: commentId,
        person_id: personId,
        post_id,
        vote: value,
        point_of_view: null,
        at: 1,
      })
      .execute();
    await trx
      .updateTable('comments')
      .set((eb) => ({ [value]: eb(value, '+', 1) }))
      .where('id', '=', commentId)
      .execute();
  });
}
