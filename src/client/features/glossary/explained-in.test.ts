import { expect, it } from 'vitest';
import { explainedIn } from './explained-in.ts';

const safeguarding = {
  slug: 'safeguarding',
  word: 'safeguarding',
  forms: ['safeguarding'],
  explanation: 'Keeping people safe.',
};

it('explains what the glossary has, and puts other hard words plainly, each once', () => {
  expect(
    explainedIn('We utilise Safeguarding, utilise and safeguarding concerns. A rota.', [safeguarding]),
  ).toEqual([
    { word: 'utilise', plain: 'use' },
    { word: 'safeguarding', explanation: 'Keeping people safe.' },
  ]);
  expect(explainedIn('I like my week.', [safeguarding])).toEqual([]);
});
