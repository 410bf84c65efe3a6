import { useEffect, useRef } from 'react';
import { highlight } from './highlight.ts';
import { bringIntoView, isInView } from './in-view.ts';
import { lookWhereItIs } from './listen.ts';
import { useListening } from './listen-store.ts';
import type { Sentence } from './read-text.ts';

/** How long a scroll of ours may last, and how often we look whether what is read is still there (milliseconds). */
const ownScroll = 1200;
const look = 400;

const follow = (isFollowing: boolean) => {
  if (useListening.getState().isFollowing !== isFollowing) useListening.setState({ isFollowing });
};

/** Marks what is read, and keeps it in view unless the reader looks elsewhere. Gives the way back to it. */
export function useFollowing(sentence: Sentence | undefined): () => void {
  const range = sentence?.range;
  /** Until when scrolling is ours. */
  const ours = useRef(0);
  const goThere = (to: Range) => {
    follow(true);
    if (bringIntoView(to)) ours.current = Date.now() + ownScroll;
  };

  useEffect(() => {
    if (!range) return;
    highlight(range);
    if (useListening.getState().isFollowing || isInView(range)) goThere(range);
    const timer = setInterval(() => {
      lookWhereItIs();
      // Where it is drawn with lines, they go with the text.
      if (!('highlights' in CSS)) highlight(range);
    }, look);
    return () => clearInterval(timer);
  }, [range]);

  useEffect(() => {
    if (!range) return;
    const ending = new AbortController();
    const options = { signal: ending.signal, capture: true, passive: true };
    const scrolled = () => Date.now() > ours.current && follow(isInView(range));
    // The reader takes over, also in the middle of a scroll of ours.
    const readers = () => (ours.current = 0);
    addEventListener('scroll', scrolled, options);
    for (const move of ['wheel', 'touchmove', 'keydown']) addEventListener(move, readers, options);
    return () => ending.abort();
  }, [range]);

  useEffect(() => () => highlight(null), []);
  return () => range && goThere(range);
}
