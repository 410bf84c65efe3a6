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
/** The name of a part, where its words are asked for. */
const askedName = /(?:useWordsOf|partOf)[^;]*?'(\w+)', (?:en|null|formats)\b/;

/** English parts by the names they ask for themselves by. */
const parts = Object.entries(english).flatMap(([path, module]): [string, Record<string, unknown>][] => {
  const text = readFileSync(path.replace('../../', ''), 'utf8');
  const [, name] = askedName.exec(text) ?? [];
  return 'en' in module && name ? [[name, module.en]] : [];
});
parts.push(['site', english['../../src/client/lib/messages/en.ts']?.en ?? {}]);

/** Not words of the screen: how times are written. */
const notEnglish = ['times'];

describe('the words in Welsh', () => {
  it('are there for every part, by the name it asks by', () => {
    const asked = sources.flatMap(({ text }) =>
      [...text.matchAll(new RegExp(askedName, 'g'))].map(([, name = '']) => name),
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
    const takesText = both('XYZ').every((text) => text !== null && text !== '');
    return [0, 1, 2, 3, 6, 11, 'XYZ', ['XYZ']].flatMap((value) => {
      const [a, b] = both(value);
      // Made of something else than this.
      if (a === null || a === '') return [];
      if (b === null) return takesText && value !== 'XYZ' ? [] : [`${where}(${value}) says nothing`];
      if (b.trim() === '') return [`${where}(${value}) is empty`];
      // A name or a large number is there in both, or in neither.
      const sign = value === 11 ? '11' : typeof value === 'number' ? null : 'XYZ';
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
    // In Welsh other sentences stand for the server's own.
    const there = parts.filter(([name]) => name in cy && name !== 'problems');
    const wrong = there.flatMap(([name, words]) => compare(words, cy[name as keyof typeof cy], name));
    expect(wrong).toEqual([]);
  });
});

describe('the words in English', () => {
  it('are all used', () => {
    const all = sources
      .filter((one) => !isWords(one))
      .map(({ text }) => text)
      .join('\n');
    const isUsed = (key: string) => new RegExp(`[.?]${key}\\b|'${key}'|\\b${key}\\b[^;()]*\\} = `).test(all);
    const unused = parts.flatMap(([name, words]) =>
      Object.entries(words).flatMap(([key, value]) =>
        // The words of every page are in groups.
        (name === 'site' && typeof value === 'object' && value !== null ? Object.keys(value) : [key])
          .filter((one) => !isUsed(one))
          .map((one) => `${name}.${one}`),
      ),
    );
    // Outcomes of a month, which openness-page.tsx asks for by what they are.
    expect(unused.filter((one) => !/^openness\.(mutes|bans)$/.test(one))).toEqual([]);
  });
});
