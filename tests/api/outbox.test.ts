import { expect, it } from 'vitest';
import { limits } from '../../src/contract/limits.ts';
import type { Database } from '../../src/server/db/database.ts';
import { queueMail } from '../../src/server/mail/outbox.ts';
import { createOutbox, startOutbox } from '../../src/server/operator/outbox-sender.ts';
import type { Mail } from '../../src/server/ports.ts';
import { sweep } from '../../src/server/sweep.ts';
import { eachDatabase } from '../databases.ts';
import { siteOn } from './site.ts';

const { mailWaits, undoFor } = limits.moderation;
const minute = 60_000;

type Sent = { to: string; subject: string; text: string };

/** A mail server of which one is told what it got; `fail` says whether it takes a message. */
function mailServer(fail: () => boolean = () => false) {
  const sent: Sent[] = [];
  const mail: Mail = {
    send: async (message) => {
      if (fail()) throw Object.assign(new Error(`No such user ${message.to}`), { code: 'EENVELOPE' });
      sent.push(message);
    },
  };
  return { sent, mail };
}

async function withOutbox(db: Database, fail?: () => boolean) {
  const logged: string[] = [];
  const log = {
    info: () => {},
    error: (fields: Record<string, unknown>, message: string) =>
      logged.push(JSON.stringify([fields, message])),
  };
  const site = siteOn(db);
  await site.post('rotas');
  const { sent, mail } = mailServer(fail);
  const outbox = createOutbox({ db, mail, clock: () => site.time.now, log });
  const queue = (subject: string, aboutComment?: string) =>
    db.write((trx) =>
      queueMail(
        trx,
        { to: 'rosa@example.org', subject, text: 'Hello.', ...(aboutComment && { aboutComment }) },
        site.time.now,
      ),
    );
  const decide = (id: string, decision: 'hide' | 'show') =>
    site.ask(200, 'POST', `/api/comments/${id}/${decision}`, {
      as: 'moderator',
      ...(decision === 'hide' && { body: { reason: 'spam', note: null } }),
    });
  const subjects = () => sent.map(({ subject }) => subject);
  return { site, outbox, sent, subjects, queue, decide, logged, mail, log };
}

const rows = (db: Database) => db.read.selectFrom('outbox').selectAll().orderBy('id').execute();

