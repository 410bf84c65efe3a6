import { useEffect, useState } from 'react';
import { useListening } from './listen-store.ts';
import { speech, voicesOf, watchVoices } from './speech.ts';

/** Is there anything that can read aloud? Undefined as long as nobody knows: voices come late. */
export function useHasVoice(): boolean | undefined {
  const hasVoice = useListening(({ voices }) => voices.length > 0);
  const [hasWaited, setHasWaited] = useState(false);
  useEffect(() => {
    const synth = speech();
    if (!synth) return setHasWaited(true);
    const look = () => {
      const voices = voicesOf(synth);
      if (voices.length !== useListening.getState().voices.length) useListening.setState({ voices });
    };
    look();
    const timer = setTimeout(() => setHasWaited(true), 4000);
    const end = watchVoices(synth, look);
    return () => {
      clearTimeout(timer);
      end();
    };
  }, []);
  return hasVoice || (hasWaited ? false : undefined);
}
