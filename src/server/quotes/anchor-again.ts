import { findPassage } from '../../thread/anchor.ts';
import { paragraphsOf } from '../../thread/paragraphs.ts';
import type { Writer } from '../db/database.ts';
import { keptQuote } from './quote.ts';

/** Comments that are looked at in one go. */
const batch = 500;

/** A post was edited: looks for every passage that a comment of it responds to. Needs the post locked. */
export async function anchorAgain(trx: Writer, postId: string, html: string): Promise<void> {
  const paragraphs = paragraphsOf(html);
  for (let after = ''; ;) {
    const rows = await trx
      .selectFrom('comments')
      .select(['id', 'quote', 'quote_paragraph'])
      .where('post_id', '=', postId)
      .where('quote', 'is not', null)
      .where('id', '>', after)
      .orderBy('id')
      .limit(batch)
      .execute();
    for (const { id, quote, quote_paragraph } of rows) {
      const passage = findPassage(paragraphs, { ...keptQuote(quote ?? ''), paragraph: quote_paragraph });
      const now = passage?.paragraph ?? null;
      if (now !== quote_paragraph)
        await trx.updateTable('comments').set({ quote_paragraph: now }).where('id', '=', id).execute();
    }
    if (rows.length < batch) return;
    after = rows.at(-1)?.id ?? '';
  }
}
