import { expect, it } from 'vitest';
import { Refusal } from './api.ts';
import { cy } from './messages/cy/catalogue.ts';
import { en } from './messages/en.ts';
import { installWords, messagesOf } from './messages/messages.ts';
import { fieldTexts, problemText } from './problem-text.ts';

const refusal = new Refusal({
  type: 'urn:equal-say:problem:invalid',
  title: 'Something in the request is not right',
  status: 422,
  code: 'invalid',
  detail: 'Write something here.',
  fields: { body: 'Write something here.', name: 'A sentence of a newer server.' },
});

it('says what the server refuses in its own words on an English page, and in Welsh on a Welsh one', () => {
  installWords('cy', cy);
  const inWelsh = messagesOf('cy');
  expect(problemText(refusal, en)).toBe('Write something here.');
  expect(problemText(refusal, inWelsh)).toBe('Ysgrifennwch rywbeth yma.');
  expect(fieldTexts(refusal, en)).toEqual(refusal.problem.fields);
  expect(fieldTexts(refusal, inWelsh)).toEqual({
    body: 'Ysgrifennwch rywbeth yma.',
    name: 'Mae rhywbeth a anfonwyd gennych ar goll neu ddim yn iawn.',
  });
});
