import { expect, it } from 'vitest';
import { byLetter, findWords } from './find-words.ts';

const word = (name: string, ...forms: string[]) => ({
  slug: name.toLowerCase(),
  word: name,
  forms: [name, ...forms],
  explanation: `What ${name} means to staff.`,
});
const words = [
  word('agency'),
  word('CQC', 'Care Quality Commission'),
  word('council'),
  word('sleep-in'),
  word('24-hour'),
];
const found = (typed: string) => findWords(words, typed).map((one) => one.word);

it('finds a word by any of its forms, or else by what it means', () => {
  expect(found('')).toHaveLength(5);
  expect(found('c')).toEqual(['agency', 'CQC', 'council']);
  expect(found(' Quality  commission ')).toEqual(['CQC']);
  expect(found('sleep in')).toEqual(['sleep-in']);
  expect(found('Staff')).toHaveLength(5);
  expect(found('rota')).toEqual([]);
});

it('puts them under their letters', () => {
  expect(byLetter(words).map(({ letter, words: some }) => [letter, some.length])).toEqual([
    ['A', 1],
    ['C', 2],
    ['S', 1],
    ['0–9', 1],
  ]);
});
