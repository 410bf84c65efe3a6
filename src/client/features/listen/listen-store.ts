import { create } from 'zustand';
import { type Kept, loadKept } from './kept.ts';
import { off, type Player } from './player.ts';
import type { Sentence } from './read-text.ts';
import { languageOf, pickVoice, type Voice } from './voices.ts';
import type { What } from './what-to-read.ts';

/** Reading aloud, as this device does it and as it goes on now. */
type Listening = Kept & {
  player: Player;
  what: What | null;
  sentences: readonly Sentence[];
  voices: readonly Voice[];
  /** Those that could not be reached. */
  failed: ReadonlySet<string>;
  /** Does the page go with what is read? Not while the reader looks elsewhere. */
  isFollowing: boolean;
};

export const useListening = create<Listening>(() => ({
  ...loadKept(),
  player: off,
  what: null,
  sentences: [],
  voices: [],
  failed: new Set(),
  isFollowing: true,
}));

/** What is read now. */
export const sentenceNow = ({ sentences, player }: Listening): Sentence | undefined =>
  player.status === 'off' ? undefined : sentences[player.at];

/** The voice for a text of this language. */
export const voiceFor = ({ voices, chosen, failed }: Listening, lang: string): Voice | null =>
  pickVoice(voices, lang, chosen[languageOf(lang)], failed);
