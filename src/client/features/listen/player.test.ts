import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Told } from './engine.ts';
import { type Command, type Effect, hear, type Length, obey, off, type Player } from './player.ts';

/** Three sentences; the second is spoken in two pieces. */
const pieces = [1, 2, 1];

/** A player with an engine that does nothing by itself: the test says what it tells. */
function play() {
  let player: Player = off;
  let done: string[] = [];
  const length = (): Length => ({ sentences: pieces.length, pieces: pieces[player.at] ?? 1 });
  const take = ([next, effects]: [Player, readonly Effect[]]) => {
    player = next;
    for (const { do: what } of effects) done.push(what === 'speak' ? `${player.at}.${player.piece}` : what);
  };
  const told = (type: Exclude<Told['type'], 'failed'>, turn = player.turn) =>
    take(hear(player, { type, turn }, length()));
  return {
    command: (type: Exclude<Command['type'], 'moved' | 'waited'>) => take(obey(player, { type }, length())),
    moved: (at: number) => take(obey(player, { type: 'moved', at }, length())),
    waited: (turn = player.turn) => take(obey(player, { type: 'waited', turn }, length())),
    told,
    failed: (error: string, turn = player.turn) =>
      take(hear(player, { type: 'failed', error, turn }, length())),
    /** What was done since the last time one asked. */
    done: () => done.splice(0),
    now: () => player,
  };
}

function reading() {
  const reader = play();
  reader.command('start');
  reader.told('started');
  reader.done();
  return reader;
}

describe('reading aloud', () => {
  it('says one sentence after the other, a long one in pieces, and ends', () => {
    const reader = play();
    reader.command('start');
    for (let i = 0; i < 4; i += 1) {
      reader.told('started');
      reader.told('ended');
    }
    expect(reader.done()).toEqual(['0.0', '1.0', '1.1', '2.0', 'cancel', 'finished']);
    expect(reader.now().status).toBe('off');
  });

  it('goes back and forward by sentences, also in a pause, and ends after the last', () => {
    const reader = reading();
    reader.command('back');
    reader.command('forward');
    reader.told('ended');
    reader.command('back');
    expect(reader.done()).toEqual(['0.0', '1.0', '1.1', '0.0']);
    reader.command('pause');
    reader.command('forward');
    reader.command('forward');
    expect(reader.done()).toEqual(['hold', 'cancel', 'cancel']);
    expect(reader.now()).toMatchObject({ at: 2, status: 'paused' });
    reader.command('forward');
    expect(reader.done()).toEqual(['cancel', 'finished']);
  });

  it('ignores what comes late of an utterance it has given up', () => {
    const reader = reading();
    const { turn } = reader.now();
    reader.command('forward');
    reader.done();
    reader.failed('interrupted', turn);
    reader.told('ended', turn);
    reader.told('silent', turn);
    expect(reader.done()).toEqual([]);
    expect(reader.now()).toMatchObject({ at: 1, piece: 0, status: 'reading' });
    reader.command('stop');
    reader.told('ended');
    reader.failed('network');
    expect(reader.done()).toEqual(['cancel']);
    expect(reader.now().status).toBe('off');
  });

  it('speaks anew with another speed or voice, and in a pause only when one goes on', () => {
    const reader = reading();
    reader.command('changed');
    reader.command('pause');
    reader.command('changed');
    reader.command('go-on');
    expect(reader.done()).toEqual(['0.0', 'hold', 'cancel', '0.0']);
  });

  it('goes on in the same sentence where the page was drawn anew', () => {
    const reader = reading();
    reader.moved(1);
    reader.told('ended');
    expect(reader.done()).toEqual(['1.1']);
  });
});

