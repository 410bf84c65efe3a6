import type { Told } from './engine.ts';

/** Why it pauses when the reader did not ask for it. */
export type Trouble = 'interrupted' | 'not-allowed' | 'voice' | 'not-on-device' | 'failed';

/** Where reading aloud has got to. */
export type Player = {
  status: 'off' | 'reading' | 'paused';
  /** Of the sentences, and of the pieces of this one. */
  at: number;
  piece: number;
  /** Of the last utterance asked for: what comes of another one comes late. */
  turn: number;
  /** In a pause: does the engine hold the utterance, so that it can go on in the middle? */
  hold: 'none' | 'asked' | 'held' | 'releasing';
  trouble: Trouble | null;
  /** A piece that failed is tried once more. */
  hasTriedAgain: boolean;
};

type Button = 'start' | 'pause' | 'go-on' | 'back' | 'forward' | 'stop';

export type Command =
  | { [B in Button]: { type: B } }[Button]
  /** The speed or the voice is another one. */
  | { type: 'changed' }
  /** The page was drawn anew; the sentence stands there now. */
  | { type: 'moved'; at: number }
  /** The voice may not read this before the reader agrees. */
  | { type: 'refused' }
  /** Some time has passed since a hold or a release was asked for. */
  | { type: 'waited'; turn: number };

/** What is to be done, in this order. */
export type Effect =
  | { do: 'speak' | 'hold' | 'release' | 'cancel' | 'finished' }
  /** The voice cannot be reached: is there another one? */
  | { do: 'other-voice' };

/** How many sentences there are, and pieces of the one it is at. */
export type Length = { sentences: number; pieces: number };
type Step = [Player, readonly Effect[]];

export const off: Player = {
  status: 'off',
  at: 0,
  piece: 0,
  turn: 0,
  hold: 'none',
  trouble: null,
  hasTriedAgain: false,
};

const unreachable = new Set(['network', 'voice-unavailable', 'language-unavailable']);

const speakAt = (player: Player, at: number, piece = 0): Step => [
  {
    ...player,
    status: 'reading',
    at,
    piece,
    turn: player.turn + 1,
    hold: 'none',
    trouble: null,
    hasTriedAgain: false,
  },
  [{ do: 'speak' }],
];

const same = (player: Player): Step => [player, []];

const stop = (player: Player, effects: readonly Effect[] = []): Step => [
  { ...off, turn: player.turn + 1 },
  [{ do: 'cancel' }, ...effects],
];

/** Silent until the reader goes on; then from the start of the sentence. */
const wait = (player: Player, trouble: Trouble | null, effects: readonly Effect[] = []): Step => [
  {
    ...player,
    status: 'paused',
    turn: player.turn + 1,
    piece: 0,
    hold: 'none',
    trouble,
    hasTriedAgain: false,
  },
  [{ do: 'cancel' }, ...effects],
];

const goTo = (player: Player, at: number): Step =>
  player.status === 'reading' ? speakAt(player, at) : wait({ ...player, at }, null);

/** What a command does. */
export function obey(player: Player, command: Command, { sentences }: Length): Step {
  if (command.type === 'start') return sentences > 0 ? speakAt(player, 0) : same(player);
  if (player.status === 'off') return same(player);
  switch (command.type) {
    case 'pause':
      return player.status === 'paused' || player.hold === 'releasing'
        ? wait(player, player.trouble)
        : [{ ...player, status: 'paused', hold: 'asked' }, [{ do: 'hold' }]];
    case 'go-on':
      if (player.status === 'reading') return same(player);
      return player.hold === 'held'
        ? [{ ...player, status: 'reading', hold: 'releasing' }, [{ do: 'release' }]]
        : speakAt(player, player.at);
    case 'back':
      return goTo(player, Math.max(0, player.at - 1));
    case 'forward':
      return player.at + 1 < sentences ? goTo(player, player.at + 1) : stop(player, [{ do: 'finished' }]);
    case 'stop':
      return stop(player);
    case 'changed':
      return player.status === 'reading' ? speakAt(player, player.at) : wait(player, null);
    case 'moved':
      return same({ ...player, at: command.at });
    case 'refused':
      return wait(player, 'not-on-device');
    case 'waited':
      // Some browsers cannot pause, or not go on after it: the sentence begins anew.
      if (command.turn !== player.turn) return same(player);
      if (player.hold === 'asked') return wait(player, null);
      return player.hold === 'releasing' ? speakAt(player, player.at) : same(player);
    default:
      return command satisfies never;
  }
}

/** What becomes of it when the engine tells something. */
export function hear(player: Player, told: Told, { sentences, pieces }: Length): Step {
  if (told.turn !== player.turn || player.status === 'off') return same(player);
  switch (told.type) {
    case 'started':
      return same(player);
    case 'held':
      return player.hold === 'asked' ? same({ ...player, hold: 'held' }) : same(player);
    case 'released':
      return player.hold === 'releasing' ? same({ ...player, hold: 'none' }) : same(player);
    case 'ended':
      // On Android a pause ends it. It was not heard to its end.
      if (player.status === 'paused') return wait(player, player.trouble);
      if (player.piece + 1 < pieces) return speakAt(player, player.at, player.piece + 1);
      return player.at + 1 < sentences ? speakAt(player, player.at + 1) : stop(player, [{ do: 'finished' }]);
    case 'silent':
      return tryAgain(player);
    case 'failed':
      return fail(player, told.error);
    default:
      return told satisfies never;
  }
}

function tryAgain(player: Player): Step {
  if (player.status === 'paused') return wait(player, player.trouble);
  if (player.hasTriedAgain) return wait(player, 'failed');
  const [again, effects] = speakAt(player, player.at, player.piece);
  return [{ ...again, hasTriedAgain: true }, effects];
}

function fail(player: Player, error: string): Step {
  if (player.status === 'paused') return wait(player, player.trouble);
  // By another page, or by the device: we ask for nothing without a new turn.
  if (error === 'interrupted' || error === 'canceled') return wait(player, 'interrupted');
  if (error === 'not-allowed') return wait(player, 'not-allowed');
  if (unreachable.has(error)) return wait(player, 'voice', [{ do: 'other-voice' }]);
  return tryAgain(player);
}
