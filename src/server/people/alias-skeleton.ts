/** Letters that are read as another: look-alikes of Latin letters in other alphabets and other clothes. */
const lookAlikes = pairs(
  // Greek, capitals first: a capital eta is read as H, a small one as n.
  'Αa Βb Εe Ζz Ηh Ιi Κk Μm Νn Οo Ρp Τt Υy Χx αa βb γy εe ηn ικ κk νv οo ρp σo τt υu χx ωw',
  // Cyrillic.
  'Аa Вb Ԍg Еe Ѕs Іi Јj Кk Мm Нh Оo Рp Сc Тt Уy Хx Ҽe Ԁd Ԛq Ԝw Ѵv',
  'аa вb гr еe ѕs іi јj кk мm нh оo рp сc тt уy хx ԁd ԛq ԝw һh ѵv ӏl Ӏl ьb',
  // Armenian.
  'օo ոn սu հh ցg զq աw',
  // Latin letters that have no accent to take away.
  'øo đd ħh łl ıi ɑa ɡg ɩi ʟl ſs ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ɪi ᴊj ᴋk ᴍm ɴn ᴏo ᴘp ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz Ɩl ǀl',
  // Figures and signs.
  '0o 1l 3e 4a 5s |l !l $s',
);

function pairs(...lines: string[]): Map<string, string> {
  const entries = lines.flatMap((line) => line.split(' ').map((pair) => [...pair]));
  return new Map(entries.flatMap(([from, to]) => (from && to ? [[from, to] as const] : [])));
}

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
