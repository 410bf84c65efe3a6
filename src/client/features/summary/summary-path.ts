import { paths } from '../../lib/paths.ts';

/** "Where we have got to", above the conversation; `place`: in which version, and above what of it. */
export function summaryPath(slug: string, place: Record<string, string> = {}): string {
  const query = new URLSearchParams(place);
  return `${paths.post(slug)}${query.size > 0 ? `?${query}` : ''}#summary`;
}
