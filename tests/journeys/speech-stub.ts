/** A stand-in for the browser's voices, which a browser without a screen has none of. Put into a page before its scripts. */
import type { Page } from 'playwright-core';

type StubVoice = { name: string; lang: string; localService: boolean };
type Said = { text: string; lang: string; rate: number; voice: string | null };

/** What the stub gives the test, as `window.stub`. */
type Stub = {
  said: Said[];
  /** The utterance it speaks now. */
  tell: (type: 'start' | 'end' | 'pause' | 'resume' | 'error', error?: string) => void;
  comeVoices: (voices: StubVoice[]) => void;
  isSilent: () => boolean;
};
type StubWindow = Window & { stub: Stub };

export const amy: StubVoice = { name: 'Amy', lang: 'en-GB', localService: true };
export const far: StubVoice = { name: 'Far', lang: 'en-GB', localService: false };

/** Before `goto`. Voices come when the test says so, or at once. */
export async function stubSpeech(page: Page, atOnce: StubVoice[] = []): Promise<void> {
  await page.addInitScript((first) => {
    let voices = first.map((voice) => ({ ...voice, voiceURI: voice.name, default: false }));
    let current: (EventTarget & { text: string }) | null = null;
    class Utterance extends EventTarget {
      lang = '';
      rate = 1;
      voice: { name: string } | null = null;
      readonly text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    const stub: Stub = {
      said: [],
      tell(type, error) {
        const told = current;
        if (type === 'end' || type === 'error') current = null;
        told?.dispatchEvent(Object.assign(new Event(type), { error }));
      },
      comeVoices(come) {
        voices = come.map((voice) => ({ ...voice, voiceURI: voice.name, default: false }));
        synth.dispatchEvent(new Event('voiceschanged'));
      },
      isSilent: () => current === null,
    };
    const synth = Object.assign(new EventTarget(), {
      paused: false,
      pending: false,
      getVoices: () => voices,
      speak(utterance: Utterance) {
        current = utterance;
        stub.said.push({
          text: utterance.text,
          lang: utterance.lang,
          rate: utterance.rate,
          voice: utterance.voice?.name ?? null,
        });
        setTimeout(() => current === utterance && utterance.dispatchEvent(new Event('start')));
      },
      cancel: () => stub.tell('error', 'interrupted'),
      pause: () => setTimeout(() => stub.tell('pause')),
      resume: () => setTimeout(() => stub.tell('resume')),
    });
    Object.defineProperty(synth, 'speaking', { get: () => current !== null });
    Object.defineProperty(window, 'speechSynthesis', { value: synth });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
    Object.assign(window, { stub });
  }, atOnce);
}

export const said = (page: Page): Promise<Said[]> =>
  page.evaluate(() => (window as unknown as StubWindow).stub.said);

/** What it spoke last. */
export const saidLast = async (page: Page): Promise<string> => (await said(page)).at(-1)?.text ?? '';

export const isSilent = (page: Page): Promise<boolean> =>
  page.evaluate(() => (window as unknown as StubWindow).stub.isSilent());

/** The voice does this now. */
export const voice = (page: Page, ...what: Parameters<Stub['tell']>): Promise<void> =>
  page.evaluate((told) => (window as unknown as StubWindow).stub.tell(...told), what);

export const comeVoices = (page: Page, voices: StubVoice[]): Promise<void> =>
  page.evaluate((come) => (window as unknown as StubWindow).stub.comeVoices(come), voices);
