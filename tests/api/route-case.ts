/** What a row of the table of who may do what is made of. */
/** What there is when a case runs: one open debate with comments in every state. */
export type World = {
  slug: string;
  /** Of `author`: visible, hidden by the moderator, deleted. */
  visible: string;
  hidden: string;
  deleted: string;
  /** `author`'s, unanswered. */
  question: string;
  /** In it somebody else says back what `author` said. */
  saidBack: string;
  /** A change that `author` asks for, and something they said about it. */
  change: string;
  note: string;
  /** A legal complaint nobody has answered. */
  notice: { id: string; receipt: string };
  /** A branch that is hidden, one that is locked, notes of the moderator's. */
  inline: { branch: string; locked: string; note: string; deletedNote: string };
  /** Of a report of `saidBack`. */
  receipt: string;
  /** A mute of `other-guest`, who takes no part in any case. */
  sanction: string;
  /** A case that waits, and one that the moderator has decided. */
  openCase: string;
  decidedCase: string;
};

export const roles = [
  'nobody',
  'guest',
  'member',
  'author',
  'banned',
  'moderator',
  'administrator',
  'forged',
  'expired',
] as const;
export type TestRole = (typeof roles)[number];

export type RouteCase = {
  /** Of the operation, e.g. `createComment`; or of a route about the site itself. */
  id: string;
  method: string;
  path: (world: World) => string;
  body?: (as: TestRole) => unknown;
  /** The status each role gets. */
  expect: Record<TestRole, number>;
};

export const everybody = (status: number) =>
  Object.fromEntries(roles.map((role) => [role, status])) as Record<TestRole, number>;
/** `nobody`, forged and expired sessions are the same person: none. */
export const people = (status: number, more: Partial<Record<TestRole, number>> = {}) => ({
  ...everybody(status),
  nobody: 401,
  forged: 401,
  expired: 401,
  ...more,
});
export const staff = (status: number) => people(403, { moderator: status, administrator: status });

export const get = (id: string, path: RouteCase['path'], expect: RouteCase['expect']): RouteCase => ({
  id,
  method: 'GET',
  path,
  expect,
});
