import { lookAlikes as letters, pairs } from '../text/look-alikes.ts';

/** With figures and signs. */
const lookAlikes = new Map([...letters, ...pairs('0o 1l 3e 4a 5s |l !l $s')]);

/**
 * What a name looks like to somebody who is being fooled: two names with one skeleton must not stand beside each other.
 * Case, accents, look-alikes, spaces and punctuation are folded. After Unicode TR39, smaller and stricter.
 */
export function aliasSkeleton(name: string): string {
  // Accents only: the vowel signs of Indian scripts are marks too, and are no decoration.
  const plain = [...name.normalize('NFKD').replace(/(?=\p{M})\p{Script=Inherited}/gu, '')];
  const folded = plain.map(
    (letter) => lookAlikes.get(letter) ?? lookAlikes.get(letter.toLowerCase()) ?? letter,
  );
  const latin = folded
    .join('')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
    .replace(/i/g, 'l')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe');
  return latin === '' ? name.normalize('NFKC') : latin;
}
