const protocols = { comment: ['http:', 'https:', 'mailto:'], post: ['http:', 'https:', 'mailto:'] } as const;

/** Whose words they are: a comment is anybody's, a post is the editors'. */
export type Voice = keyof typeof protocols;

/** A place on this site: one slash, then neither slash nor backslash, which browsers read as another host. */
const local = /^\/(?![/\\])[\w\-./~%?=&#+]*$/;

/**
 * The address a link may lead to, in its normal form, or null. Addresses with a name and password are refused:
 * `https://bank.example@evil.example` reads as the bank's.
 */
export function safeHref(href: string, voice: Voice): string | null {
  const value = href.trim();
  if (voice === 'post' && local.test(value)) return value;
  if (value.length > 2000 || !/^(?:https?:\/\/|mailto:)[^\s\\\p{Cc}]+$/iu.test(value)) return null;
  try {
    const url = new URL(value);
    const allowed = protocols[voice].some((protocol) => protocol === url.protocol);
    return allowed && url.username === '' && url.password === '' ? url.href : null;
  } catch {
    return null;
  }
}

/** An image of this site, or null. */
export const safeImage = (src: string): string | null => (local.test(src) ? src : null);
