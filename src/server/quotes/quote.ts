/** "Respond to this": the passage of its post that a comment responds to. */
import type { NewQuote, Quote } from '../../contract/quote.ts';
import { anchorOf, findPassage } from '../../thread/anchor.ts';
import { paragraphsOf } from '../../thread/paragraphs.ts';
import type { Reader } from '../db/database.ts';
import type { CommentRow } from '../db/schema.ts';
import { refuse } from '../http/problem.ts';

type QuoteColumns = Pick<CommentRow, 'quote' | 'quote_paragraph'>;

export const noQuote = { quote: null, quote_paragraph: null } as const satisfies QuoteColumns;

type Kept = Omit<Quote, 'paragraph'>;
export const keptQuote = (quote: string): Kept => JSON.parse(quote) as Kept;

export const quoteOf = (row: QuoteColumns): Quote | null =>
  row.quote === null ? null : { ...keptQuote(row.quote), paragraph: row.quote_paragraph };

const refuseQuote = (detail: string) => refuse('invalid', detail, { fields: { quote: detail } });

/** As it is stored: the post's own words, wherever they stand in it now. null: they are not in the post. */
export function placedQuote(html: string, quote: NewQuote): QuoteColumns | null {
  const paragraphs = paragraphsOf(html);
  const { text, before = '', after = '', paragraph = null } = quote;
  const passage = findPassage(paragraphs, { text, before, after, paragraph });
  if (passage === null) return null;
  const { paragraph: where, ...kept } = anchorOf(paragraphs, passage);
  return { quote: JSON.stringify(kept satisfies Kept), quote_paragraph: where };
}

/** The same for a new comment. Refuses words that are not in the post. */
export async function quoteColumns(
  db: Reader,
  postId: string,
  parentId: string | null,
  quote: NewQuote | null,
): Promise<QuoteColumns> {
  if (quote === null) return noQuote;
  if (parentId !== null) refuseQuote('A reply cannot respond to a passage of the post.');
  const post = await db.selectFrom('posts').select('html').where('id', '=', postId).executeTakeFirstOrThrow();
  return (
    placedQuote(post.html, quote) ??
    refuseQuote('The words you respond to are no longer in the post. Take them out, and send it again.')
  );
}
