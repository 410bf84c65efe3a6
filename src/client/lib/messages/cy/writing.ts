import type { Kind } from '../../../../contract/vocabulary.ts';
import type { Named } from '../../writing/contacts.ts';
import type { Hint } from '../../writing/hints.ts';
import type { Words } from '../en.ts';
import type { en } from '../writing.ts';
import { number } from './counted.ts';

/** "…" is where one goes on writing. */
const starters: Record<Kind, readonly string[]> = {
  agree: ['Y peth gorau yw', 'Mae hyn yn wir i mi hefyd:', 'Hoffwn ychwanegu'],
  differ: ['Rwy’n deall pam … ac', 'I mi mae’n wahanol oherwydd', 'Yr hyn sy’n fy mhoeni yw'],
  experience: ['Pan ddigwyddodd hyn i mi,', 'Yr hyn a helpodd oedd', 'Yr hyn a wnaeth hyn yn anodd oedd'],
  question: ['Allwch chi ddweud mwy am', 'Pwy sy’n penderfynu', 'Beth fyddai’n digwydd pe bai'],
  change: ['Byddai’n helpu pe bai', 'Gallen ni ddechrau drwy', 'Yn lle … gallen ni'],
};
/** What stands there when the name is taken out. */
const instead: Record<Named, string> = {
  person: 'person',
  service: 'gwasanaeth',
  home: 'cartref',
  handle: 'person',
  email: 'cyfeiriad e-bost',
  phone: 'rhif ffôn',
  place: 'lle',
};
const reach: Partial<Record<Named, true>> = { handle: true, email: true, phone: true, place: true };

const about = (hint: Hint): string => {
  if (hint.kind === 'name')
    return reach[hint.what]
      ? `A allai hyn ddweud wrth bobl pwy yw rhywun, neu ble mae? “${hint.text}”`
      : `A yw hyn yn enwi person, gwasanaeth neu gartref? “${hint.text}”`;
  if (hint.kind === 'doubled') return 'Mae’r un geiriau yma ddwywaith.';
  if (hint.kind === 'shouting') return 'Gall priflythrennau drwy’r cyfan edrych fel gweiddi.';
  if (hint.kind === 'long')
    return `Mae’r frawddeg hon yn hir (${number(hint.words)} o eiriau). A allai fod yn ddwy?`;
  return `Gall “${hint.text}” fod yn air anodd. Gallech ysgrifennu “${hint.plain}”.`;
};
/** On the button that follows the hint. */
const follow = (hint: Hint): string => {
  if (hint.kind === 'hard') return 'Ei ddefnyddio';
  if (hint.kind === 'doubled') return 'Tynnu’r ail allan';
  return hint.kind === 'name' && !reach[hint.what] ? 'Tynnu’r enw allan' : 'Ei dynnu allan';
};
const which = (hint: Hint): string => (hint.text.length > 40 ? `${hint.text.slice(0, 40)}…` : hint.text);

const followed = (hint: Hint): string => {
  if (hint.kind === 'doubled') return 'Mae’r ail wedi’i dynnu allan.';
  if (hint.kind === 'hard') return `Mae “${hint.text}” nawr yn “${hint.plain}”.`;
  return `Mae “${hint.text}” wedi’i dynnu allan.`;
};

const mayName = (hints: readonly Hint[]): string => {
  const names = hints.map(({ text }) => `“${text}”`).join(', ');
  return hints.some((hint) => hint.kind === 'name' && reach[hint.what])
    ? `Gall hyn ddweud wrth bobl pwy yw rhywun, neu ble mae: ${names}. Ei bostio fel y mae?`
    : `Gall hyn enwi person, gwasanaeth neu gartref: ${names}. Ei bostio fel y mae?`;
};

export const writing: Words<typeof en> = {
  startersHeading: 'Geiriau i ddechrau',
  starters,
  begun: (words: string) => `Ychwanegwyd: ${words}`,
  readsEasily: 'Hawdd ei ddarllen. Da i bawb.',
  hintsHeading: 'Awgrymiadau ar gyfer eich testun. Gallwch bostio hebddyn nhw.',
  about,
  instead,
  follow,
  which,
  followed,
  show: 'Dangoswch imi',
  leave: 'Ei adael',
  notUndone: 'Mae’r testun wedi newid ers hynny. Ni chafodd ei ddadwneud.',
  spoken: (first: string, others: number) =>
    others > 0 ? `Awgrym: ${first} A hefyd ${number(others)} arall o dan y testun.` : `Awgrym: ${first}`,
  mayName,
  askSayBack: (name: string) =>
    `Rydych yn gweld pethau’n wahanol. Hoffech chi ddweud yn gyntaf beth roeddech yn deall bod ${name} yn ei ddweud?`,
  lookAgain: 'Edrych arno eto',
  sayBackFirst: 'Ei ddweud yn ôl yn gyntaf',
  postAsItIs: 'Ei bostio fel y mae',
  saveAsItIs: 'Ei gadw fel y mae',
  postAnyway: 'Postio beth bynnag',
};
