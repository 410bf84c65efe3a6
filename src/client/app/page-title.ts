import { createContext, useContext, useEffect } from 'react';
import { useMessages } from '../lib/messages/messages.ts';

/** What the head of the page says. On the server the drawing page writes it here; in the browser it goes to the document. */
export type Head = { title: string; description: string | null };

/** The address the server named as this page's own is that of the page one came to first. */
const cameTo = globalThis.location?.pathname;

export const HeadContext = createContext<Head | null>(null);

export function usePageTitle(page: string, description: string | null = null): void {
  const m = useMessages();
  const head = useContext(HeadContext);
  const title = page === m.site.name ? page : m.site.title(page);
  if (head) Object.assign(head, { title, description });
  useEffect(() => {
    document.title = title;
    // Browsers share a page under the address it names.
    if (location.pathname !== cameTo) document.querySelector('link[rel=canonical]')?.remove();
  });
}
