/** Letters that are read as another: look-alikes of Latin letters in other alphabets and other clothes. */
export const lookAlikes = pairs(
  // Greek, capitals first: a capital eta is read as H, a small one as n.
  'Αa Βb Εe Ζz Ηh Ιi Κk Μm Νn Οo Ρp Τt Υy Χx αa βb γy εe ηn ικ κk νv οo ρp σo τt υu χx ωw',
  // Cyrillic.
  'Аa Вb Ԍg Еe Ѕs Іi Јj Кk Мm Нh Оo Рp Сc Тt Уy Хx Ҽe Ԁd Ԛq Ԝw Ѵv',
  'аa вb гr еe ѕs іi јj кk мm нh оo рp сc тt уy хx ԁd ԛq ԝw һh ѵv ӏl Ӏl ьb',
  // Armenian.
  'օo ոn սu հh ցg զq աw',
  // Latin letters that have no accent to take away.
  'øo đd ħh łl ıi ɑa ɡg ɩi ʟl ſs ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ɪi ᴊj ᴋk ᴍm ɴn ᴏo ᴘp ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz Ɩl ǀl',
);

/** `'0o 1l'`: each first sign is read as the second. */
export function pairs(...lines: string[]): Map<string, string> {
  const entries = lines.flatMap((line) => line.split(' ').map((pair) => [...pair]));
  return new Map(entries.flatMap(([from, to]) => (from && to ? [[from, to] as const] : [])));
}
