import type { OpenEngine, Told } from './engine.ts';
import type { Voice } from './voices.ts';

/** How often we look whether the browser still does what it was asked, and how long it may take to begin (milliseconds). */
const look = 500;
const toBegin = 8000;
/** Far longer than any voice needs for a letter, at normal speed. */
const eachLetter = 250;

export const speech = (): SpeechSynthesis | null =>
  typeof speechSynthesis === 'undefined' || typeof SpeechSynthesisUtterance === 'undefined'
    ? null
    : speechSynthesis;

export const voicesOf = (synth: SpeechSynthesis): Voice[] =>
  synth.getVoices().map(({ voiceURI, name, lang, localService }) => ({
    id: voiceURI,
    name,
    lang,
    isOnDevice: localService,
  }));

/** Voices come late in some browsers, and not all of them tell when. */
export function watchVoices(synth: SpeechSynthesis, changed: () => void): () => void {
  const timers = [250, 1000, 3000].map((after) => setTimeout(changed, after));
  synth.addEventListener?.('voiceschanged', changed);
  return () => {
    timers.forEach(clearTimeout);
    synth.removeEventListener?.('voiceschanged', changed);
  };
}

type Current = {
  /** Held here, or some browsers forget it and never tell its end. */
  utterance: SpeechSynthesisUtterance;
  turn: number;
  state: 'asked' | 'speaking' | 'held';
  since: number;
  most: number;
  /** How often it was found to say nothing. */
  quiet: number;
};

/** The browser's own voices. What browsers get wrong is put right here, or told as what it is. */
export const openSpeech =
  (synth: SpeechSynthesis): OpenEngine =>
  (tell) => {
    let current: Current | null = null;
    let timer: ReturnType<typeof setInterval> | undefined;

    const forget = () => {
      current = null;
      clearInterval(timer);
      // A pause outlives what was paused, and would silence what comes next.
      if (synth.speaking || synth.pending || synth.paused) {
        synth.cancel();
        synth.resume();
      }
    };
    const watch = () => {
      if (!current || current.state === 'held') return;
      const { turn, state, since, most } = current;
      const time = Date.now() - since;
      // Some browsers do not tell the end.
      if (state === 'speaking' && !synth.speaking && !synth.pending) current.quiet += 1;
      if (current.quiet > 1) tell({ type: 'ended', turn });
      else if (time > (state === 'asked' ? toBegin : most)) tell({ type: 'silent', turn });
    };

    return {
      speak({ turn, text, lang, voice, rate }) {
        forget();
        const utterance = new SpeechSynthesisUtterance(text);
        Object.assign(utterance, { lang, rate });
        const found = synth.getVoices().find(({ voiceURI }) => voiceURI === voice);
        if (found) utterance.voice = found;
        const now: Current = {
          utterance,
          turn,
          state: 'asked',
          since: Date.now(),
          most: toBegin + (text.length * eachLetter) / rate,
          quiet: 0,
        };
        current = now;
        const pass = (told: Told, state: Current['state'] = 'speaking') => {
          if (current !== now) return;
          Object.assign(now, { state, since: Date.now() });
          tell(told);
        };
        utterance.addEventListener('start', () => pass({ type: 'started', turn }));
        utterance.addEventListener('end', () => pass({ type: 'ended', turn }));
        utterance.addEventListener('pause', () => pass({ type: 'held', turn }, 'held'));
        utterance.addEventListener('resume', () => pass({ type: 'released', turn }));
        utterance.addEventListener('error', ({ error }) => pass({ type: 'failed', turn, error }));
        timer = setInterval(watch, look);
        synth.speak(utterance);
      },
      hold: () => synth.pause(),
      release: () => synth.resume(),
      cancel: forget,
    };
  };
