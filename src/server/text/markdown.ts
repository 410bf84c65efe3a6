/** Every word that anybody wrote becomes HTML here, and only here. Pure. */
import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeSanitize, { type Options as Schema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { type Preset, unified } from 'unified';
import { breaks, capDepth, capMarkers, plainWords } from './dialect.ts';
import { plainHtml } from './plain.ts';
import type { Voice } from './safe-href.ts';
import { shape } from './shape.ts';
import { sieve } from './sieve.ts';

const tagNames = ['a', 'blockquote', 'br', 'code', 'em', 'li', 'ol', 'p', 'strong', 'ul'];
const rel = { comment: 'nofollow ugc noopener noreferrer', post: 'noopener noreferrer' };

const schemaOf = (voice: Voice): Schema => ({
  tagNames: voice === 'post' ? [...tagNames, 'div', 'h2', 'h3', 'hr', 'img'] : tagNames,
  attributes: {
    a: ['href', 'rel'],
    ol: ['start'],
    ...(voice === 'post' ? { div: [['className', 'note']], img: ['src', 'alt'] } : {}),
  },
  protocols: { href: ['http', 'https', 'mailto'], src: [] },
  required: { a: { rel: rel[voice] } },
  ancestors: { li: ['ul', 'ol'] },
  clobber: ['id', 'name'],
  strip: ['script', 'style'],
});

/** The one pipeline: rebuilt from the few forms we show, then checked again by a sanitiser that is not ours. */
const toHtml = (voice: Voice): Preset => ({
  plugins: [() => (tree: Root) => shape(tree, voice), [rehypeSanitize, schemaOf(voice)], rehypeStringify],
});

const markdownTo = (voice: Voice) =>
  unified()
    .use(remarkParse)
    .use(plainWords, voice)
    .use(capDepth)
    .use(breaks, voice)
    .use(remarkRehype)
    .use(toHtml(voice))
    .freeze();
const htmlTo = (voice: Voice) => unified().use(rehypeParse, { fragment: true }).use(toHtml(voice)).freeze();

const markdown = { comment: markdownTo('comment'), post: markdownTo('post') };
const html = { comment: htmlTo('comment'), post: htmlTo('post') };

/** A comment: paragraphs, emphasis, lists, quotes, links. Raw HTML is shown as the text it is. */
export const commentHtml = (text: string): string => plainHtml(text) ?? fullCommentHtml(text);

/** The same without a short way for plain words. */
export const fullCommentHtml = (text: string): string =>
  String(markdown.comment.processSync(capMarkers(text)));

/** A post: the same and headings, rules, images of this site, and notes (`> [note] Title`). */
export const postHtml = (text: string): string => String(markdown.post.processSync(text));

/** HTML from elsewhere, in the forms we show. */
export const cleanHtml = (dirty: string, voice: Voice = 'post'): string =>
  String(html[voice].processSync(sieve(dirty)));

const ends = new Set(['blockquote', 'br', 'div', 'h2', 'h3', 'hr', 'li', 'ol', 'p', 'ul']);

/** Our own HTML as plain text, a line for each paragraph. */
export function textOf(ours: string): string {
  const words = (node: Root | Element): string =>
    node.children
      .map((child) => {
        if (child.type === 'text') return child.value;
        if (child.type !== 'element') return '';
        const text = child.tagName === 'img' ? String(child.properties['alt'] ?? '') : words(child);
        return ends.has(child.tagName) ? `\n${text}\n` : text;
      })
      .join('');
  return words(html.post.parse(ours))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Minutes at 200 words a minute, at least 1. */
export const readingTime = (ours: string): number =>
  Math.max(1, Math.round((textOf(ours).match(/\S+/g)?.length ?? 0) / 200));
