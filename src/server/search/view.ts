import type { FoundComment, FoundPost } from '../../contract/search.ts';
import type { Language } from '../../contract/vocabulary.ts';
import { publicComment, type ViewRow } from '../comments/view.ts';
import type { Flag, PostRow } from '../db/schema.ts';
import { textOf } from '../text/markdown.ts';
import { excerpt, type Term } from './terms.ts';

type CommentFound = ViewRow & { slug: string; post_lang: Language; title: string; vote_first: Flag };

/** As everybody may see it; null: nobody may. */
export function foundComment(row: CommentFound, terms: readonly Term[]): FoundComment | null {
  const comment = publicComment(row, row.vote_first === 1);
  if (comment.state !== 'visible') return null;
  const { name, pointOfView, badge } = comment.author;
  return {
    id: comment.id,
    post: { slug: row.slug, lang: row.post_lang, title: row.title },
    ...(comment.lang && { lang: comment.lang }),
    author: { name, pointOfView, badge },
    kind: comment.kind,
    createdAt: comment.createdAt,
    excerpt: excerpt(textOf(comment.html), terms),
  };
}

type PostFound = Pick<PostRow, 'slug' | 'title' | 'standfirst' | 'question' | 'html' | 'comment_count'> & {
  lang: Language;
};

export const foundPost = (row: PostFound, terms: readonly Term[]): FoundPost => ({
  slug: row.slug,
  lang: row.lang,
  title: row.title,
  commentCount: row.comment_count,
  // Where the title alone has the words, the standfirst says most.
  excerpt: bestOf([row.standfirst, row.question, textOf(row.html)], terms),
});

function bestOf(texts: readonly string[], terms: readonly Term[]): FoundPost['excerpt'] {
  const made = texts.map((text) => excerpt(text, terms));
  return made.find((one) => one.some(({ isMatch }) => isMatch)) ?? made[0] ?? [];
}
