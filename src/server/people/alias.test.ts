import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../../contract/limits.ts';
import { aliasSkeleton, checkAlias, suggestAlias } from './alias.ts';
import { adjectives, nouns } from './alias-words.ts';

const staff = ['Jane Smith', 'Łukasz'];
const nameOf = (typed: string) => {
  const checked = checkAlias(typed, staff);
  return checked.ok ? checked.name : null;
};

describe('A name to show', () => {
  it.each([
    ['Blue Kettle', 'Blue Kettle'],
    ['  Blue\u00A0 \n Kettle ', 'Blue Kettle'],
    ['Ｆｕｌｌ Ｗｉｄｔｈ', 'Full Width'],
    ["Siân O'Brien-Jones (2)", "Siân O'Brien-Jones (2)"],
    ['J. Smith', 'J. Smith'],
    ['Nguyễn Thị Hạnh', 'Nguyễn Thị Hạnh'],
    ['Ελένη', 'Ελένη'],
    ['Олена', 'Олена'],
    ['東京タワー', '東京タワー'],
    ['हिन्दी', 'हिन्दी'],
    ['عائشة', 'عائشة'],
    ['Badminton Sam', 'Badminton Sam'],
    ['Modest Rainbow', 'Modest Rainbow'],
    ['Support worker in Leeds', 'Support worker in Leeds'],
  ])('may be %j', (typed, name) => expect(nameOf(typed)).toBe(name));

  it.each([
    ['nothing', '  \u00A0 ', /write a name/],
    ['too long', 'x'.repeat(limits.alias + 1), /too long/],
    ['a right-to-left override', 'abc\u202Edef', /cannot be seen/],
    ['a zero-width space', 'ab\u200Bc', /cannot be seen/],
    ['a soft hyphen', 'ab\u00ADc', /cannot be seen/],
    ['a Hangul filler', 'ab\u3164', /cannot be seen/],
    ['a braille blank', 'ab\u2800', /cannot be seen/],
    ['a control character', 'ab\u0007', /cannot be seen/],
    ['a lone surrogate', 'ab\uD800', /cannot be seen/],
    ['an unassigned character', 'ab\u{E0FFF}', /cannot be seen/],
    ['a private character', 'ab\uE000', /cannot be seen/],
    ['stacked marks', 'Z\u0310\u0311\u0312algo', /marks/],
    ['a mark first', '\u0301abc', /marks/],
    ['an e-mail address', 'sam@home.example', /e-mail/],
    ['a web address', 'https://x', /web address/],
    ['a web address without http', 'buy.example', /web address/],
    ['numbers only', '12345', /letter/],
    ['punctuation only', '?!', /letter/],
    ['a tick that looks like a badge', 'Sam ✓', /simple punctuation/],
    ['a picture', 'Sam 🛡️', /./],
    ['two alphabets', 'Pаul', /alphabet/],
    ['Latin with Greek', 'Αdam', /alphabet/],
  ])('may not be %s', (_, typed, detail) => {
    expect(checkAlias(typed, staff)).toEqual({ ok: false, detail: expect.stringMatching(detail) });
  });

  it.each([
    ...[
      'Moderator',
      'moderators',
      'm0derat0r',
      'MODERATÖR',
      'rnoderator',
      'M o d',
      'm.o.d',
      'Admin',
      'adm1n',
      'Adm!n',
    ],
    ...[
      'Admin 2',
      'The Admin',
      'Administrator Sue',
      'Equal Say',
      'equalsay team',
      'Official',
      'The Team',
      'Safeguarding',
    ],
    ...['ａｄｍｉｎ', 'ᴀᴅᴍɪɴ', 'Модератор', 'Cymedrolwr', 'Author', 'Site moderator'],
  ])('may not read as a role: %s', (typed) => expect(nameOf(typed)).toBeNull());

  it.each([
    ...['Jane Smith', 'jane smith', 'JANE SMITH', 'JaneSmith', 'Jane  5mith', 'Jané Smith', 'Jane Smith 2'],
    ...['Jane-Smith!', 'Lukasz', 'ŁUKASZ', 'Luka5z.'],
  ])('may not look like that of a moderator: %s', (typed) => {
    expect(checkAlias(typed, staff)).toEqual({
      ok: false,
      detail: expect.stringMatching(/name of a moderator/),
    });
  });

  it('stays what it is when it is checked again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 45 }), (typed) => {
        const name = nameOf(typed);
        if (name !== null) expect(nameOf(name)).toBe(name);
      }),
    );
  });
});

describe('What a name looks like', () => {
  it.each([
    ['Blue Kettle', 'b1ue-kett1e'],
    ['Blue Kettle', 'BLUE KETTLE.'],
    ['Bill', 'Biii'],
    ['Zoë', 'ZOE'],
    ['Corn', 'com'],
    ['cap', 'сар'],
    ['POE', 'ΡΟΕ'],
    ['full', 'ｆｕｌｌ'],
    ['Straße', 'strasse'],
  ])('is the same for %s and %s', (a, b) => expect(aliasSkeleton(a)).toBe(aliasSkeleton(b)));

  it.each([
    ['Blue Kettle', 'Green Kettle'],
    ['Ann', 'Anna'],
    ['हिन्दी', 'हन्द'],
  ])('differs for %s and %s', (a, b) => expect(aliasSkeleton(a)).not.toBe(aliasSkeleton(b)));
});

describe('A suggested name', () => {
  it('is two plain words, the same for the same bytes, and always allowed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 4, maxLength: 32 }), (seed) => {
        const name = suggestAlias(seed);
        expect(name).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
        expect(suggestAlias(seed)).toBe(name);
        expect(nameOf(name)).toBe(name);
      }),
    );
  });

  it('comes from enough words that differ, none of them long', () => {
    expect(adjectives.length).toBeGreaterThanOrEqual(80);
    expect(nouns.length).toBeGreaterThanOrEqual(120);
    for (const words of [adjectives, nouns]) {
      expect(new Set(words.map(aliasSkeleton)).size).toBe(words.length);
      expect(Math.max(...words.map((word) => word.length))).toBeLessThanOrEqual(10);
    }
  });
});
