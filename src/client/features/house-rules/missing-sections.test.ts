import { expect, it } from 'vitest';
import { hideReasons } from '../../../contract/vocabulary.ts';
import { builtIn } from '../../../server/written-pages/built-in.ts';
import { pageHtml } from '../../../server/written-pages/page-html.ts';
import { missingSections } from './missing-sections.ts';

it('finds no reason without a section in what comes with the program', () => {
  expect(missingSections(builtIn().body)).toEqual([]);
});

it('says of each reason that it has no heading to lead to, where the server gives it none', () => {
  expect(missingSections('')).toEqual([...hideReasons]);
  for (const [line, isThere] of [
    ['## It is spam {#spam}', true],
    ['###### It is spam {#spam}', true],
    ['It is spam {#spam}', false],
    ['## It is spam {#spam} and more', false],
    ['## It is spam', false],
  ] as const) {
    expect(missingSections(`Before.\n\n${line}\n\nAfter.`).includes('spam')).toBe(!isThere);
    expect(pageHtml(`Before.\n\n${line}\n\nAfter.`).includes('id="spam"')).toBe(isThere);
  }
});
