import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cy } from '../../src/client/lib/messages/cy/catalogue.ts';
import { hasCatalogue } from '../../src/client/lib/messages/messages.ts';

const client = 'src/client';
const sources = readdirSync(client, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(client, file), 'utf8') }));
const isWords = ({ file }: { file: string }) => file.includes('lib/messages/');

const english: Record<string, { en: Record<string, unknown> }> = import.meta.glob(
  ['../../src/client/lib/messages/*.ts', '!../../src/client/lib/messages/*.test.ts'],
  { eager: true },
);
/** English parts by the names they ask for themselves by. */
const parts = Object.entries(english).flatMap(([path, module]): [string, Record<string, unknown>][] => {
  const text = readFileSync(path.replace('../../', ''), 'utf8');
  const [, name] = /(?:useWordsOf|partOf)(?:<[^(]*>)?\([^']*'(\w+)', en\)/.exec(text) ?? [];
  return 'en' in module && name ? [[name, module.en]] : [];
});
parts.push(['site', english['../../src/client/lib/messages/en.ts']?.en ?? {}]);

/** Not words of the screen: how times are written, and what stands for the server's own sentences. */
const notEnglish = ['times', 'problems'];

describe('the words in Welsh', () => {
  it('are there for every part, by the name it asks by', () => {
    const asked = sources.flatMap(({ text }) =>
      [...text.matchAll(/(?:useWordsOf|partOf)(?:<[^(]*>)?\([^']*'(\w+)'/g)].map(([, name = '']) => name),
    );
    const whole = [...new Set(asked)].sort();
    const missing = whole.filter((name) => !(name in cy));
    expect(Object.keys(cy).filter((name) => !whole.includes(name))).toEqual([]);
    if (hasCatalogue('cy')) expect(missing).toEqual([]);
    expect(parts.map(([name]) => name).sort()).toEqual(whole.filter((name) => !notEnglish.includes(name)));
  });

  type Sentence = (...args: unknown[]) => string;
  /** What a sentence says with one value in every place; null where it cannot be made of such values. */
  const said = (sentence: Sentence, places: number, value: unknown): string | null => {
    try {
      const text: unknown = sentence(...Array.from({ length: places }, () => value));
      return typeof text === 'string' && !text.includes('undefined') ? text : null;
    } catch {
      return null;
    }
  };

  function compareSentences(ours: Sentence, theirs: Sentence, where: string): string[] {
    const places = Math.max(1, ours.length);
    const both = (value: unknown) => [said(ours, places, value), said(theirs, places, value)] as const;
    const takesText = both('Xyz').every((text) => text !== null && text !== '');
    return [0, 1, 2, 3, 6, 11, 'Xyz', ['Xyz']].flatMap((value) => {
      const [a, b] = both(value);
      // Made of something else than this.
      if (a === null) return [];
      if (b === null) return takesText && value !== 'Xyz' ? [] : [`${where}(${value}) says nothing`];
      if (b.trim() === '') return [`${where}(${value}) is empty`];
      // A name or a large number is there in both, or in neither.
      const sign = value === 11 ? '11' : typeof value === 'number' ? null : 'Xyz';
      return sign !== null && a.includes(sign) !== b.includes(sign) ? [`${where}(${value}): ${b}`] : [];
    });
  }

  function compare(inEnglish: unknown, inWelsh: unknown, where: string): string[] {
    if (typeof inEnglish === 'function')
      return compareSentences(inEnglish as Sentence, inWelsh as Sentence, where);
    if (typeof inEnglish === 'string') return inWelsh === '' ? [`${where} is empty`] : [];
    if (typeof inEnglish !== 'object' || inEnglish === null) return [];
    return Object.entries(inEnglish).flatMap(([key, value]) =>
      compare(value, (inWelsh as Record<string, unknown>)[key], `${where}.${key}`),
    );
  }

  it('say something for every number, and tell the same names', () => {
    const there = parts.filter(([name]) => name in cy);
    const wrong = there.flatMap(([name, words]) => compare(words, cy[name as keyof typeof cy], name));
    expect(wrong).toEqual([]);
  });
});

describe('the words in English', () => {
  it('are all used', () => {
    const code = sources.filter((one) => !isWords(one)).map(({ text }) => text);
    const all = code.join('\n');
    const isUsed = (key: string) => new RegExp(`[.'{,\\s]${key}\\b`).test(all);
    const unused = parts.flatMap(([name, words]) =>
      Object.entries(words).flatMap(([key, value]) =>
        // The words of every page are in groups.
        (name === 'site' && typeof value === 'object' && value !== null ? Object.keys(value) : [key])
          .filter((one) => !new RegExp(`[.?]${one}\\b|\\b${one}\\b[^;()]*\\} = |\\['${one}'\\]`).test(all))
          .map((one) => `${name}.${one}${isUsed(one) ? '' : ' (no word of that name anywhere)'}`),
      ),
    );
    // Outcomes of a month, which openness-page.tsx asks for by what they are.
    expect(unused.filter((one) => !/^openness\.(mutes|bans)$/.test(one))).toEqual([]);
  });
});
