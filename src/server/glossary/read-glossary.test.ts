import fc from 'fast-check';
import { expect, it } from 'vitest';
import hardWords from '../../../content/hard-words.json';
import { builtInWords } from './built-in.ts';
import { readGlossary } from './read-glossary.ts';

const rota = '## rota\n\nAlso: rotas, Duty  Rota\n\nWho works\nand when.\n';

it('reads a word, its other forms and its explanation', () => {
  expect(readGlossary(`# Words\n\nHow to.\n\n${rota}\n## CQC\n\nIt checks care.\n`)).toEqual({
    ok: true,
    words: [
      { slug: 'cqc', word: 'CQC', forms: ['CQC'], explanation: 'It checks care.' },
      {
        slug: 'rota',
        word: 'rota',
        forms: ['rota', 'rotas', 'Duty Rota'],
        explanation: 'Who works and when.',
      },
    ],
  });
});

it.each([
  ['', [1]],
  ['## rota\n', [1]],
  ['##\n\nWords.', [1]],
  [`${rota}\n## Rota\n\nAgain.`, [8]],
  [`${rota}\n## plan\n\nAlso: rotas, plans\n\nAgain.`, [10]],
  ['## rota\n\nAlso: rotas,\n\nWhen.', [3]],
  ['## rota\n\nWhen.\n\nAlso: rotas', [5]],
  ['## rota\n\n### When\n\nWords.', [3]],
  ['## *\n\nWords.\n\n## <b>\n\nWords.', [1, 5]],
  [`## ${'a'.repeat(61)}\n\n${'b'.repeat(401)}`, [1]],
])('says on which line %j is wrong', (text, lines) => {
  const read = readGlossary(text);
  expect(read.ok ? [] : read.problems.map(({ line }) => line)).toEqual(lines);
});

it('gives words that can be used, or says what is wrong, whatever the text', () => {
  const line = fc.constantFrom('## a', '## A', '## b c', 'Also: x, y', 'Also: a', 'Words.', '', '#', '## ');
  fc.assert(
    fc.property(fc.array(line, { maxLength: 15 }), (lines) => {
      const read = readGlossary(lines.join('\n'));
      if (!read.ok) {
        expect(read.problems.length).toBeGreaterThan(0);
        return;
      }
      const forms = read.words.flatMap((word) => word.forms.map((form) => form.toLowerCase()));
      expect(new Set(forms).size).toBe(forms.length);
      for (const { slug, explanation } of read.words) expect(slug && explanation).toBeTruthy();
    }),
  );
});

it('comes with explanations in short sentences, without hard words that have plainer ones', () => {
  const hard = new RegExp(`(?<![\\w-])(?:${Object.keys(hardWords).join('|')})(?![\\w-])`, 'i');
  expect(builtInWords().length).toBeGreaterThan(60);
  for (const { explanation } of builtInWords()) {
    expect(explanation).not.toMatch(hard);
    for (const sentence of explanation.split(/(?<=[.?!:]) /))
      expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(15);
  }
});
