import { expect, it } from 'vitest';
import { comments, days, entries, links } from './counted.ts';

it('mutates what is counted as its number asks, and keeps it in the singular', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 1234].map(entries)).toEqual([
    '0 cofnod',
    '1 cofnod',
    '2 gofnod',
    '3 chofnod',
    '4 cofnod',
    '5 cofnod',
    '6 chofnod',
    '7 cofnod',
    '1,234 cofnod',
  ]);
  expect([1, 2, 3].map(links)).toEqual(['1 ddolen', '2 ddolen', '3 dolen']);
  expect([1, 2, 3].map(days)).toEqual(['1 diwrnod', '2 ddiwrnod', '3 diwrnod']);
  expect(comments(6)).toBe('6 sylw');
});
