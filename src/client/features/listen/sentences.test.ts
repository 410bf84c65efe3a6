import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { piecesOf, spoken } from './pieces.ts';
import { sentencesIn } from './sentences.ts';

const split = (text: string, language = 'en') =>
  sentencesIn(text, language).map(({ start, end }) => text.slice(start, end));

/** Each line: sentences, one bar between them. */
const english = [
  'It is late.| Nobody asked me!| Why?',
  'Ask Dr. Patel, Mrs. Jones or Cllr. Brown.| They know.',
  'Take things you like, e.g. Monday music, i.e. Choir.',
  'We met at St. Mary’s, No. 5 High St. North.',
  'No.| That is not how it was.',
  'It ends at 3.30 p.m. on Fridays.| Then we go.',
  'The shift ends at 10 p.m.| Nobody stays.',
  'It began at 3.30 p.m. Monday.| It was dark.',
  'It cost £3.50 and took 2.5 hours.| That was all.',
  'J. R. Smith and A. B. Jones wrote it.| So did I.| He knew.',
  'Well… perhaps.| I thought so... and then I left.',
  'He waited...| Then he left.',
  '“Stop!” she said.| “Why?” he asked.| “I live here.”| That was that.',
  'Rotas, breaks, pay, etc.| All of it counts.',
  'Rotas, breaks, etc. are on the wall.',
  'She was asked.| (I was not.)| That is so.',
  'See www.example.org.| Then call 01234 567890.',
  'One line\nthat goes on in the next.| And another\nfrom there.',
  '1. Ask first.| 2. Then listen.',
  'It was the year 2020.| Everything closed.',
  'The U.K. Parliament sits.| We wait.',
  'Really?!| Yes.',
];
const welsh = [
  'Mae’n hwyr.| Pam?| Dewch i mewn!',
  'Gofynnwch i Dr. Huws neu’r Parch. Rees.| Maen nhw’n gwybod.',
  'Pethau rydych yn eu hoffi, e.e. Côr, h.y. canu.| Da iawn.',
  'Gweler Rhif. 5 a tud. 12.| Mae’r cyfan yno.',
  'Mae’n gorffen am 3.30 y.p. ddydd Llun.| Wedyn awn adref.',
  'Rotâu, egwyliau, tâl, ayb.| Mae’r cyfan yn cyfrif.',
  '“Pam?” gofynnodd hi.| Ŵyr neb.',
];

afterEach(() => vi.unstubAllGlobals());

describe('sentences', () => {
  const table = [...english.map((line) => ['en', line]), ...welsh.map((line) => ['cy', line])] as const;
  const check = (language: string, line: string) =>
    expect(split(line.replaceAll('|', ''), language).join('|').replace(/ \|/g, '| ')).toBe(line);

  it.each(table)('%s: %s', (language, line) => check(language!, line!));

  it('are the same where the browser cannot tell sentences apart', () => {
    vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined });
    for (const [language, line] of table) check(language!, line!);
  });

  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .array(
        fc.constantFrom(
          'Dr.',
          'e.g.',
          'I',
          'So',
          '“Why?”',
          '3.30',
          'p.m.',
          '…',
          '.',
          '\n',
          ' ',
          'ŵ',
          '1.',
          '👋',
        ),
      )
      .map((words) => words.join(' ')),
  );

  it('are together the text, and none is empty', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'cy'), (any, language) => {
        const pieces = split(any, language);
        expect(pieces.join('')).toBe(any);
        expect(pieces).not.toContain('');
      }),
    );
  });
});

describe('pieces of a long sentence', () => {
  it('end where a voice may take a breath', () => {
    const sentence =
      'When the shift ends at ten, so does the evening; nobody asks the people who live there whether that is what they want';
    expect(piecesOf(sentence, 80)).toEqual([
      'When the shift ends at ten, so does the evening; ',
      'nobody asks the people who live there whether that is what they want',
    ]);
    expect(piecesOf('one two three four five six', 12)).toEqual(['one two ', 'three four ', 'five six']);
    expect(piecesOf('short', 200)).toEqual(['short']);
  });

  it('are together the sentence, none of them empty or too long, no letter cut in two', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.integer({ min: 2, max: 60 }),
        (any, most) => {
          const pieces = piecesOf(any, most);
          expect(pieces.join('')).toBe(any);
          if (any !== '') expect(pieces).not.toContain('');
          for (const piece of pieces) {
            expect(piece.length).toBeLessThanOrEqual(most);
            expect(piece).not.toMatch(/\p{Cs}/u);
          }
        },
      ),
    );
  });

  it('say of an address where it leads', () => {
    expect(spoken('See  https://www.example.org/a/b?c=1. Then\ncall.')).toBe('See example.org. Then call.');
    expect(spoken(' No address  here ')).toBe('No address here');
  });
});
