/** Rows become pictures and slips on paper here: what may not go out has none, by type. */
import type { SheetSlip } from '../../contract/cards.ts';
import { mayGoOut } from '../../contract/sharing.ts';
import type { Language } from '../../contract/vocabulary.ts';
import { publicComment, type ViewRow } from '../comments/view.ts';
import type { Flag, PostRow } from '../db/schema.ts';
import { excerptOf } from '../debate/map-excerpt.ts';
import type { Card } from './card.ts';

export type CardRow = ViewRow &
  Pick<PostRow, 'slug' | 'title' | 'question'> & {
    post_lang: Language;
    vote_first: Flag;
  };

/** More characters than fit on a card, whatever they are. */
const most = 1000;

/** null: this is no change that its author lets others share, or nobody may see it now. */
function shared(row: CardRow) {
  const comment = publicComment(row, row.vote_first === 1);
  if (comment.state !== 'visible' || !mayGoOut(comment)) return null;
  const change = comment.marks?.change;
  return change ? { comment, change } : null;
}

/** Without a name: a picture cannot be taken back (docs/decisions/0013). */
export function cardOf(row: CardRow, publicUrl: string | null): Card | null {
  const found = shared(row);
  return (
    found && {
      words: excerptOf(found.comment.html, most).excerpt,
      state: found.change.state,
      question: row.question,
      address: publicUrl && `${publicUrl.replace(/^https?:\/\//, '')}/posts/${row.slug}`,
    }
  );
}

export function sheetSlip(row: CardRow): SheetSlip | null {
  const found = shared(row);
  return (
    found && {
      id: found.comment.id,
      html: found.comment.html,
      lang: found.comment.lang ?? row.post_lang,
      ...found.change,
      post: { slug: row.slug, lang: row.post_lang, title: row.title },
    }
  );
}
