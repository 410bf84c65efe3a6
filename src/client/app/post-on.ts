import { matchPath } from 'react-router-dom';
import { type DebateTab, debateTabs } from '../lib/paths.ts';

/** A post's own page, by its path without the language, and which of the ways to read its debate is open there. */
export function postOn(pathname: string): { slug: string; tab: DebateTab | null } | null {
  const { slug, tab } = matchPath('/posts/:slug/:tab?', pathname)?.params ?? {};
  if (!slug) return null;
  if (!tab) return { slug, tab: null };
  const known = debateTabs.find((one) => one === tab);
  return known ? { slug, tab: known } : null;
}

/** Is one the same post's page as the other? Then nothing above its debate changes between them. */
export const isSamePost = (a: string, b: string): boolean => {
  const slug = postOn(a)?.slug;
  return slug !== undefined && slug === postOn(b)?.slug;
};
