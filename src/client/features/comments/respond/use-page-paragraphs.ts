import { useLayoutEffect, useState } from 'react';
import { type PageParagraph, paragraphsIn } from './page-paragraphs.ts';

/** The post as it stands in the page, and a place of ours at the end of each paragraph, which has no words. */
export type Page = { prose: HTMLElement; paragraphs: (PageParagraph & { host: HTMLElement })[] };

/** Beside it stand buttons when its right margin is so wide (rem). */
const margin = 10;

/** null as long as the page has none. Looked for anew when `html` is other HTML, or `path` another page. */
export function usePageParagraphs(html: string, path: string): Page | null {
  const [page, setPage] = useState<Page | null>(null);
  useLayoutEffect(() => {
    const prose = document.querySelector<HTMLElement>('.post > .prose');
    if (!prose) return setPage(null);
    const paragraphs = paragraphsIn(prose).map((one) => ({ ...one, host: hostIn(one) }));
    for (const { element } of paragraphs) element.classList.add('with-respond');
    setPage({ prose, paragraphs });
    const look = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      const room = document.documentElement.clientWidth - prose.getBoundingClientRect().right;
      prose.classList.toggle('prose--margin', room >= margin * rem);
    };
    look();
    const watcher = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(look);
    watcher?.observe(document.documentElement);
    watcher?.observe(prose);
    return () => {
      watcher?.disconnect();
      for (const { element, host } of paragraphs) {
        host.remove();
        element.classList.remove('with-respond');
      }
    };
  }, [html, path]);
  return page;
}

/** Behind its last word. */
function hostIn({ element, nodes }: PageParagraph): HTMLElement {
  const host = document.createElement('span');
  host.className = 'respond-host';
  host.dataset['respond'] = '';
  let last: ChildNode | null = nodes.findLast((node) => node !== null) ?? null;
  while (last?.parentNode && last.parentNode !== element) last = last.parentNode as unknown as ChildNode;
  if (last) last.after(host);
  else element.append(host);
  return host;
}
