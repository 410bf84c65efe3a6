import fc from 'fast-check';

const pieces = [
  'Sarah',
  'sarah',
  'Mr. Smith',
  'at Willow House',
  'my manager Priya’s',
  '@sal',
  'a@b.uk',
  '0161 496 0000',
  'M1 1AA',
  'the',
  'a',
  'an',
  'additional',
  'service user',
  'Utilise',
  'in order to',
  'https://x.org/audit',
  'STOP IT NOW PLEASE',
  'so that it goes on and on',
  '.',
  '?',
  '…',
  '\n',
  '\n\n',
  '- ',
  '> ',
  '“',
  '’',
  '🙂',
  'I',
  'NHS',
  'Tuesday',
  ' ',
];
/** Any text at all, and texts made of what hints look for. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 12 })), { maxLength: 60 })
    .map((all) => all.join(' ')),
  fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map((all) => `${all.join(' ')} ${all.join(' ')}`),
);
