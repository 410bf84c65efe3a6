import { useEffect, useRef, useState } from 'react';
import { limits } from '../../../../contract/limits.ts';
import { useWritingMessages } from '../../../lib/messages/writing.ts';
import type { Hint } from '../../../lib/writing/hints.ts';
import { announce } from '../../../ui/announcer.tsx';
import { hintsNow, loadChecker } from './checker.ts';
import { useKnownNames } from './use-known-names.ts';

/** The text is looked at when typing has stopped so long, and what is found is said after so long (milliseconds). */
const pause = { look: 600, speak: 2200 };
/** Of fewer characters nobody can say that they read easily. */
const least = 40;

/** What there is to say about a text, without what its writer has `settled`. */
export function useHints(text: string, settled: readonly string[], isTyped: boolean) {
  const w = useWritingMessages();
  const known = useKnownNames();
  const [found, setFound] = useState<{ text: string; hints: Hint[] }>({ text: '', hints: [] });
  const spoken = useRef('');

  useEffect(() => void loadChecker(), []);
  useEffect(() => {
    let isNow = true;
    const look = async () => {
      if (text.trim() !== '') await loadChecker();
      if (isNow) setFound({ text, hints: hintsNow(text, known()) });
    };
    const timer = setTimeout(() => void look(), pause.look);
    return () => {
      isNow = false;
      clearTimeout(timer);
    };
  }, [text, known]);

  const hints = found.hints.filter(({ key }) => !settled.includes(key)).slice(0, limits.writing.hints);
  const keys = hints.map(({ key }) => key).join('\n');
  const words = hints[0] && w.spoken(w.about(hints[0]), hints.length - 1);
  useEffect(() => {
    if (!isTyped || keys === spoken.current) return;
    const timer = setTimeout(() => {
      spoken.current = keys;
      if (words) announce(words);
    }, pause.speak - pause.look);
    return () => clearTimeout(timer);
    // Typing on, the writer hears nothing.
  }, [isTyped, keys, words, text]);

  return { hints, isEasy: found.hints.length === 0 && found.text === text && text.trim().length >= least };
}
