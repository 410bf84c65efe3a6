import { limits } from '../../contract/limits.ts';
import { aliasSkeleton } from './alias-skeleton.ts';
import { adjectives, nouns } from './alias-words.ts';

export { aliasSkeleton };

/** What is wrong with a name, in plain words; the first that applies is told. `name` is in normal form. */
const rules: { refuses: (name: string) => boolean; detail: string }[] = [
  { refuses: (name) => name === '', detail: 'Please write a name.' },
  {
    refuses: (name) => name.length > limits.alias,
    detail: `This name is too long. A name can have ${limits.alias} characters.`,
  },
  {
    // The braille blank is a sign that shows nothing.
    refuses: (name) => /[\p{C}\p{Default_Ignorable_Code_Point}\u2800]/u.test(name),
    detail: 'This name has characters that cannot be seen. Please type it again.',
  },
  {
    refuses: (name) => /^\p{M}|[\p{Mn}\p{Me}]{3}/u.test(name.normalize('NFD')),
    detail: 'This name has too many marks on one letter.',
  },
  {
    refuses: (name) => /@|mailto:/i.test(name),
    detail: 'Please do not use an e-mail address as your name. Everybody can read it.',
  },
  {
    refuses: (name) => /:\/\/|\bwww\.|[\p{L}\p{N}-]{2,}\.\p{L}{2,}/iu.test(name),
    detail: 'A name cannot be a web address. If it is not one, put a space after the full stop.',
  },
  {
    refuses: (name) => !/^[\p{L}\p{M}\p{Nd} .,'’\-‐–&()!?+·]*$/u.test(name),
    detail: 'Please use only letters, numbers, spaces and simple punctuation in a name.',
  },
  { refuses: (name) => !/\p{L}/u.test(name), detail: 'A name needs at least one letter.' },
  { refuses: (name) => !isOneScript(name), detail: 'Please use letters of one alphabet only in a name.' },
  {
    refuses: looksLikeRole,
    detail: 'This name looks like a role on this site. Please choose another name.',
  },
];

const staffDetail = 'This name looks like the name of a moderator. Please choose another name.';

export type CheckedAlias = { ok: true; name: string } | { ok: false; detail: string };

/** A name in normal form (NFKC, single spaces), or why nobody may be called that. Whether it is taken is not asked here. */
export function checkAlias(typed: string, staffNames: readonly string[]): CheckedAlias {
  const name = typed.normalize('NFKC').replace(/\s+/gu, ' ').trim();
  const broken = rules.find((rule) => rule.refuses(name));
  if (broken !== undefined) return { ok: false, detail: broken.detail };
  const skeletons = new Set(skeletonsOf(name));
  const fools = staffNames.some((staff) => skeletons.has(aliasSkeleton(staff)));
  return fools ? { ok: false, detail: staffDetail } : { ok: true, name };
}

/** "Sam 2" is read as Sam. */
const skeletonsOf = (name: string): string[] =>
  [name, name.replace(/[\p{Nd}\P{L}]+$/u, '')].map((form) => aliasSkeleton(form));

/** Alphabets of today's languages (Unicode TR31, recommended); those written together count as one. */
const scripts = [
  ...'Latin Greek Cyrillic Armenian Hebrew Arabic Thaana Devanagari Bengali Gurmukhi Gujarati Oriya Tamil'.split(
    ' ',
  ),
  ...'Telugu Kannada Malayalam Sinhala Thai Lao Tibetan Myanmar Georgian Ethiopic Khmer'.split(' '),
].map((script) => [script]);
const written = [...scripts, ['Han', 'Hiragana', 'Katakana'], ['Han', 'Hangul'], ['Han', 'Bopomofo']].map(
  (together) =>
    new RegExp(
      `^[${[...together, 'Common', 'Inherited'].map((script) => `\\p{Script_Extensions=${script}}`).join('')}]*$`,
      'u',
    ),
);
const isOneScript = (name: string) => written.some((script) => script.test(name));

const skeletons = (words: string) => new Set(words.split(' ').map(aliasSkeleton));
const roleWords = skeletons(
  'admin admins mod mods official cymedrolwr gweinyddwr swyddogol админ модератор администратор',
);
const wholeNames = skeletons(
  'author editor help helpdesk host official owner root safeguarding staff support system team webmaster awdur',
);
const within = [...skeletons('moderator moderation administrator equalsay safeguardinglead webmaster')];

function looksLikeRole(name: string): boolean {
  const words = name.split(/[^\p{L}\p{N}!]+/u).flatMap(skeletonsOf);
  const whole = skeletonsOf(name);
  return (
    words.some((word) => roleWords.has(word)) ||
    whole.some((form) => roleWords.has(form) || wholeNames.has(form.replace(/^the/, ''))) ||
    whole.some((form) => within.some((role) => form.includes(role)))
  );
}

/** Two plain words from at least four bytes: the same bytes give the same name. */
export function suggestAlias(seed: Uint8Array): string {
  const pick = (words: readonly string[], at: number) =>
    words[((seed[at] ?? 0) * 256 + (seed[at + 1] ?? 0)) % words.length] ?? '';
  return `${pick(adjectives, 0)} ${pick(nouns, 2)}`;
}
