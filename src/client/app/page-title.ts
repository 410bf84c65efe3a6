import { createContext, useContext, useEffect } from 'react';
import { useMessages } from '../lib/messages/messages.ts';

/** What the head of the page says. On the server the drawing page writes it here; in the browser it goes to the document. */
export type Head = { title: string; description: string | null };

export const HeadContext = createContext<Head | null>(null);

export function usePageTitle(page: string, description: string | null = null): void {
  const m = useMessages();
  const head = useContext(HeadContext);
  const title = page === m.site.name ? page : m.site.title(page);
  if (head) Object.assign(head, { title, description });
  useEffect(() => {
    document.title = title;
  }, [title]);
}
