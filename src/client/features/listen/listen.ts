import type { Engine, OpenEngine, Told } from './engine.ts';
import { keep, type Kept, rates } from './kept.ts';
import { useListening, voiceFor } from './listen-store.ts';
import { piecesOf, spoken } from './pieces.ts';
import { type Command, type Effect, hear, type Length, obey, type Player } from './player.ts';
import { isThere, type Sentence } from './read-text.ts';
import { languageOf } from './voices.ts';
import { placeIn, type Says, sentencesOf, type What } from './what-to-read.ts';

const { getState: now, setState: set } = useListening;

/** How long an engine may take to hold or release what it says (milliseconds). */
const holdTime = 300;
/** Some browsers fall silent after 15 seconds with a voice that is not on the device. */
const mostLetters = 200;

/** What ended it. */
export type Ending = 'stopped' | 'finished' | 'gone';

type Around = {
  openEngine: OpenEngine;
  says: Says;
  /** Another voice takes the place of one that cannot be reached. */
  onOtherVoice: (name: string) => void;
  onEnd: (ending: Ending) => void;
};

let engine: Engine | null = null;
let around: Around | null = null;

const textOf = ({ says, text }: Sentence) => says ?? text;

function piecesNow(): string[] {
  const state = now();
  const sentence = state.sentences[state.player.at];
  if (!sentence) return [];
  const isOnDevice = voiceFor(state, sentence.lang)?.isOnDevice ?? true;
  return piecesOf(spoken(textOf(sentence)), mostLetters * (isOnDevice ? 1 : Math.min(1, state.rate)));
}

const lengthNow = (): Length => ({ sentences: now().sentences.length, pieces: piecesNow().length });

function take([player, effects]: [Player, readonly Effect[]]): void {
  const wasOn = now().player.status !== 'off';
  set({ player });
  for (const effect of effects) perform(effect);
  if (wasOn && now().player.status === 'off')
    end(effects.some((one) => one.do === 'finished') ? 'finished' : 'stopped');
}

function end(ending: Ending): void {
  if (!around) return;
  const { onEnd } = around;
  around = null;
  set({ what: null, sentences: [] });
  onEnd(ending);
}

const hears = (told: Told): void => take(hear(now().player, told, lengthNow()));

/** Does what a button says. */
export const command = (what: Command): void => take(obey(now().player, what, lengthNow()));

function perform(effect: Effect): void {
  switch (effect.do) {
    case 'speak':
      return speak();
    case 'cancel':
      return engine?.cancel();
    case 'hold':
    case 'release': {
      engine?.[effect.do]();
      const { turn } = now().player;
      setTimeout(() => command({ type: 'waited', turn }), holdTime);
      return;
    }
    case 'other-voice':
      return takeOtherVoice();
    case 'finished':
      return;
    default:
      return effect satisfies never;
  }
}

function speak(): void {
  const state = now();
  const { player, sentences, rate, agreed } = state;
  const sentence = sentences[player.at];
  if (!sentence) return;
  const voice = voiceFor(state, sentence.lang);
  if (voice && !voice.isOnDevice && !agreed.includes(voice.id)) return command({ type: 'refused' });
  engine?.speak({
    turn: player.turn,
    text: piecesNow()[player.piece] ?? '',
    lang: voice?.lang.replace('_', '-') ?? sentence.lang,
    voice: voice?.id ?? null,
    rate,
  });
}

/** One on the device goes on at once; of any other the reader decides. */
function takeOtherVoice(): void {
  const state = now();
  const { lang } = state.sentences[state.player.at] ?? { lang: '' };
  const voice = voiceFor(state, lang);
  if (!voice || voice.isOnDevice) return;
  const failed = new Set([...state.failed, voice.id]);
  const other = voiceFor({ ...state, failed }, lang);
  if (!other?.isOnDevice || languageOf(other.lang) !== languageOf(lang)) return;
  set({ failed });
  around?.onOtherVoice(other.name);
  command({ type: 'go-on' });
}

/** Reads it aloud from its beginning, in place of what is read now. False when there is nothing to read. */
export function listen(what: What, context: Around): boolean {
  const sentences = sentencesOf(what, context.says);
  if (sentences.length === 0) return false;
  engine?.cancel();
  // What was read until now ends without a word: something else begins.
  around = context;
  engine = context.openEngine(hears);
  set({ what, sentences, isFollowing: true, failed: new Set() });
  command({ type: 'start' });
  return true;
}

/** Goes on from a pause. Whoever does so after they were told where the words go agrees to it. */
export function goOn(): void {
  const state = now();
  const { lang } = state.sentences[state.player.at] ?? { lang: '' };
  const voice = voiceFor(state, lang);
  if (state.player.trouble === 'not-on-device' && voice) choose({ agreed: [...state.agreed, voice.id] });
  // The one that could not be reached may be there again.
  if (state.player.trouble === 'voice') set({ failed: new Set() });
  command({ type: 'go-on' });
}

function choose(choice: Partial<Kept>): void {
  set(choice);
  keep(now());
}

/** One step faster or slower. */
export function changeRate(by: 1 | -1): void {
  const rate = rates[rates.findIndex((one) => one === now().rate) + by];
  if (rate === undefined) return;
  choose({ rate });
  command({ type: 'changed' });
}

/** For texts of the language of what is read now. The list said where the words go. */
export function chooseVoice(id: string): void {
  const { chosen, agreed, sentences, player } = now();
  const { lang } = sentences[player.at] ?? { lang: 'en' };
  set({ failed: new Set() });
  choose({ chosen: { ...chosen, [languageOf(lang)]: id }, agreed: [...new Set([...agreed, id])] });
  command({ type: 'changed' });
}

/** What is read is not on the page any more. */
export function leave(): void {
  if (now().player.status === 'off') return;
  engine?.cancel();
  const [player] = obey(now().player, { type: 'stop' }, lengthNow());
  set({ player });
  end('gone');
}

/** The page may have been drawn anew: goes on with the same sentence where it stands now. */
export function lookWhereItIs(): void {
  const { what, sentences, player } = now();
  const sentence = sentences[player.at];
  if (!what || !around || !sentence || isThere(sentence)) return;
  const after = sentencesOf(what, around.says);
  const at = placeIn(after, sentences, player.at);
  if (at === null) return leave();
  set({ sentences: after });
  command({ type: 'moved', at });
  if (after[at]?.text !== sentence.text) command({ type: 'changed' });
}
