import { createRoot } from 'react-dom/client';
import { listenMessagesOf } from '../../lib/messages/listen.ts';
import { type Language, LanguageContext } from '../../lib/messages/messages.ts';
import { announce } from '../../ui/announcer.tsx';
import { showToast } from '../../ui/toast.ts';
import { command, type Ending, listen } from './listen.ts';
import { ListenBar } from './listen-bar.tsx';
import { openSpeech, speech } from './speech.ts';
import type { What } from './what-to-read.ts';

let place: HTMLElement | null = null;

/**
 * The bar has a root of its own: it stays whatever page the reader goes to, and the first page need not know of it.
 */
function drawBar(language: Language): void {
  if (place) return;
  place = document.body.appendChild(document.createElement('div'));
  createRoot(place).render(
    <LanguageContext value={language}>
      <ListenBar />
    </LanguageContext>,
  );
  // A browser goes on speaking when the page has gone.
  addEventListener('pagehide', () => command({ type: 'stop' }));
}

/** Reads it aloud. When it ends, the focus goes from the bar back to where it was. */
export function startListening(what: What, language: Language): void {
  const synth = speech();
  if (!synth) return;
  const w = listenMessagesOf(language);
  const starter = document.activeElement;
  const end = (ending: Ending) => {
    const isInBar = place?.contains(document.activeElement);
    const back = starter?.isConnected ? starter : document.querySelector('main h1');
    // Elsewhere on the page it stays where it is. The reader is not taken away from what they have heard.
    if (isInBar && back instanceof HTMLElement) back.focus({ preventScroll: true });
    if (ending === 'gone') showToast({ text: w.gone });
    else announce(ending === 'finished' ? w.finished : w.stopped);
  };
  const hasBegun = listen(what, {
    openEngine: openSpeech(synth),
    says: w.says,
    onOtherVoice: (name) => showToast({ text: w.voiceChanged(name) }),
    onEnd: end,
  });
  if (!hasBegun) return showToast({ text: w.nothing });
  drawBar(language);
  announce(w.started);
}
