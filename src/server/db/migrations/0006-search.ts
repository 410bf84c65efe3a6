import { type Kysely, sql } from 'kysely';
import type { DialectName } from '../database.ts';

/** Words of posts and of comments that everybody can read. The database keeps them itself, whoever writes. */
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  for (const statement of dialect === 'postgres' ? postgres : sqlite) await sql.raw(statement).execute(db);
}

/** Tags our own HTML can have, without what stands in them. */
const tags = ['p', 'strong', 'em', 'ul', 'ol', 'li', 'blockquote', 'h2', 'h3', 'code'];
const withoutTags = (column: string) =>
  tags
    .flatMap((tag) => [`<${tag}>`, `</${tag}>`])
    .reduce((text, tag) => `replace(${text}, '${tag}', ' ')`, column);
const ofPost = (row: string) =>
  `${row}.title || ' ' || ${row}.standfirst || ' ' || ${row}.question || ' ' || ${withoutTags(`${row}.html`)}`;
const tokens = `content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2"`;

/** Rows of FTS5 have numbers; ours have ids. A number is given once, in the order rows are stored. */
const sqlite = [
  `create table search_comment_numbers (number integer primary key autoincrement, comment_id text not null unique)`,
  `create table search_post_numbers (number integer primary key autoincrement, post_id text not null unique)`,
  `create virtual table search_comments using fts5(body, ${tokens})`,
  `create virtual table search_posts using fts5(body, ${tokens})`,
  `insert into search_comment_numbers (comment_id) select id from comments order by id`,
  `insert into search_comments (rowid, body) select number, body from search_comment_numbers
    join comments on comments.id = comment_id where hidden_at is null and deleted_at is null`,
  `insert into search_post_numbers (post_id) select id from posts order by id`,
  `insert into search_posts (rowid, body) select number, ${ofPost('posts')} from search_post_numbers
    join posts on posts.id = post_id`,
  `create trigger search_comment_new after insert on comments begin
    insert into search_comment_numbers (comment_id) values (new.id);
    insert into search_comments (rowid, body) select number, new.body from search_comment_numbers
      where comment_id = new.id and new.hidden_at is null and new.deleted_at is null;
  end`,
  `create trigger search_comment_changed after update of body, hidden_at, deleted_at on comments begin
    delete from search_comments where rowid = (select number from search_comment_numbers where comment_id = new.id);
    insert into search_comments (rowid, body) select number, new.body from search_comment_numbers
      where comment_id = new.id and new.hidden_at is null and new.deleted_at is null;
  end`,
  `create trigger search_comment_gone after delete on comments begin
    delete from search_comments where rowid = (select number from search_comment_numbers where comment_id = old.id);
    delete from search_comment_numbers where comment_id = old.id;
  end`,
  `create trigger search_post_new after insert on posts begin
    insert into search_post_numbers (post_id) values (new.id);
    insert into search_posts (rowid, body) select number, ${ofPost('new')} from search_post_numbers
      where post_id = new.id;
  end`,
  `create trigger search_post_changed after update of title, standfirst, question, html on posts begin
    delete from search_posts where rowid = (select number from search_post_numbers where post_id = new.id);
    insert into search_posts (rowid, body) select number, ${ofPost('new')} from search_post_numbers
      where post_id = new.id;
  end`,
  `create trigger search_post_gone after delete on posts begin
    delete from search_posts where rowid = (select number from search_post_numbers where post_id = old.id);
    delete from search_post_numbers where post_id = old.id;
  end`,
];

/** Letters without their accents, as FTS5 reads them: "dŵr" is found by "dwr". */
const postgres = [
  `create function search_words(text) returns tsvector language sql immutable strict parallel safe as
    $$ select to_tsvector('simple', regexp_replace(normalize($1, NFKD), '[\u0300-\u036f]', '', 'g')) $$`,
  `create function search_post_words(title text, standfirst text, question text, html text) returns tsvector
    language sql immutable strict parallel safe as
    $$ select search_words(title || ' ' || standfirst || ' ' || question || ' ' || regexp_replace(html, '<[^>]*>', ' ', 'g')) $$`,
  `create index comments_words on comments using gin (search_words(body))
    where hidden_at is null and deleted_at is null`,
  `create index posts_words on posts using gin (search_post_words(title, standfirst, question, html))`,
];
