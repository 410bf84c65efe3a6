import { hideReasons } from '../../contract/vocabulary.ts';
import { postHtml } from '../text/markdown.ts';

const anchored = new RegExp(`<(h[23])>((?:(?!</h).)*?)\\s*\\{#(${hideReasons.join('|')})\\}</\\1>`, 'gs');

/**
 * A page that an administrator writes: the forms of a post. A heading that ends in `{#names-person}` or another reason for
 * hiding can be linked to by that name; the first one, where there are two.
 */
export function pageHtml(body: string): string {
  const named = new Set<string>();
  return postHtml(body).replace(anchored, (_all, tag: string, words: string, reason: string) => {
    if (named.has(reason)) return `<${tag}>${words}</${tag}>`;
    named.add(reason);
    return `<${tag} id="${reason}">${words}</${tag}>`;
  });
}
