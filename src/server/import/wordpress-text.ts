/** What WordPress leaves unsaid in its texts: paragraphs as empty lines, shortcodes, names as anybody typed them. */
import { checkAlias } from '../people/alias.ts';
import { limits } from '../../contract/limits.ts';
import { cleanText } from '../text/clean-text.ts';
import { cleanHtml, textOf } from '../text/markdown.ts';

const lines = (text: string): string => text.replace(/\n[ \t]*\n\s*/g, '<p>').replace(/\n/g, '<br>');

/** Empty lines are paragraphs and line ends are line ends, as WordPress shows them; never inside a tag. */
const withParagraphs = (html: string): string =>
  html
    .replace(/\r\n?/g, '\n')
    .split(/(<[^<>]*>)/)
    .map((part, i) => (i % 2 === 1 ? part : lines(part)))
    .join('');

const known =
  'audio caption contact-form contact-form-7 embed gallery playlist video wp_caption wpforms youtube'.split(
    ' ',
  );
const attribute = `\\s+[\\w-]+=(?:"[^"\\[\\]]*"|'[^'\\[\\]]*'|[^\\s"'\\[\\]]+)`;
const shortcode = new RegExp(`\\[(/?)([a-z][\\w-]*)((?:${attribute})*)([^\\[\\]]*)\\]`, 'gi');

/** Takes away shortcodes and keeps what they enclose. A remark such as "[name left out]" is no shortcode. */
function withoutShortcodes(html: string): string {
  const ended = new Set(known);
  for (const [, slash, name = ''] of html.matchAll(shortcode)) if (slash === '/') ended.add(name);
  return html.replace(shortcode, (whole, _slash, name: string, attributes: string, rest: string) =>
    ended.has(name) || (attributes !== '' && /^\s*\/?$/.test(rest)) ? '' : whole,
  );
}

/** A post's body. One made of blocks (`<!-- wp:`) has its paragraphs already. */
export const postBody = (html: string): string =>
  cleanHtml(html.includes('<!-- wp:') ? withoutShortcodes(html) : withParagraphs(withoutShortcodes(html)));

export const commentBody = (html: string): string => cleanHtml(withParagraphs(html), 'comment');

/** Text that may hold tags and character references, as text on one line. */
export const plain = (html: string): string => textOf(cleanHtml(html)).replace(/\s+/g, ' ').trim();

/** The last question of a text, since here every post ends in one. */
export function lastQuestion(text: string): string {
  const questions = text.split(/(?<=[.!?…\n])/).filter((sentence) => sentence.endsWith('?'));
  const last = questions.map((question) => question.replace(/^["'”’)\]\s]+/, '').trim()).findLast(isQuestion);
  return last ?? 'What do you think?';
}
const isQuestion = (text: string) => text.length >= 12 && text.length <= 300 && text.includes(' ');

/**
 * A name that may stand here: never an address, never one that reads as a role. Null where nothing is left of it.
 */
export function nameHere(typed: string): string | null {
  const name = cleanText(plain(typed)).normalize('NFKC').trim();
  for (const form of [name, name.replace(/[^\p{L}\p{M}\p{Nd} .,'’-]+/gu, ' ')]) {
    if (/@|:\/\//.test(name)) return null;
    const checked = checkAlias(form.slice(0, limits.alias), []);
    if (checked.ok) return checked.name;
  }
  return null;
}
