import { expect, it } from 'vitest';
import { carryOut, readOrder } from '../../src/server/operator/staff-command.ts';
import { eachDatabase } from '../databases.ts';
import { openSite } from './open-site.ts';

eachDatabase('The admin command', (open) => {
  const setUp = async () => {
    const site = openSite(await open());
    const admin = (order: string) => carryOut(readOrder(order.split(' ')), site.db, Date.now());
    const roleOf = async (email: string) =>
      (await site.db.read.selectFrom('user').select('role').where('email', '=', email).executeTakeFirst())
        ?.role;
    return { site, admin, roleOf };
  };

  it('adds, adds again without harm, changes and removes', async () => {
    const { admin, roleOf } = await setUp();
    expect(await admin('moderator add A@example.org')).toContain('is now a moderator');
    expect(await admin('moderator add a@example.org')).toContain('is a moderator already');
    expect(await admin('administrator add a@example.org')).toContain('is now an administrator');
    expect(await roleOf('a@example.org')).toBe('administrator');
    await admin('administrator remove a@example.org');
    expect(await roleOf('a@example.org')).toBe('member');
    expect(await admin('moderator add a@example.org')).toContain('is now a moderator');
  });

  it('never takes a role away by adding or removing the smaller one', async () => {
    const { admin, roleOf } = await setUp();
    await admin('administrator add a@example.org');
    expect(await admin('moderator add a@example.org')).toContain('is an administrator already');
    await expect(admin('moderator remove a@example.org')).rejects.toThrow('is not a moderator');
    expect(await roleOf('a@example.org')).toBe('administrator');
  });

  it('refuses to remove somebody who is not one', async () => {
    const { admin } = await setUp();
    await expect(admin('moderator remove a@example.org')).rejects.toThrow('Nothing was changed');
  });

  it('ends every session of a person it removes, and of nobody else', async () => {
    const { site, admin } = await setUp();
    const signIn = async (email: string) => {
      await admin(`moderator add ${email}`);
      await site.sessions.sendLink(email, site.request());
      await site.sessions.settled();
      return site.request(
        site.cookieOf((await site.sessions.signIn(site.lastToken(), site.request()))?.headers),
      );
    };
    const [one, two] = [await signIn('a@example.org'), await signIn('b@example.org')];
    await admin('moderator remove a@example.org');
    expect(await site.sessions.viewerOf(one)).toMatchObject({ role: 'nobody' });
    expect(await site.sessions.viewerOf(two)).toMatchObject({ role: 'moderator' });
  });
});
