import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ancestorIds } from '../../../thread/ancestors.ts';
import { commentOfAnchor } from '../../lib/paths.ts';
import { commentQueries } from './comment-queries.ts';
import { useDebate } from './debate-context.ts';
import { forgetOldFolds } from './fold-entries.ts';
import { holdLine, holdPressed } from './fold-still.ts';
import { foldReplies, foldsKey } from './folds-store.ts';
import '../../styles/fold-line.css';

const idIn = (place: Element | null) =>
  commentOfAnchor(`#${place?.querySelector('[data-comment]')?.id ?? ''}`);

/** The list whose line this is: what stands in the gap beside a nested list is the list itself. */
const lineOf = ({ target }: Event) =>
  target instanceof Element && target.matches('.thread [data-comment] ~ ol') ? target : null;

/**
 * What folding needs beside its buttons, for the debate on the page: the lines can be clicked, the page stays still, a
 * search in the page opens what it finds, and old folds go. For pointers the line is a short cut; the button does the
 * same for everybody.
 */
export function FoldKeeper() {
  const client = useQueryClient();
  const { slug, view } = useDebate();
  useEffect(forgetOldFolds, []);
  useEffect(() => {
    const key = foldsKey(slug, view);
    const ending = new AbortController();
    const { signal } = ending;
    let pressed: Element | null = null;
    let lit: Element | null = null;

    const light = (list: Element | null) => {
      if (list === lit) return;
      lit?.removeAttribute('data-lit');
      list?.setAttribute('data-lit', '');
      lit = list;
    };
    const onClick = (event: MouseEvent) => {
      const list = lineOf(event);
      if (list) {
        const id = idIn(list.parentElement);
        // Not where a selection of text only ended on the line.
        if (!id || list !== pressed || !getSelection()?.isCollapsed) return;
        holdLine(list, event.clientY, signal);
        foldReplies(key, [id], true);
        return;
      }
      const button =
        event.target instanceof Element && event.target.closest('.fold[aria-expanded], .fold-all');
      if (button) holdPressed(button, signal);
    };
    const onFound = (event: Event) => {
      const id = event.target instanceof Element ? idIn(event.target) : null;
      const { comments = [] } = client.getQueryData(commentQueries.thread(slug, view).queryKey) ?? {};
      if (id) foldReplies(key, ancestorIds(comments, id), false);
    };
    document.addEventListener('pointerdown', (event) => (pressed = lineOf(event)), { signal });
    document.addEventListener('pointerover', (event) => light(lineOf(event)), { signal, passive: true });
    // Before the button's own handler.
    document.addEventListener('click', onClick, { signal, capture: true });
    document.addEventListener('beforematch', onFound, { signal });
    return () => ending.abort();
  }, [client, slug, view]);
  return null;
}
