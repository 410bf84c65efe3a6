const maybe = /<a |:\/\/|www\./i;
const anchor = /<a [^>]*>.*?<\/a>/gs;
const address = /\b(?:https?:\/\/|www\.)[^\s<]/gi;

/** Links in a comment's HTML, and addresses that are no links. */
export function countLinks(html: string): number {
  if (!maybe.test(html)) return 0;
  const anchors = html.match(anchor)?.length ?? 0;
  return anchors + (html.replaceAll(anchor, ' ').match(address)?.length ?? 0);
}