describe('a pause', () => {
  it('goes on in the middle of the sentence where the browser can', () => {
    const reader = reading();
    reader.command('pause');
    reader.told('held');
    reader.waited();
    reader.command('go-on');
    reader.told('released');
    reader.waited();
    reader.told('ended');
    expect(reader.done()).toEqual(['hold', 'release', '1.0']);
  });

  it('begins the sentence anew where the browser cannot pause, or ends instead', () => {
    const reader = reading();
    reader.command('pause');
    reader.waited();
    reader.command('go-on');
    expect(reader.done()).toEqual(['hold', 'cancel', '0.0']);
    reader.command('pause');
    reader.told('ended');
    expect(reader.now()).toMatchObject({ at: 0, status: 'paused' });
    reader.command('go-on');
    expect(reader.done()).toEqual(['hold', 'cancel', '0.0']);
  });

  it('begins it anew where the browser does not go on after it', () => {
    const reader = reading();
    reader.command('pause');
    reader.told('held');
    reader.command('go-on');
    reader.waited();
    expect(reader.done()).toEqual(['hold', 'release', '0.0']);
  });

  it('is kept when one pauses again before it has gone on', () => {
    const reader = reading();
    reader.command('pause');
    reader.told('held');
    reader.command('go-on');
    reader.command('pause');
    reader.told('released');
    reader.waited();
    expect(reader.done()).toEqual(['hold', 'release', 'cancel']);
    expect(reader.now()).toMatchObject({ status: 'paused', hold: 'none' });
  });
});

describe('what goes wrong', () => {
  it.each([
    ['interrupted', 'interrupted'],
    ['canceled', 'interrupted'],
    ['not-allowed', 'not-allowed'],
  ])('pauses and says so: %s', (error, trouble) => {
    const reader = reading();
    reader.failed(error);
    expect(reader.now()).toMatchObject({ status: 'paused', trouble });
    reader.command('go-on');
    expect(reader.now()).toMatchObject({ status: 'reading', trouble: null });
    expect(reader.done()).toEqual(['cancel', '0.0']);
  });

  it.each(['network', 'voice-unavailable', 'language-unavailable'])('asks for another voice: %s', (error) => {
    const reader = reading();
    reader.failed(error);
    expect(reader.done()).toEqual(['cancel', 'other-voice']);
    expect(reader.now()).toMatchObject({ status: 'paused', trouble: 'voice' });
  });

  it('tries once more, then pauses, when the engine fails or falls silent', () => {
    const reader = reading();
    reader.told('ended');
    reader.told('ended');
    reader.failed('synthesis-failed');
    reader.told('silent');
    expect(reader.done()).toEqual(['1.0', '1.1', '1.1', 'cancel']);
    expect(reader.now()).toMatchObject({ status: 'paused', trouble: 'failed', at: 1 });
  });

  it('waits for the reader’s word before a voice that is not on the device reads', () => {
    const reader = reading();
    reader.command('refused');
    expect(reader.now()).toMatchObject({ status: 'paused', trouble: 'not-on-device' });
  });

  it('never leaves the text, and speaks only when it reads, whatever happens in whatever order', () => {
    const commands = ['start', 'pause', 'go-on', 'back', 'forward', 'stop', 'changed', 'refused'] as const;
    const tellings = ['started', 'ended', 'held', 'released', 'silent'] as const;
    const event = fc.oneof(
      fc.constantFrom(...commands).map((type) => (reader: ReturnType<typeof play>) => reader.command(type)),
      fc.record({ type: fc.constantFrom(...tellings), late: fc.nat({ max: 2 }) }).map(
        ({ type, late }) =>
          (reader: ReturnType<typeof play>) =>
            reader.told(type, reader.now().turn - late),
      ),
      fc
        .constantFrom('interrupted', 'not-allowed', 'network', 'synthesis-failed')
        .map((error) => (reader: ReturnType<typeof play>) => reader.failed(error)),
      fc.constant((reader: ReturnType<typeof play>) => reader.waited()),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const reader = play();
        for (const happen of events) {
          happen(reader);
          const { at, piece, status, hold } = reader.now();
          expect(piece).toBeLessThan(pieces[at] ?? 0);
          if (reader.done().some((what) => what.includes('.'))) expect(status).toBe('reading');
          if (status === 'off') expect(hold).toBe('none');
        }
      }),
    );
  });
});
