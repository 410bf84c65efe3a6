import { describe, expect, it } from 'vitest';
import { importWordpress } from '../../src/server/import/wordpress.ts';
import type { Database } from '../../src/server/db/database.ts';
import { eachDatabase } from '../databases.ts';
import { fileOf, wpComment, wpPost, wxr, wxrHead } from './wxr-file.ts';

const options = { secret: 'the secret of a test, 32 characters or more', now: Date.UTC(2026, 0, 1) };
const run = (db: Database, content: string | Uint8Array) => importWordpress(db, fileOf(content), options);
const postsIn = (db: Database) => db.read.selectFrom('posts').selectAll().orderBy('id').execute();
const commentsIn = (db: Database) => db.read.selectFrom('comments').selectAll().orderBy('id').execute();
const on = (day: number) => ({ 'wp:comment_date_gmt': `2020-02-0${day} 10:00:00` });
const reply = (to: number, day = 1) => ({ 'wp:comment_parent': to, ...on(day) });

eachDatabase('Importing from WordPress', (open) => {
  it('brings a post with its author, date, tags, address and question', async () => {
    const db = await open();
    const content =
      '<!-- wp:paragraph --><p>Why wait? We <b>did</b> not.</p><!-- /wp:paragraph --><p>What about you?</p>';
    await run(db, wxr(wpPost(7, [], { title: 'Tea &amp; talk', 'content:encoded': content })));
    expect(await postsIn(db)).toMatchObject([
      {
        title: 'Tea & talk',
        slug: 'post-7',
        source: 'wordpress:https://old.invalid/?p=7',
        byline: 'Jo Bloggs',
        published_at: Date.UTC(2020, 0, 1, 9),
        tags: '["Rotas"]',
        question: 'What about you?',
        standfirst: 'Why wait? We did not.',
        html: '<p>Why wait? We <strong>did</strong> not.</p><p>What about you?</p>',
        closed_at: null,
      },
    ]);
  });

  it('closes the debate that was closed', async () => {
    const db = await open();
    await run(db, wxr(wpPost(1, [wpComment(1, 'Words', on(3))], { 'wp:comment_status': 'closed' })));
    const [post] = await postsIn(db);
    expect(post?.closed_at).toBe(Date.UTC(2020, 1, 3, 10) + 1);
  });

  it('threads comments by their parents, in the order of time, and of the file at the same time', async () => {
    const db = await open();
    const comments = [
      wpComment(4, 'reply to two', reply(2, 4)),
      wpComment(1, 'one', on(1)),
      wpComment(2, 'two', on(2)),
      wpComment(3, 'reply to one', reply(1, 3)),
      wpComment(5, 'same time as four', reply(2, 4)),
      wpComment(6, 'under five', reply(5, 5)),
    ];
    await run(db, wxr(wpPost(1, comments)));
    const rows = await commentsIn(db);
    const named = new Map(rows.map((row) => [row.id, row.body]));
    expect(rows.map((row) => [row.body, named.get(row.parent_id ?? ''), row.depth, row.sibling_no])).toEqual([
      ['one', undefined, 0, 0],
      ['two', undefined, 0, 0],
      ['reply to one', 'one', 1, 1],
      ['reply to two', 'two', 1, 1],
      ['same time as four', 'two', 1, 2],
      ['under five', 'same time as four', 2, 1],
    ]);
    expect(rows.map((row) => row.created_at - Date.UTC(2020, 1, 4, 10)).slice(3, 5)).toEqual([0, 1]);
    expect(rows[1]).toMatchObject({ reply_count: 2, child_count: 2, branch_count: 3, present: 1 });
    expect(named.get(rows[5]?.root_id ?? '')).toBe('two');
    expect((await postsIn(db))[0]?.comment_count).toBe(6);
  });

  it('keeps what was held, spam or in the trash hidden, and takes it out of all numbers', async () => {
    const db = await open();
    const comments = [
      wpComment(1, 'shown'),
      wpComment(2, 'held words', { 'wp:comment_approved': 0 }),
      wpComment(3, 'spam words', { 'wp:comment_approved': 'spam' }),
      wpComment(4, 'trash words', { 'wp:comment_approved': 'trash' }),
      wpComment(5, 'of a kind nobody knows', { 'wp:comment_approved': 'flagged' }),
      wpComment(6, 'of a kind that JavaScript knows', { 'wp:comment_approved': 'constructor' }),
    ];
    const { cameIn } = await run(db, wxr(wpPost(1, comments)));
    const rows = await commentsIn(db);
    expect(rows.map((row) => [row.body, row.hidden_reason, row.hidden_note, row.present])).toEqual([
      ['shown', null, null, 1],
      ['held words', 'other', 'held in WordPress', 0],
      ['spam words', 'spam', 'marked as spam in WordPress', 0],
      ['trash words', 'other', 'in the trash in WordPress', 0],
      ['of a kind nobody knows', 'other', 'held in WordPress', 0],
      ['of a kind that JavaScript knows', 'other', 'held in WordPress', 0],
    ]);
    expect((await postsIn(db))[0]?.comment_count).toBe(1);
    expect(await db.read.selectFrom('heard').selectAll().execute()).toMatchObject([{ comments: 1 }]);
    expect(cameIn.get('comments that were held, hidden')).toBe(3);
  });

  it('leaves out pingbacks and trackbacks; replies to them answer whom they answered', async () => {
    const db = await open();
    const comments = [
      wpComment(1, 'one'),
      wpComment(2, 'ping', { 'wp:comment_type': 'pingback', ...reply(1) }),
      wpComment(3, 'track', { 'wp:comment_type': 'trackback', ...reply(2) }),
      wpComment(4, 'to the trackback', reply(3, 2)),
    ];
    const { leftOut } = await run(db, wxr(wpPost(1, comments)));
    const rows = await commentsIn(db);
    expect(rows.map((row) => row.body)).toEqual(['one', 'to the trackback']);
    expect(rows[1]?.parent_id).toBe(rows[0]?.id);
    expect(leftOut.get('pingbacks and trackbacks')).toBe(2);
  });

  it('makes a comment top-level whose parent is itself, in a ring, in another post, or nowhere', async () => {
    const db = await open();
    const one = [
      wpComment(1, 'itself', reply(1)),
      wpComment(2, 'ring a', reply(3, 2)),
      wpComment(3, 'ring b', reply(2, 3)),
      wpComment(4, 'nowhere', reply(99, 4)),
      wpComment(5, 'another post', reply(6, 5)),
    ];
    await run(db, wxr(wpPost(1, one), wpPost(2, [wpComment(6, 'six', on(6))])));
    const rows = await commentsIn(db);
    expect(rows).toHaveLength(6);
    expect(rows.filter((row) => row.parent_id !== null).map((row) => row.body)).toEqual(['ring b']);
  });

  it('keeps a chain of 3,000 replies', async () => {
    const db = await open();
    await run(
      db,
      wxr(
        wpPost(
          1,
          Array.from({ length: 3000 }, (_, i) => wpComment(i + 1, `${i}`, reply(i))),
        ),
      ),
    );
    const deepest = await db.read
      .selectFrom('comments')
      .select('depth')
      .orderBy('depth', 'desc')
      .executeTakeFirst();
    expect(deepest?.depth).toBe(2999);
  });

  it('keeps no e-mail address, web address or IP address of anybody', async () => {
    const db = await open();
    const comments = [
      wpComment(1, 'a'),
      wpComment(2, 'b', { 'wp:comment_author': 'sam@private.invalid' }),
      wpComment(3, 'c', { 'wp:comment_author': 'https://private.invalid' }),
    ];
    await run(db, wxr(wpPost(1, comments, { 'dc:creator': 'chris@private.invalid' })));
    const all = JSON.stringify([await postsIn(db), await commentsIn(db)]);
    expect(all).not.toContain('private.invalid');
    expect(all).not.toContain('192.0.2');
  });

  it('shows names in normal form, and never one that reads as a role', async () => {
    const names = [
      '  Ａnn \u200B Lee ',
      'Ann &amp; Bob',
      'Moderator',
      '\u202Enna',
      '',
      'x'.repeat(60),
      '★ Sam ★',
    ];
    const db = await open();
    await run(
      db,
      wxr(
        wpPost(
          1,
          names.map((name, i) => wpComment(i + 1, 'words', { 'wp:comment_author': name })),
        ),
      ),
    );
    const rows = await commentsIn(db);
    expect(rows.map((row) => row.alias)).toEqual([
      'Ann Lee',
      'Ann & Bob',
      'Guest',
      'nna',
      'Guest',
      'x'.repeat(40),
      'Sam',
    ]);
    expect(rows.every((row) => row.person_id === null && row.badge === null && row.sharing === 'here')).toBe(
      true,
    );
  });

  it('gives one person one key within a debate, and another in the next', async () => {
    const db = await open();
    const by = (name: string) => ({ 'wp:comment_author': name });
    const comments = [
      wpComment(1, 'a', by('Ann')),
      wpComment(2, 'b', by('Bo')),
      wpComment(3, 'c', by('Ann')),
    ];
    await run(db, wxr(wpPost(1, comments), wpPost(2, [wpComment(4, 'd', { ...by('Ann'), ...on(9) })])));
    const [a, b, c, d] = (await commentsIn(db)).map((row) => row.author_key);
    expect(a).toBe(c);
    expect(new Set([a, b, d]).size).toBe(3);
  });

  it('turns line ends into paragraphs, keeps brackets that are words, and cleans what is not', async () => {
    const db = await open();
    const content =
      'one [sic]\ntwo\n\nthree <a href="javascript:x" onclick="x">four</a><script>five</script>';
    const post =
      'Before [gallery ids="1,2"] [caption id="x" width="3"]<img src="https://old.invalid/a.png" alt="Alt"> Cap[/caption]\n\n[su_box]in[/su_box] [mine]';
    await run(db, wxr(wpPost(1, [wpComment(1, content)], { 'content:encoded': post })));
    expect((await commentsIn(db))[0]?.html).toBe('<p>one [sic]<br>two</p><p>three four</p>');
    expect((await postsIn(db))[0]?.html).toBe('<p>Before Alt Cap</p><p>in [mine]</p>');
  });

  it('leaves out and counts what is not a published post', async () => {
    const db = await open();
    const { cameIn, leftOut } = await run(
      db,
      wxr(
        wpPost(1, [], { 'wp:status': 'draft' }),
        wpPost(2, [], { 'wp:post_type': 'page' }),
        wpPost(3, [], { 'wp:post_type': 'attachment', 'wp:status': 'inherit' }),
        wpPost(4, [], { 'wp:post_type': 'nav_menu_item' }),
        wpPost(5, [], { 'wp:post_password': 'x' }),
        wpPost(6),
        wpPost(6),
      ),
    );
    expect(cameIn).toEqual(new Map([['posts', 1]]));
    expect(leftOut).toEqual(
      new Map([
        ['posts that are not published (draft)', 1],
        ['pages', 1],
        ['pictures and files', 1],
        ['entries of the kind "nav_menu_item"', 1],
        ['posts with a password', 1],
        ['posts that are in the file twice', 1],
      ]),
    );
  });

  it('gives two posts of one name two addresses', async () => {
    const db = await open();
    await run(db, wxr(wpPost(1), wpPost(2, [], { 'wp:post_name': 'post-1' })));
    expect((await postsIn(db)).map((post) => post.slug).toSorted()).toEqual(['post-1', 'post-1-2']);
  });

  it('adds nothing when it is run again, not even a revision', async () => {
    const db = await open();
    const file = wxr(wpPost(1, [wpComment(1, 'a'), wpComment(2, 'b', reply(1))]), wpPost(2));
    await run(db, file);
    const before = [await postsIn(db), await commentsIn(db)];
    const { cameIn, leftOut } = await run(db, file);
    expect([await postsIn(db), await commentsIn(db)]).toEqual(before);
    expect(cameIn).toEqual(new Map());
    expect(leftOut.get('comments that were here already')).toBe(2);
  });

  it('adds new comments when it is run again, under comments that are here, and leaves what was done here', async () => {
    const db = await open();
    const first = [wpComment(1, 'a'), wpComment(2, 'b', reply(1))];
    await run(db, wxr(wpPost(1, first)));
    const [a] = await commentsIn(db);
    await db.write((trx) =>
      trx
        .updateTable('comments')
        .set({ hidden_at: 1, hidden_reason: 'spam' })
        .where('id', '=', a?.id ?? '')
        .execute(),
    );
    const { cameIn } = await run(
      db,
      wxr(wpPost(1, [...first, wpComment(3, 'c', reply(1, 2)), wpComment(4, 'd', reply(3, 3))])),
    );
    expect(cameIn).toEqual(new Map([['comments', 2]]));
    const rows = await commentsIn(db);
    expect(
      rows.map((row) => [row.body, row.depth, row.sibling_no, row.child_count, row.reply_count]),
    ).toEqual([
      ['a', 0, 0, 2, 2],
      ['b', 1, 1, 0, 0],
      ['c', 1, 2, 1, 1],
      ['d', 2, 1, 0, 0],
    ]);
    expect(rows[0]).toMatchObject({ hidden_reason: 'spam', branch_count: 3, present: 1 });
    expect((await postsIn(db))[0]).toMatchObject({ comment_count: 3, revision: 2 });
  });

  describe('refuses the whole file, tells the line and writes nothing, when', () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>\n`;
    const good = wxr(wpPost(1, [wpComment(1, 'words')]), wpPost(2));
    const xmlLine = '<?xml version="1.0" encoding="UTF-8" ?>\n';
    it.each<[string, string | Uint8Array, RegExp]>([
      ['it is cut off', good.slice(0, -60), /^Line \d+: .*cut off/],
      ['it is cut off between two posts', good.slice(0, good.indexOf('<item>', 900)), /^Line \d+: .*cut off/],
      [
        'an element is not closed',
        good.replace('</wp:comment>', ''),
        /^Line \d+: This is not well-formed XML/,
      ],
      ['it has a DOCTYPE', good.replace(xmlLine, `${xmlLine}<!DOCTYPE rss>\n`), /^Line \d+: .*DOCTYPE/],
      ['it has entities that grow', good.replace(xmlLine, xmlLine + bomb), /^Line \d+: .*DOCTYPE/],
      [
        'it has an entity of its own',
        good.replace('Old site', '&secret;'),
        /^Line 3: This is not well-formed XML/,
      ],
      ['it says it is in another encoding', good.replace('UTF-8', 'ISO-8859-1'), /^Line 1: .*ISO-8859-1/],
      [
        'it is in another encoding',
        Buffer.from(good.replace('words', 'caf\u00E9'), 'latin1'),
        /^Line \d+: .*UTF-8/,
      ],
      ['it is in UTF-16', Buffer.from(`\uFEFF${good}`, 'utf16le'), /^Line 1: .*UTF-8/],
      [
        'it has a control character',
        good.replace('words', 'wo\u0001rds'),
        /^Line \d+: This is not well-formed XML/,
      ],
      ['it is some other XML', '<rss><channel><item></item></channel></rss>', /^Line 1: .*WordPress/],
      ['it is no XML', 'Dear all,', /^Line 1: /],
      ['it is empty', '', /^Line 1: /],
      ['elements are nested without end', wxrHead + '<a>'.repeat(200), /^Line \d+: .*nested/],
    ])('%s', async (_, content, message) => {
      const db = await open();
      await expect(run(db, content)).rejects.toThrow(message);
      expect(await postsIn(db)).toEqual([]);
    });
  });
});
