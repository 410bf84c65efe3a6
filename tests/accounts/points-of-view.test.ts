import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Database } from '../../src/server/db/database.ts';
import {
  carryOutPointsOfView,
  readPointsOfViewOrder,
} from '../../src/server/operator/points-of-view-command.ts';
import { settlePointsOfView } from '../../src/server/operator/points-of-view-file.ts';
import { changeList, readList } from '../../src/server/points-of-view/change-list.ts';
import { changedList } from '../../src/server/points-of-view/list.ts';
import { eachDatabase } from '../databases.ts';

const now = Date.UTC(2026, 2, 1);
const listIn = async (db: Database) =>
  (await readList(db.read)).map(({ id, retiredAt }) => (retiredAt === null ? id : `(${id})`)).join(' ');
const atFirst = 'uses-support family support-staff manager commissioner back-office';

eachDatabase('The admin command for points of view', (open) => {
  const setUp = async (file: string | null = null) => {
    const db = await open();
    const admin = (...words: string[]) =>
      carryOutPointsOfView(readPointsOfViewOrder(words), db, { now, file });
    return { db, admin };
  };

  it('adds, renames, moves, retires and restores, and says what it did', async () => {
    const { db, admin } = await setUp();
    expect(await admin('add', 'cook', '--name', 'Cook', '--choice', 'I am a cook')).toBe(
      'Cook (cook) is offered now, as number 7 of 7.',
    );
    expect(await admin('rename', 'cook', '--name=Chef')).toBe(
      'Chef (cook) is now called: "Chef", "Cook", "I am a cook".',
    );
    expect(await admin('move', 'cook', '1')).toBe('Chef (cook) is now number 1 of 7.');
    expect(await admin('retire', 'family')).toBe(
      'family is no longer offered. What was said from there keeps its name.',
    );
    expect(await listIn(db)).toBe(
      'cook uses-support support-staff manager commissioner back-office (family)',
    );
    expect(await admin('restore', 'family')).toBe('family is offered again, as number 7 of 7.');
    expect(await admin('rename', 'manager', '--name', 'Leader')).toContain('"Leader"');
    expect(await admin('rename', 'manager')).toContain('the words that come with the program again');
    expect(await listIn(db)).toBe('cook uses-support support-staff manager commissioner back-office family');
  });

  it('shows the list, with what is not offered any more', async () => {
    const { admin } = await setUp();
    await admin('add', 'cook', '--name', 'Cook');
    await admin('retire', 'family');
    const shown = await admin('list');
    expect(shown.split('\n')).toHaveLength(8);
    expect(shown).toMatch(/^ 1 {2}uses-support +the words that come with the program\.\n/);
    expect(shown).toMatch(/\n 6 {2}cook +"Cook", "Cook", "Cook"\.\n/);
    expect(shown).toMatch(/\n – {2}family .* Not offered since 2026-03-01\.\n/);
    expect(shown).toMatch(/"rather not say"\.$/);
  });

  it('changes nothing twice, and says so', async () => {
    const { admin } = await setUp('/etc/list.yaml');
    expect(await admin('restore', 'family')).toBe('family is offered already. Nothing was changed.');
    await admin('retire', 'family');
    expect(await admin('retire', 'family')).toContain('Nothing was changed');
    expect(await admin('move', 'manager', '3')).toContain('Nothing was changed');
  });

  it('says that a file sets the list at every start', async () => {
    const { admin } = await setUp('/etc/list.yaml');
    expect(await admin('retire', 'family')).toContain('The list is set by /etc/list.yaml at every start.');
  });

  it.each([
    [['retire', 'nobody'], '"nobody" is not on the list. Nothing was changed.'],
    [['add', 'not-said', '--name', 'Nobody'], 'always offered'],
    [['move', 'family', 'first'], 'must be a number from 1 to 6'],
    [['add'], 'Usage:'],
    [['add', 'cook', 'Cook'], 'Usage:'],
    [['add', 'cook', '--nmae', 'Cook'], 'Usage:'],
    [['add', 'cook', '--name'], 'Usage:'],
    [['retire', 'family', '--name', 'Family'], 'Usage:'],
    [['move', 'family'], 'Usage:'],
    [['remove', 'family'], 'Usage:'],
    [[], 'Usage:'],
  ])('refuses %j', async (words, why) => {
    const { db, admin } = await setUp();
    await expect(async () => admin(...words)).rejects.toThrow(why);
    expect(await listIn(db)).toBe(atFirst);
  });

  it('loses nothing when several change the list at once', async () => {
    const { db } = await setUp();
    const roles = ['cook', 'driver', 'nurse', 'tutor'];
    await Promise.all(
      roles.map((id) =>
        changeList(db, (list) => changedList(list, { verb: 'add', id, given: { name: id } }, now), now),
      ),
    );
    const there = (await listIn(db)).split(' ');
    expect(there.slice(0, 6).join(' ')).toBe(atFirst);
    expect(there.slice(6).sort()).toEqual(roles);
  });
});

