import { type Forms, plural } from './plural.ts';

const counted = (forms: Forms) => (n: number) => plural(n, forms);

/** Welsh writes figures as English does; not every browser knows its own. */
export const number = (n: number): string => n.toLocaleString('en-GB');

export const comments = counted({ other: 'sylw' });
export const newComments = counted({ other: 'sylw newydd' });
export const replies = counted({ other: 'ateb' });
export const reports = counted({ other: 'adroddiad' });
export const notes = counted({ other: 'nodyn' });
export const entries = counted({ two: 'gofnod', few: 'chofnod', many: 'chofnod', other: 'cofnod' });
export const moreEntries = counted({
  two: 'gofnod arall',
  few: 'chofnod arall',
  many: 'chofnod arall',
  other: 'cofnod arall',
});
export const links = counted({ one: 'ddolen', two: 'ddolen', other: 'dolen' });

export const characters = counted({ other: 'nod' });
/** Of a great number of them. */
export const charactersOf = (n: number): string => `${number(n)} o nodau`;

export const seconds = counted({ other: 'eiliad' });
export const minutes = counted({ two: 'funud', other: 'munud' });
export const hours = counted({ other: 'awr' });
export const workingHours = counted({ other: 'awr waith' });
export const days = counted({ two: 'ddiwrnod', other: 'diwrnod' });
export const weeks = counted({ other: 'wythnos' });

export const pointsOfView = counted({ other: 'safbwynt' });
export const posts = counted({ two: 'bostiad', few: 'phostiad', many: 'phostiad', other: 'postiad' });
export const branches = counted({ one: 'gangen', two: 'gangen', many: 'changen', other: 'cangen' });
export const changes = counted({ other: 'newid' });
export const slips = counted({ other: 'slip' });
