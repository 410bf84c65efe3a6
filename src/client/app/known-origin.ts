/** Where the server draws its pages below when nobody told it its own address (PUBLIC_URL). */
const nowhere = 'http://localhost';

/** Where the site of an address stands; null: nobody knows. In a browser, where the reader found it. */
export function knownOrigin(url: string): string | null {
  if (typeof location !== 'undefined') return location.origin;
  const { origin } = new URL(url);
  return origin === nowhere ? null : origin;
}
