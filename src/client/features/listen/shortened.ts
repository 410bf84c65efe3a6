/** Short forms, in English and Welsh, that a full stop stands after without ending the sentence; in lower case. */
const always = [
  ...['mr', 'mrs', 'ms', 'mx', 'dr', 'prof', 'rev', 'st', 'sr', 'jr', 'cllr', 'hon', 'capt', 'sgt', 'messrs'],
  ...[
    'e.g',
    'eg',
    'i.e',
    'ie',
    'cf',
    'vs',
    'viz',
    'ca',
    'approx',
    'incl',
    'esp',
    'dept',
    'tel',
    'ext',
    'fig',
  ],
  ...['parch', 'bnr', 'e.e', 'h.y', 'gw', 'cyf', 'ff'],
];

/** They end no sentence before a number: "No. 5" is one thing, "No. That is wrong." is not. */
const beforeNumbers = ['no', 'nos', 'vol', 'pp', 'p', 'para', 'sect', 'ch', 'art', 'rhif', 'rh', 'tud', 't'];

/** They may end a sentence: what follows tells. */
const either = [
  'etc',
  'a.m',
  'p.m',
  'am',
  'pm',
  'y.b',
  'y.p',
  'y.h',
  'a.y.b',
  'ayb',
  'ltd',
  'inc',
  'co',
  'ayyb',
];

const weekdaysAndMonths = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august ' +
    'september october november december dydd nos ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi ' +
    'hydref tachwedd rhagfyr'
  ).split(' '),
);

const set = { always: new Set(always), beforeNumbers: new Set(beforeNumbers), either: new Set(either) };

/** The word before the full stop that `before` ends with, in lower case and without that stop. */
const lastWord = (before: string): string =>
  /(?:\p{L}\.)*[\p{L}]+(?=\.$)/u.exec(before)?.[0].replace(/^\./, '').toLowerCase() ?? '';

/**
 * Does the full stop at the end of `before` belong to a short form, so that the sentence goes on with `after`? An initial
 * is one too ("J. Smith"), but "I" is a word.
 */
export function isShortForm(before: string, after: string): boolean {
  if (!before.endsWith('.') || before.endsWith('..')) return false;
  const word = lastWord(before);
  if (set.always.has(word)) return true;
  if (set.beforeNumbers.has(word) && /^[\p{N}]/u.test(after)) return true;
  const next = /^[\p{L}]+/u.exec(after)?.[0] ?? '';
  if (set.either.has(word)) return /^\p{Ll}/u.test(after) || weekdaysAndMonths.has(next.toLowerCase());
  return /(?:^|[\s(.'’"“‘-])(?!I\.$)\p{Lu}\.$/u.test(before) && /^\p{Lu}/u.test(after);
}
