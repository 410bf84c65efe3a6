import { type ComponentProps, useEffect, useRef } from 'react';
import { useNavigate } from 'react-router-dom';
import { commentAnchor } from '../../lib/paths.ts';
import { useDebate } from './debate-context.ts';

type Props = Omit<ComponentProps<'a'>, 'href'> & { to: string };

/**
 * A link in a row. Rows are many: they hold no handler and do not ask where the reader is, which would draw all of them
 * anew at each step. The debate follows it.
 */
export const RowLink = ({ to, children, ...rest }: Props) => (
  <a {...rest} href={useDebate().base + to}>
    {children}
  </a>
);

/** Follows the links of all rows in the element, as far as it is an ordinary click. From a reply, the way back comes with it. */
export function useRowLinks(base: string) {
  const navigate = useNavigate();
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element && event.target.closest('a.when, .to > a, .mark-to > a');
      const href = link ? (link.getAttribute('href') ?? '') : '';
      if (!link || !href.startsWith('/') || event.defaultPrevented || event.button !== 0) return;
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      const id = link.closest('.mark-to') && href.slice(href.lastIndexOf('/') + 1);
      // What it has to do with may stand on this page.
      if (id && document.getElementById(commentAnchor(id)))
        return void navigate({ search: location.search, hash: `#${commentAnchor(id)}` });
      const reply = link.closest('.to')?.closest('[data-comment]');
      const backTo = reply?.id.replace(/^comment-/, '');
      void navigate(href.slice(base.length), { state: backTo ? { backTo } : null });
    };
    const ending = new AbortController();
    element.current?.addEventListener('click', follow, { signal: ending.signal });
    return () => ending.abort();
  }, [base, navigate]);
  return element;
}
