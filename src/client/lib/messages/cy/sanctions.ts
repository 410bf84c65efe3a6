import type { HideReason, SanctionKind } from '../../../../contract/vocabulary.ts';
import type { Words } from '../en.ts';
import type { en } from '../sanctions.ts';
import { characters } from './counted.ts';

/** To the person it is about. */
const why: Record<HideReason, string> = {
  'names-person': 'Fe wnaethoch chi enwi person.',
  'at-risk': 'Gall rhywun fod mewn perygl.',
  'not-respectful': 'Doeddech chi ddim yn barchus.',
  'off-subject': 'Fe wnaethoch chi ysgrifennu am bynciau eraill.',
  spam: 'Fe wnaethoch chi anfon sbam.',
  other: 'Rheswm arall.',
};
const cannot: Record<SanctionKind, string> = {
  mute: 'Ni allwch ysgrifennu',
  ban: 'Ni allwch gymryd rhan',
};
const kinds: Record<SanctionKind, string> = {
  mute: 'Ddim yn gallu ysgrifennu am gyfnod',
  ban: 'Ddim yn gallu cymryd rhan am gyfnod',
};

const notice: Words<typeof en.notice> = {
  title: (kind: SanctionKind, until: string | null) =>
    `${cannot[kind]} yma ${until ? `tan ${until}` : 'am y tro'}.`,
  decided: 'Cymedrolwr a benderfynodd hyn.',
  why,
  houseRule: 'Beth mae rheolau’r tŷ yn ei ddweud am hyn',
  houseRules: 'Darllen rheolau’r tŷ',
  message: 'Ysgrifennodd y cymedrolwr atoch:',
  still: {
    mute: 'Gallwch ddarllen, pleidleisio, rhoi gwybod am sylw, a dileu eich sylwadau eich hun o hyd.',
    ban: 'Gallwch ddarllen, dileu eich sylwadau eich hun, a gofyn i rywun edrych eto ar sylw o’ch eiddo a guddiwyd.',
  },
  byAddress:
    'Torrodd rhywun sy’n defnyddio’r un cysylltiad rhyngrwyd â chi reolau’r tŷ. Efallai nad chi oedd y person hwnnw. Nid yw pobl sydd wedi mewngofnodi yn cael eu hatal.',
  signIn: 'Mewngofnodwch, os oes gennych gyfrif',
  kept: 'Mae’r hyn rydych wedi’i deipio yn aros ar y ddyfais hon.',
};

const panel: Words<typeof en.panel> = {
  question: (name: string) => `Atal ${name} am gyfnod?`,
  kindLegend: 'Beth ddylai ddigwydd?',
  kinds,
  kindHints: {
    mute: 'Gall y person ddarllen, pleidleisio a rhoi gwybod. Ni all ysgrifennu na golygu.',
    ban: 'Gall y person ddarllen, a dileu ei eiriau ei hun, a dim byd arall.',
  },
  lengthLegend: 'Am faint?',
  lengths: {
    '1': '1 awr',
    '24': '1 diwrnod',
    '168': '1 wythnos',
    '720': '30 diwrnod',
    '8760': '1 flwyddyn',
  },
  message: 'Beth rydych am ei ddweud wrth y person (dewisol)',
  messageHint: 'Mae’r person yn cael gwybod beth, tan bryd a pham. Mae’n darllen hyn gyda hynny.',
  tooLong: (n: number) => `Mae hyn ${characters(n)} yn rhy hir.`,
  withAddress: 'Hefyd gwesteion eraill ar yr un cysylltiad rhyngrwyd, am ddiwrnod ar y mwyaf',
  addressWarning:
    'Gall cartref neu swyddfa gyfan rannu un cysylltiad. Bydd pobl yno nad ydyn nhw wedi gwneud dim yn cael eu hatal hefyd. Ni fydd pobl sydd wedi mewngofnodi yn cael eu hatal.',
  confirm: 'Atal y person hwn',
  cancel: 'Canslo',
  done: (name: string, kind: SanctionKind, until: string) =>
    `Ni all ${name} ${kind === 'ban' ? 'gymryd rhan' : 'ysgrifennu'} tan ${until}.`,
  addressGone: 'Nid ydyn ni’n gwybod y cysylltiad mwyach. Nid yw gwesteion eraill yn cael eu hatal.',
  undone: (name: string) => `Gall ${name} gymryd rhan eto.`,
};

const list: Words<typeof en.list> = {
  empty: 'Nid oes neb wedi’i atal, ac ni chafodd neb ei atal.',
  running: 'Tan',
  ended: 'Daeth i ben ar',
  lifted: (by: string) => `Daeth ${by} â hyn i ben yn gynnar ar`,
  decidedBy: (by: string) => `Penderfynwyd gan ${by} ar`,
  told: 'Beth ddywedwyd wrth y person:',
  note: 'Nodyn:',
  comment: (title: string) => `Sylw’r person yn “${title}”`,
  withAddress: 'Gwesteion eraill ar yr un cysylltiad hefyd, tan',
  lift: 'Dod â hyn i ben yn gynnar',
  liftOf: (name: string) => `Dod â hyn i ben yn gynnar: ${name}`,
  restore: 'Atal eto',
  restoreOf: (name: string) => `Atal eto: ${name}`,
  restored: (name: string) => `Mae ${name} yn cael ei atal eto.`,
  more: 'Dangos rhai hŷn',
};

export const sanctions: Words<typeof en> = { notice, panel, list };
