import { expect, it } from 'vitest';
import { isCommentAddress, wrongFields } from './check-complaint.ts';
import { emptyDraft } from './complaint-draft.ts';

const whole = {
  ...emptyDraft,
  name: 'Pat',
  email: 'pat@example.net',
  place: 'the whole post',
  what: 'Words.',
  why: 'They are not true.',
  nation: 'wales',
} as const;

it('finds nothing wrong with a complaint that is whole', () => {
  expect([...wrongFields(whole)]).toEqual([]);
});

it('says what is missing, in the order of the form', () => {
  expect([...wrongFields(emptyDraft)]).toEqual([
    ['what', 'missing'],
    ['place', 'missing'],
    ['why', 'missing'],
    ['name', 'missing'],
    ['email', 'missing'],
    ['nation', 'choose'],
  ]);
});

it('asks for no place and no nation where the complaint is about personal information', () => {
  expect([...wrongFields({ ...whole, kind: 'data-protection', place: ' ', nation: null })]).toEqual([]);
});

it.each(['pat', 'pat@', 'pat@example', 'pat @example.net', '@example.net'])('%s is no address', (email) => {
  expect([...wrongFields({ ...whole, email })]).toEqual([['email', 'email']]);
});

it('says how long a text may be', () => {
  expect(wrongFields({ ...whole, why: 'x'.repeat(4001) }).get('why')).toEqual({ long: 4000 });
});

it('knows the address of a comment', () => {
  const id = '019ca8a0-1111-7111-8111-111111111111';
  for (const place of [
    `https://example.org/posts/rotas/comments/${id}`,
    `see /cy/posts/rotas?order=newest#comment-${id}`,
  ])
    expect(isCommentAddress(place)).toBe(true);
  for (const place of ['/posts/rotas', `/posts/comments/${id}`, `/posts/rotas/comments/x`, ''])
    expect(isCommentAddress(place)).toBe(false);
});