eachDatabase('A settings file for points of view', (open) => {
  const setUp = async () => {
    const db = await open();
    const folder = mkdtempSync(join(tmpdir(), 'equal-say-list-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'list.yaml');
    const start = (content: string) => {
      writeFileSync(file, content);
      return settlePointsOfView(db, file, now);
    };
    return { db, file, start };
  };

  it.each([
    [
      'YAML',
      'pointsOfView:\n  - family\n  - id: cook\n    name: Cook\n    group: Cooks # all of them\n  - id: manager\n',
    ],
    [
      'JSON',
      '\uFEFF{"pointsOfView": ["family", {"id": "cook", "name": "Cook", "group": "Cooks"}, "manager"]}',
    ],
  ])('sets the list at start, in %s', async (_, content) => {
    const { db, start } = await setUp();
    await start(content);
    const expected = 'family cook manager (uses-support) (support-staff) (commissioner) (back-office)';
    expect(await listIn(db)).toBe(expected);
    expect((await readList(db.read))[1]?.names).toEqual({ one: 'Cook', group: 'Cooks', choice: 'Cook' });
    await start(content);
    expect(await listIn(db)).toBe(expected);
    await start('pointsOfView: [uses-support, manager]');
    expect(await listIn(db)).toMatch(/^uses-support manager \(/);
    expect((await readList(db.read)).find(({ id }) => id === 'cook')?.names?.one).toBe('Cook');
  });

  it.each([
    ['pointsOfView: [family', 'Line 1 is neither YAML nor JSON'],
    ['family: 1\nfamily: 2\n', 'Line 2 is neither YAML nor JSON'],
    ['', 'It must have a list called "pointsOfView"'],
    ['- family', 'It must have a list called "pointsOfView"'],
    ['pointsOfView: family', 'It must have a list called "pointsOfView"'],
    ['pointsOfView: [family]\nother: 1', 'It must have a list called "pointsOfView", and nothing else'],
    ['pointsOfView: [family, 7]', 'Number 2 of "pointsOfView" must be an id'],
    ['pointsOfView: [{id: cook, nmae: Cook}]', 'Number 1 of "pointsOfView" must be an id'],
    ['pointsOfView: [family, cook]', '"cook" needs a name'],
    ['pointsOfView: []', 'must stay on the list'],
    ['pointsOfView: [family, not-said]', 'always offered'],
  ])('is refused where it is wrong: %j', async (content, why) => {
    const { db, file, start } = await setUp();
    const refusal = await start(content).then(
      () => 'none',
      (error: Error) => `${error.name}: ${error.message}`,
    );
    expect(refusal).toContain(`OperatorError: The points of view in ${file} cannot be used: `);
    expect(refusal).toContain(why);
    expect(await listIn(db)).toBe(atFirst);
  });

  it('is refused where it is not there, and not needed at all', async () => {
    const { db } = await setUp();
    await expect(settlePointsOfView(db, '/nowhere/list.yaml', now)).rejects.toThrow(
      'The file /nowhere/list.yaml cannot be read (ENOENT). Check POINTS_OF_VIEW.',
    );
    await settlePointsOfView(db, null, now);
    expect(await listIn(db)).toBe(atFirst);
  });
});
