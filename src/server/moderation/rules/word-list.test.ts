import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingsOf } from './units.ts';
import { allMatches, firstMatch, lettersOf, wordList } from './word-list.ts';

const finds = (entry: string, text: string) => firstMatch(wordList([entry]), text) !== null;

describe('a list of words finds', () => {
  const found: [entry: string, text: string][] = [
    ['spam', 'This is spam.'],
    ['spam', 'SPAM!'],
    ['spam', '(spam)'],
    ['spam', "more spams, the spam’s end, two spams' ends"],
    ['box', 'boxes'],
    ['lady', 'ladies'],
    ['spam', 'spàm'],
    ['spam', 'spa\u0301m'],
    ['spam', 'ｓｐａｍ'],
    ['spam', '𝐬𝐩𝐚𝐦'],
    ['spam', 'ѕраm'],
    ['spam', 'sp@m and eggs'],
    ['spam', '$pam!'],
    ['spam', '5p4m'],
    ['kill', 'k1ll'],
    ['kill', 'ki11'],
    ['kill', 'k!|l'],
    ['kill', 'kiII'],
    ['ass', '@$$'],
    ['ass', 'a$$!'],
    ['spam', 's p a m'],
    ['spam', 'it is s.p-a_m, is it not?'],
    ['spam', 's\np\na\nm'],
    ['spam', 'I saw a s p a m a day'],
    ['spam', 's!p!a!m'],
    ['spam', 'sp-am'],
    ['spam', 'sp.am'],
    ['spam', 'sp**a**m'],
    ['spam', 'spaaam'],
    ['spam', 'spaam'],
    ['spam', 's\u200bp\u200da\u00adm'],
    ['spam', 'spam-free'],
    ['spam', 'well-known_spam'],
    ['ass', 'assss'],
    ['shut up', 'SHUT   up'],
    ['shut up', 'shut-up'],
    ['shut up', 'shut! up'],
    ['shut up', 's h u t u p'],
    ['e-mail', 'email e-mail e mail'],
    ['don’t', "don't"],
    ['24/7', 'open 24/7'],
    ['a$$', 'ass'],
    ['stop!', 'stop'],
    ['Straße', 'STRASSE'],
    ['tân', 'tân'],
    ['café', 'cafe'],
    ['covid19', 'COVID19'],
  ];
  it.each(found)('%j in %j', (entry, text) => {
    expect(finds(entry, text)).toBe(true);
  });
});

describe('a list of words does not find', () => {
  const kept: [entry: string, text: string][] = [
    ['cunt', 'Scunthorpe'],
    ['tit', 'the title of a titan'],
    ['ass', 'a class assists the assembly, as so on'],
    ['ass', 'as'],
    ['ass', 'the A55 to Bangor'],
    ['ass', '4 5 5'],
    ['ss', 'it costs $5, or $55'],
    ['so', 'room 50'],
    ['sos', 'music of the 50s'],
    ['sex', 'Essex and Sussex'],
    ['god', 'good'],
    ['lose', 'loose'],
    ['fall', 'they fail'],
    ['penis', 'the pen is here'],
    ['penis', 'He lost his pen. Is it here?'],
    ['the rapist', 'the therapist'],
    ['spam', 'spammer'],
    ['spam', 'pam'],
    ['ai', 'I have a I'],
    ['tan', 'mae tân yn y tŷ'],
    ['can', 'canodd hi gân'],
    ['kill', 'kilt, skills and ill will'],
    ['shut up', 'shut the door, get up'],
    ['shut up', 'shutup'],
    ['lol', '101'],
  ];
  it.each(kept)('%j in %j', (entry, text) => {
    expect(finds(entry, text)).toBe(false);
  });
});

it('says which entry stands where', () => {
  const list = wordList(['spam', 'shut up']);
  const text = 'So: s.p.a.m, and SHUT up.';
  expect(allMatches(list, text).map(({ entry, from, to }) => [entry, text.slice(from, to)])).toEqual([
    ['spam', 's.p.a.m'],
    ['shut up', 'SHUT up'],
  ]);
});

it('finds nothing where there are no entries', () => {
  expect(firstMatch(wordList([]), 'spam')).toBeNull();
  expect(firstMatch(wordList(['…', '']), 'spam …')).toBeNull();
  expect([lettersOf('…'), lettersOf('e-mail'), lettersOf('a b')]).toEqual([0, 5, 2]);
});

const alphabet = [...'abcdefghijklmnopqrstuvwxyz'];
const word = fc
  .array(fc.constantFrom(...alphabet), { minLength: 3, maxLength: 10 })
  .map((letters) => letters.join(''));
