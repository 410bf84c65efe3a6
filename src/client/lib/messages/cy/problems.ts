import type { Problem, ProblemCode } from '../../../../contract/problem.ts';
import type { Words } from '../en.ts';
import type { en } from '../problems.ts';
import { charactersOf, minutes, seconds } from './counted.ts';
import { problemSentences } from './problem-sentences.ts';

/** What a code means, where the sentence itself is not known here. */
const codes: Record<ProblemCode, string> = {
  'bad-request': 'Doedd dim modd darllen y cais. Llwythwch y dudalen eto a rhowch gynnig arall arni.',
  invalid: 'Mae rhywbeth a anfonwyd gennych ar goll neu ddim yn iawn.',
  'not-signed-in': 'Mae eich sesiwn wedi dod i ben. Dechreuwch eto.',
  'somebody-else':
    'Mae rhywun arall wedi mewngofnodi nawr, efallai mewn tab arall. Rhowch gynnig arall arni i ysgrifennu fel y person hwnnw.',
  'not-allowed': 'Nid ydych yn cael gwneud hyn.',
  'foreign-origin': 'Ni ddaeth y cais hwn o’r safle hwn.',
  'not-found': 'Does dim byd yma.',
  'method-not-allowed': 'Does dim modd gwneud hyn yma.',
  gone: 'Nid yw hwn yma mwyach.',
  'parent-gone': 'Nid yw’r sylw rydych yn ei ateb yma mwyach.',
  'debate-closed': 'Mae’r drafodaeth hon ar gau.',
  'too-late': 'Mae’r amser ar gyfer hyn wedi dod i ben.',
  'already-done': 'Mae hyn wedi’i wneud yn barod.',
  'changed-meanwhile':
    'Mae rhywun arall wedi newid hwn ers ichi ddechrau. Darllenwch eu fersiwn nhw, ac yna cadwch eto.',
  'decided-already': 'Mae cymedrolwr arall wedi penderfynu am hyn yn barod.',
  'case-taken': 'Mae cymedrolwr arall yn edrych ar y sylw hwn.',
  'branch-locked': 'Mae cymedrolwr wedi cloi’r rhan hon o’r drafodaeth. Ni all neb ei hateb.',
  'branch-too-large': 'Mae gormod o sylwadau i wneud hyn ar unwaith.',
  'words-refused': 'Mae gair yn eich testun na ellir ei bostio yma. Dywedwch hyn mewn geiriau eraill.',
  'said-already': 'Rydych wedi dweud hyn yn y drafodaeth hon yn barod. Mae eich sylw cynharach yma o hyd.',
  'too-soon': 'Mae pawb yn aros ychydig rhwng eu sylwadau yn y drafodaeth hon.',
  'key-reused': 'Anfonwyd hyn o’r blaen gyda geiriau eraill. Llwythwch y dudalen eto a’i anfon o’r newydd.',
  'too-large': 'Mae hwn yn rhy hir i’w anfon.',
  'wrong-type': 'Doedd dim modd darllen y cais. Llwythwch y dudalen eto a rhowch gynnig arall arni.',
  'too-many': 'Roedd hynny’n ormod mewn amser byr. Arhoswch ychydig a rhowch gynnig arall arni.',
  'alias-taken':
    'Mae’r enw hwn, neu un sy’n edrych yn debyg, gan rywun arall yn y drafodaeth hon. Dewiswch enw arall.',
  'alias-not-allowed': 'Does dim modd defnyddio’r enw hwn. Dewiswch enw arall.',
  'link-expired': 'Nid yw’r ddolen hon yn gweithio mwyach. Gofynnwch am un newydd.',
  unavailable: 'Nid yw’r safle’n barod. Rhowch gynnig arall arni ymhen munud.',
  unexpected: 'Aeth rhywbeth o’i le ar ein hochr ni. Rhowch gynnig arall arni.',
};

const cannotBePosted = (isName: boolean) => (written: string, entry: string | undefined) =>
  `Ni ellir postio “${written}” yma.` +
  (entry === undefined ? '' : ` Mae’n cael ei ddarllen fel “${entry}”.`) +
  (isName ? ' Dewiswch enw arall.' : ' Dywedwch hyn mewn geiriau eraill.');

/** Sentences that hold what somebody wrote, or a number. */
const patterns: readonly (readonly [RegExp, (first: string, second: string | undefined) => string])[] = [
  [/^“(.+?)” cannot be posted here\.(?: It is read as “(.+)”\.)? Please choose/, cannotBePosted(true)],
  [/^“(.+?)” cannot be posted here\.(?: It is read as “(.+)”\.)? Please say/, cannotBePosted(false)],
  [
    /^This is too long: at most (\d+) characters\.$/,
    (most) => `Mae hwn yn rhy hir: dim mwy na ${charactersOf(Number(most))}.`,
  ],
  [
    /^This name is too long\. A name can have (\d+) characters\.$/,
    (most) => `Mae’r enw hwn yn rhy hir. Dim mwy na ${charactersOf(Number(most))} sydd i fod mewn enw.`,
  ],
  [
    /^Say what changed your mind, in (\d+) characters or more\.$/,
    (least) => `Dywedwch beth newidiodd eich meddwl, mewn ${charactersOf(Number(least))} neu fwy.`,
  ],
  [
    /^You have sent this comment again (\d+) times\./,
    (times) => `Rydych wedi anfon y sylw hwn eto ${times} o weithiau. Ni all neb wneud hynny’n amlach.`,
  ],
  [
    /^A moderator has decided that you cannot (take part|write)/,
    (what) =>
      what === 'write'
        ? 'Mae cymedrolwr wedi penderfynu na allwch ysgrifennu ar hyn o bryd. Gallwch ddarllen a phleidleisio.'
        : 'Mae cymedrolwr wedi penderfynu na allwch gymryd rhan ar hyn o bryd.',
  ],
];

function known(sentence: string): string | null {
  const same = problemSentences[sentence];
  if (same !== undefined) return same;
  for (const [pattern, say] of patterns) {
    const found = pattern.exec(sentence);
    if (found) return say(found[1] ?? '', found[2]);
  }
  return null;
}

/** As the server rounds it: up. */
const wait = (time: number) => (time < 60 ? seconds(time) : minutes(Math.ceil(time / 60)));

function said({ code, detail, retryAfter }: Problem): string {
  if (retryAfter !== undefined && code === 'too-many')
    return `Roedd hynny’n ormod mewn amser byr. Arhoswch ${wait(retryAfter)} a rhowch gynnig arall arni.`;
  if (retryAfter !== undefined && code === 'too-soon')
    return `Mae pawb yn aros rhwng eu sylwadau yn y drafodaeth hon. Gallwch bostio ymhen ${wait(retryAfter)}.`;
  return known(detail) ?? codes[code];
}

export const problems: Words<typeof en> = { said, field: (sentence) => known(sentence) ?? codes.invalid };
