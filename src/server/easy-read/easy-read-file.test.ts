import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { limits } from '../../contract/limits.ts';
import { readEasyReadFile } from './easy-read-file.ts';
import { isPicture, pictureNames } from './pictures.ts';

const faults = (text: string) => readEasyReadFile(text).faults.map(({ line, reason }) => `${line} ${reason}`);

it('reads sentences with the picture above or beside them, headings, title and question', () => {
  const text = `---
title: Where you live
question: Who chooses?
---
## Your **home**

![A house](home)
You have
a *home*.

![A key](pictures/key.svg) You have a key.

No picture.
`;
  expect(readEasyReadFile(text)).toEqual({
    page: null,
    title: 'Where you live',
    question: 'Who chooses?',
    rows: [
      {
        heading: 'Your home',
        sentence: 'You have a home.',
        picture: 'home',
        alt: 'A house',
        line: 7,
        headingLine: 5,
      },
      { heading: null, sentence: 'You have a key.', picture: 'key', alt: 'A key', line: 11, headingLine: 11 },
      { heading: null, sentence: 'No picture.', picture: null, alt: '', line: 13, headingLine: 13 },
    ],
    faults: [],
  });
});

it('takes a picture in a paragraph of its own for the sentence below it', () => {
  const { rows } = readEasyReadFile('![A house](home)\n\nYou have a home.');
  expect(rows).toMatchObject([{ sentence: 'You have a home.', picture: 'home' }]);
});

it('says on which line a picture is unknown, has no words, or is one too many', () => {
  expect(faults('Yes.\n\n![](hous) Home.')).toEqual(['3 There is no picture "hous". Did you mean houses?']);
  expect(faults('![](home)\n\n## Part\n\nYes.')).toEqual(['1 There are no words beside this picture.']);
  expect(faults('Yes.\n\n![](home)')).toEqual(['3 There are no words beside this picture.']);
  expect(faults('![](home) Yes. ![](key)')).toEqual(['1 There are two pictures for one sentence.']);
  expect(faults('Yes.\n\n## Last')).toEqual(['3 There is nothing below this heading.']);
  expect(faults('')).toEqual(['1 There is no sentence in this file.']);
});

it('says on which line front matter is wrong', () => {
  expect(faults('---\ntitle: Yes\npage: contact\n---\nYes.')).toEqual([
    '3 page must be house-rules or how-to-comment.',
  ]);
  expect(faults('---\ntitle: [a\n---\nYes.')[0]).toMatch(/^1 The front matter cannot be read/);
});

it('gives rows that can be shown, or says what is wrong, whatever the text', () => {
  const line = fc.constantFrom('---', 'title: x', '# A', '![](home)', '![a](x) b', 'Yes.', '', '<b>', '**');
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const { rows, faults: found } = readEasyReadFile(lines.join('\n'));
      if (found.length > 0) return;
      expect(rows.length).toBeGreaterThan(0);
      for (const { sentence, picture } of rows) {
        expect(sentence.length).toBeGreaterThan(0);
        expect(sentence.length).toBeLessThanOrEqual(limits.easyRead.sentence);
        expect(picture === null || isPicture(picture)).toBe(true);
      }
    }),
  );
});

it('has a file for every picture it knows', () => {
  expect(pictureNames.filter((name) => !existsSync(`content/pictures/${name}.svg`))).toEqual([]);
  expect(pictureNames.length).toBeGreaterThan(120);
});
