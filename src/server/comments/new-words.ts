import type { EditedComment } from '../../contract/comment.ts';
import type { HoldRule } from '../../contract/vocabulary.ts';
import type { Writer } from '../db/database.ts';
import type { CommentRow } from '../db/schema.ts';
import { mustSayWhatChangedIt } from '../debate/minds.ts';
import { notAsked } from '../debate/questions.ts';
import { notSaidBack } from '../debate/understood.ts';
import type { Person } from '../http/viewer.ts';
import { lookBefore } from '../moderation/look.ts';
import { saidHash } from '../moderation/rules/said.ts';
import type { LockedPost } from '../posts/store.ts';
import { noQuote } from '../quotes/quote.ts';
import { langOfComment } from '../text/language-of.ts';
import { type Creation, mustSaySomething } from './create.ts';
import { ofKind } from './rewrite.ts';

export type Edit = EditedComment & Pick<Creation, 'html' | 'at' | 'secret' | 'addressKey'>;

/** What a comment is with other words, to be stored by `rewrite`, and the rule by which they have to wait (null: none). */
export async function newWords(
  trx: Writer,
  person: Person,
  { row, post }: { row: CommentRow; post: LockedPost },
  { body, kind, html, at, secret, addressKey = null, withoutQuote = false }: Edit,
): Promise<{ change: Partial<CommentRow>; rule: HoldRule | null }> {
  mustSaySomething(html);
  if (row.mind_about_id !== null) mustSayWhatChangedIt(html);
  const said_hash = saidHash(secret, body);
  const rule = await lookBefore(
    trx,
    person,
    { body, html, alias: row.alias, saidBack: row.said_back },
    { post, saidHash: said_hash, addressKey, edits: row.id, at },
  );
  const change = {
    body,
    html,
    lang: langOfComment(body, post.lang),
    edited_at: at,
    ...(await ofKind(trx, row, kind)),
    ...(kind === 'question' ? null : notAsked),
    ...(kind === 'differ' ? null : notSaidBack),
    ...(withoutQuote ? noQuote : null),
    said_hash,
  };
  return { change, rule };
}