eachDatabase('the outbox', (open) => {
  it('is sent in order, each message once', async () => {
    const { outbox, subjects, queue, site } = await withOutbox(await open());
    for (const subject of ['one', 'two', 'three']) {
      site.time.now += 1;
      await queue(subject);
    }
    expect(await outbox.sendDue()).toBe(3);
    expect(await outbox.sendDue()).toBe(0);
    expect(subjects()).toEqual(['one', 'two', 'three']);
  });

  it('does not send what belongs to a transaction that did not happen', async () => {
    const db = await open();
    const { outbox, subjects } = await withOutbox(db);
    await expect(
      db.write(async (trx) => {
        await queueMail(trx, { to: 'rosa@example.org', subject: 'never', text: '' }, 0);
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    await outbox.sendDue();
    expect(subjects()).toEqual([]);
  });

  it('is sent once by two servers that look at the same time', async () => {
    const db = await open();
    const { outbox, subjects, queue, site, mail, log } = await withOutbox(db);
    const other = createOutbox({ db, mail, clock: () => site.time.now, log });
    for (let round = 0; round < 10; round += 1) {
      await queue(`${round} a`);
      await queue(`${round} b`);
      await Promise.all([outbox.sendDue(), other.sendDue()]);
    }
    expect(subjects().toSorted()).toEqual([...new Set(subjects())].toSorted());
    expect(subjects()).toHaveLength(20);
  });

  it('tries again later, with longer pauses, up to a day, then gives up; the log names nobody', async () => {
    const db = await open();
    const { outbox, sent, queue, site, logged } = await withOutbox(db, () => true);
    await queue('never taken');
    for (const wait of limits.mail.waits) {
      await outbox.sendDue();
      const tried = logged.length;
      site.time.now += wait - 1;
      await outbox.sendDue();
      expect(logged).toHaveLength(tried);
      site.time.now += 1;
    }
    await outbox.sendDue();
    expect(logged).toHaveLength(limits.mail.tries);
    site.time.now += 30 * 24 * 60 * minute;
    await outbox.sendDue();
    expect(logged).toHaveLength(limits.mail.tries);
    expect(sent).toEqual([]);
    expect(logged.join('\n')).not.toMatch(/rosa|never taken/);
    expect(logged.at(-1)).toContain('"last":true');
    await sweep(db, site.time.now);
    expect(await rows(db)).toEqual([]);
  });

  it('does not let one message that fails keep the others', async () => {
    let first = true;
    const { outbox, subjects, queue, site } = await withOutbox(await open(), () => {
      const fails = first;
      first = false;
      return fails;
    });
    await queue('one');
    site.time.now += 1;
    await queue('two');
    expect(await outbox.sendDue()).toBe(1);
    site.time.now += limits.mail.waits[0];
    expect(await outbox.sendDue()).toBe(1);
    expect(subjects()).toEqual(['two', 'one']);
  });

  it('sends again what a server took and did not mark, when its time is over', async () => {
    const db = await open();
    const { outbox, subjects, queue, site } = await withOutbox(db);
    await queue('one');
    const { mail: stuck } = mailServer();
    // It dies after sending, before it can mark.
    const dying = createOutbox({
      db: { ...db, read: db.read, write: once(db) },
      mail: stuck,
      clock: () => site.time.now,
      log: { info: () => {}, error: () => {} },
    });
    await expect(dying.sendDue()).rejects.toThrow('the server stopped');
    await outbox.sendDue();
    expect(subjects()).toEqual([]);
    site.time.now += limits.mail.leaseFor;
    await outbox.sendDue();
    expect(subjects()).toEqual(['one']);
  });

  it('keeps no text of what was sent a day ago', async () => {
    const db = await open();
    const { outbox, queue, site } = await withOutbox(db);
    await queue('one');
    await outbox.sendDue();
    await sweep(db, site.time.now + limits.mail.keptFor);
    expect(await rows(db)).toHaveLength(1);
    await sweep(db, site.time.now + limits.mail.keptFor + 1);
    expect(await rows(db)).toEqual([]);
  });

  it('stops when the message in hand is sent', async () => {
    const db = await open();
    const { sent, queue, log, site } = await withOutbox(db);
    await queue('one');
    let begun = () => {};
    const sending = new Promise<void>((resolve) => (begun = resolve));
    let finish = () => {};
    const slow: Mail = {
      send: (message) => {
        begun();
        return new Promise((resolve) => {
          finish = () => {
            sent.push(message);
            resolve();
          };
        });
      },
    };
    const running = startOutbox({ db, mail: slow, clock: () => site.time.now, log });
    await sending;
    const stopped = running.stop();
    finish();
    await stopped;
    expect(sent).toHaveLength(1);
    expect((await rows(db))[0]?.sent_at).not.toBeNull();
  });
});

/** A database that lets one change through. */
function once(db: Database): Database['write'] {
  let left = 1;
  return (work) => {
    left -= 1;
    return left < 0 ? Promise.reject(new Error('the server stopped')) : db.write(work);
  };
}

eachDatabase('an e-mail about a comment', (open) => {
  it('waits ten minutes', async () => {
    const { outbox, subjects, queue, site } = await withOutbox(await open());
    const { comment } = await site.comment('author', 'rotas');
    await queue('about it', comment.id);
    site.time.now += mailWaits - 1;
    await outbox.sendDue();
    expect(subjects()).toEqual([]);
    site.time.now += 1;
    await outbox.sendDue();
    expect(subjects()).toEqual(['about it']);
  });

  it('goes as soon as a moderator has looked and kept the comment', async () => {
    const { outbox, subjects, queue, site, decide } = await withOutbox(await open());
    const { comment } = await site.comment('author', 'rotas');
    await queue('about it', comment.id);
    await site.ask(201, 'POST', `/api/comments/${comment.id}/reports`, {
      as: 'guest',
      body: { reason: 'at-risk' },
    });
    site.time.now += mailWaits;
    await outbox.sendDue();
    expect(subjects()).toEqual([]);
    await decide(comment.id, 'show');
    await outbox.sendDue();
    expect(subjects()).toEqual(['about it']);
  });

  it('is not sent while the comment is hidden, and never when it stays hidden', async () => {
    const db = await open();
    const { outbox, subjects, queue, site, decide } = await withOutbox(db);
    const { comment: back } = await site.comment('author', 'rotas');
    const { comment: gone } = await site.comment('author', 'rotas');
    await queue('comes back', back.id);
    await queue('stays away', gone.id);
    for (const id of [back.id, gone.id]) await decide(id, 'hide');
    site.time.now += undoFor - 1;
    await outbox.sendDue();
    await sweep(db, site.time.now);
    expect(await rows(db)).toHaveLength(2);
    await decide(back.id, 'show');
    site.time.now += 1;
    await outbox.sendDue();
    await sweep(db, site.time.now);
    expect(subjects()).toEqual(['comes back']);
    await decide(gone.id, 'show');
    await outbox.sendDue();
    expect(subjects()).toEqual(['comes back']);
  });

  it('is not sent when the author has deleted the comment', async () => {
    const db = await open();
    const { outbox, subjects, queue, site } = await withOutbox(db);
    const { comment } = await site.comment('author', 'rotas');
    await queue('about it', comment.id);
    await site.ask(200, 'DELETE', `/api/comments/${comment.id}`, { as: 'author' });
    site.time.now += limits.undoDeleteFor;
    await outbox.sendDue();
    await sweep(db, site.time.now);
    expect(subjects()).toEqual([]);
    expect(await rows(db)).toEqual([]);
  });
});