const disguises: Record<string, string[]> = {
  a: ['a', 'A', 'à', 'ä', '@', '4', 'а', 'Ａ'],
  e: ['e', 'E', 'é', '3', 'е'],
  i: ['i', 'I', 'í', '1', '!', '|', 'і'],
  l: ['l', 'L', '1', '|'],
  o: ['o', 'O', '0', 'ö', 'о', 'ø'],
  s: ['s', 'S', '$', '5', 'ѕ'],
  t: ['t', 'T', '7', 'ţ'],
};
const between = fc.constantFrom('', '', '', '\u200b', '\u00ad', '\u2060');
/** How one hides a word: each letter in another form, drawn out, with something unseen behind it. */
const hidden = (listed: string) =>
  fc
    .tuple(
      ...[...listed].map((letter) =>
        fc.tuple(
          fc.constantFrom(...(disguises[letter] ?? [letter, letter.toUpperCase()])),
          fc.constantFrom(1, 1, 1, 3, 5),
          between,
        ),
      ),
    )
    .map((letters) => letters.map(([letter, times, unseen]) => [letter.repeat(times), unseen] as const));
const gap = fc.constantFrom(' ', '.', '-', '_', ' - ', '*', '\n', '…');
const hasLetter = (text: string) => /\p{L}/u.test(text);
/** Where figures stand for figures, as in A55. */
const isCode = (text: string) =>
  /^(?:\p{Lu}+\d+\p{L}{0,2}|\d+\p{L}{1,3})$/u.test(text.replace(/\p{Cf}/gu, ''));

describe('whatever the word', () => {
  it('finds it in every disguise, alone and among other words', () => {
    fc.assert(
      fc.property(
        word.chain((listed) => fc.tuple(fc.constant(listed), hidden(listed))),
        fc.constantFrom('', 'well, ', 'No. '),
        fc.constantFrom('', '.', ' they said', 's'),
        ([listed, letters], before, after) => {
          const text = letters.flat().join('');
          fc.pre(hasLetter(text) && !isCode(text));
          expect(finds(listed, `${before}${text}${after}`)).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('finds it spaced or dotted out', () => {
    fc.assert(
      fc.property(
        word.chain((listed) =>
          fc.tuple(fc.constant(listed), fc.array(gap, { minLength: 10, maxLength: 10 })),
        ),
        ([listed, gaps]) => {
          const text = [...listed].map((letter, i) => letter + (gaps[i] ?? ' ')).join('');
          expect(finds(listed, `So, ${text} it is`)).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('does not find it in a text that lacks one of its letters', () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 60 });
    fc.assert(
      fc.property(word, texts, (listed, text) => {
        const forms = [listed, `${listed}s`, `${listed}es`].map((form) => new Set(form));
        const plain = text.normalize('NFKD').toLowerCase();
        const couldBe = (letter: string) =>
          (disguises[letter] ?? [letter]).some((form) => plain.includes(form.toLowerCase())) ||
          /[^\p{ASCII}]/u.test(plain);
        fc.pre(forms.every((letters) => [...letters].some((letter) => !couldBe(letter))));
        expect(finds(listed, text)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('does not find it inside a longer word', () => {
    fc.assert(
      fc.property(word, fc.constantFrom('b', 'q', 'xy'), fc.constantFrom('k', 'zu'), (listed, front, end) => {
        fc.pre(!listed.startsWith(front.slice(-1)) && !listed.endsWith(end.charAt(0)));
        expect(finds(listed, `a ${front}${listed}${end} here`)).toBe(false);
      }),
    );
  });

  it('says a place that is in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), word, (noise, listed) => {
        const text = `${noise} ${listed} ${noise}`;
        for (const { from, to } of allMatches(wordList([listed]), text)) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});

describe('a text made to be slow', () => {
  const entries = Array.from({ length: 500 }, (_, i) =>
    Array.from({ length: 4 + (i % 6) }, (_letter, at) =>
      'ilsaoetnrd'.charAt((i * 7 + at * at * 3 + i * at) % 10),
    ).join(''),
  );
  const list = wordList([...entries, 'i l '.repeat(15), 'a'.repeat(60)]);
  const nasty = [
    '1',
    '1 ',
    '1!',
    '!',
    'a ',
    'a-',
    'a',
    '\u0301',
    'a\u0301\u0301',
    '-',
    '. ',
    '$@',
    'il1!|',
    'â',
  ];
  // Of the processor's own time, however busy it is. The square of twenty thousand would take a minute.
  it.each(nasty)('of %j takes no more than its length says', (part) => {
    const text = part.repeat(20_000).slice(0, 20_000);
    const begun = process.cpuUsage().user;
    allMatches(list, text);
    expect((process.cpuUsage().user - begun) / 1000).toBeLessThan(10_000);
  });

  it('of signs that are a whole sentence each is no longer than it looks', () => {
    expect(readingsOf('\uFDFA'.repeat(4000)).flat()).toEqual([]);
    expect(allMatches(list, `\uFDFA${entries[0]}\uFDFA`).map(({ entry }) => entry)).toContain(entries[0]);
  });
});
