import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import hardWords from '../../../../content/hard-words.json';
import { limits } from '../../../contract/limits.ts';
import { editFor } from './apply-hint.ts';
import type { Named } from './contacts.ts';
import { findHints } from './hints.ts';
import { anyText } from './testing.ts';

const said: Record<Named, string> = {
  person: 'a person',
  service: 'a service',
  home: 'a home',
  handle: 'a person',
  email: 'an e-mail address',
  phone: 'a phone number',
  place: 'a place',
};
const kinds = (text: string) => findHints(text).map(({ kind }) => kind);
/** The text when its first hint is followed. */
const followed = (text: string) => {
  const hint = findHints(text)[0];
  const edit = hint && editFor(text, hint, said);
  return edit ? text.slice(0, edit.start) + edit.text + text.slice(edit.end) : text;
};

describe('hints', () => {
  it('say nothing about a text that reads easily', () => {
    expect(kinds('I get ready for bed at 7. I am not tired at 7. I am 44.')).toEqual([]);
    expect(kinds('')).toEqual([]);
  });

  it('come with the gravest first', () => {
    const long = `And ${'so it goes '.repeat(7)}on`;
    expect(kinds(`PLEASE LISTEN TO ME. ${long}. We utilise it. Ask Sarah.`)).toEqual([
      'name',
      'shouting',
      'long',
      'hard',
    ]);
  });

  it('find a sentence long above the limit, and count its words', () => {
    const words = (n: number) => Array.from({ length: n }, () => 'so').join(' ');
    expect(kinds(`${words(limits.writing.words)}.`)).toEqual([]);
    expect(findHints(`Short. ${words(limits.writing.words + 1)}.`)).toMatchObject([
      { kind: 'long', words: limits.writing.words + 1, places: [{ start: 7 }] },
    ]);
    expect(kinds(`${words(12)}\n${words(13)}`)).toEqual([]);
  });

  it('take whole sentences in capitals for shouting, not a word, a name or a short cry', () => {
    expect(kinds('NOBODY LISTENS TO ME!')).toEqual(['shouting']);
    expect(kinds('I said NO. The NHS and the CQC. STOP IT!')).toEqual([]);
  });

  it('see that the same was pasted twice', () => {
    const one = 'We let the team agree the late shifts.';
    expect(followed(`${one}\n\n${one}`)).toBe(one);
    expect(followed(`${one}${one}`)).toBe(one);
    expect(followed(`${one} It works well. ${one} It works well. So there.`)).toBe(
      `${one} It works well. So there.`,
    );
    expect(kinds('No. Never. No. Never. I said no. I said no.')).toEqual([]);
  });

  it('leave the words of addresses alone', () => {
    expect(kinds('See https://example.org/utilise/Sarah-Jones')).toEqual([]);
  });
});

describe('following a hint', () => {
  it.each([
    ['Sarah’s mum came, and I asked Sarah.', 'A person’s mum came, and I asked a person.'],
    ['I told my manager Priya that.', 'I told my manager that.'],
    ['I live at the Willow Care Home.', 'I live at a home.'],
    ['Willow House is mine.', 'A home is mine.'],
    ['Ring 0161 496 0000 now.', 'Ring a phone number now.'],
    ['We utilise it. Utilise it well.', 'We use it. Use it well.'],
    ['It is an additional bus.', 'It is a more bus.'],
    ['I am a service user.', 'I am a person who uses support.'],
    ['It is a robust plan.', 'It is a strong plan.'],
    ['It is a beneficial, enhanced plan.', 'It is a helpful, enhanced plan.'],
    ['Make a competency list.', 'Make a skill list.'],
    ['I met a Mr Smith.', 'I met a person.'],
  ])('%s', (text, expected) => expect(followed(text)).toBe(expected));

  it('is for the writer where it takes thought', () => {
    const text = 'NOBODY LISTENS TO ME!';
    expect(editFor(text, findHints(text)[0]!, said)).toBeNull();
  });

  it('does away with the hint, and touches nothing before and after it, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const hint of findHints(text)) {
          for (const { start, end } of hint.places) expect(text.slice(start, end)).not.toBe('');
          expect(text.slice(hint.places[0]!.start, hint.places[0]!.end).trim()).toBe(hint.text);
          const edit = editFor(text, hint, said);
          if (!edit) continue;
          expect(edit.start).toBeLessThanOrEqual(hint.places[0]!.start);
          expect(edit.end).toBe(hint.places.at(-1)!.end);
          if (hint.kind === 'name' || hint.kind === 'doubled') continue;
          const after = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
          expect(findHints(after).map(({ key }) => key)).not.toContain(hint.key);
        }
      }),
    );
  });

  it('has one key for each hint, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const keys = findHints(text)
          .filter(({ kind }) => kind !== 'long')
          .map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});

describe('the list of hard words', () => {
  it('gives for each, in small letters, words that are not hard themselves', () => {
    for (const [hard, plain] of Object.entries(hardWords)) {
      expect(hard).toBe(hard.toLowerCase());
      expect(kinds(`It is ${plain} there`), hard).toEqual([]);
    }
  });
});

it('takes a moment for a text as long as may be, and for one far too long', () => {
  const sentence =
    'We let the team of Willow House agree in order to help Sarah Jones. THIS IS VERY LOUD INDEED. ';
  for (const text of [
    sentence.repeat(50).slice(0, limits.comment),
    'a'.repeat(100_000),
    'A '.repeat(50_000),
    '0'.repeat(100_000),
    `${'x.'.repeat(50_000)}@`,
    '> '.repeat(50_000),
  ]) {
    const before = performance.now();
    findHints(text);
    // Alone it takes under 10 ms; other tests may have the processor.
    expect(performance.now() - before).toBeLessThan(200);
  }
});
