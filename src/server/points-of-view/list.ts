/** The operator's list of points of view, and what can be done with it. Pure; problems are told in plain sentences. */
import { pointOfViewId, type ListedPointOfView } from '../../contract/points-of-view.ts';
import { type PointOfView, pointsOfViewAtFirst } from '../../contract/vocabulary.ts';

type Names = NonNullable<ListedPointOfView['names']>;

/** Those that are offered come first, in their order; then the retired ones. */
export type List = readonly ListEntry[];
export type ListEntry = { id: PointOfView; names: Names | null; retiredAt: number | null };

/** As the operator gives them: what is left out is said like the first. */
export type GivenNames = {
  name?: string | undefined;
  group?: string | undefined;
  choice?: string | undefined;
};

export type ListChange =
  | { verb: 'add'; id: PointOfView; given: GivenNames }
  /** null: the words that come with the program. */
  | { verb: 'rename'; id: PointOfView; given: GivenNames | null }
  /** 1: to the beginning. */
  | { verb: 'move'; id: PointOfView; to: number }
  | { verb: 'retire' | 'restore'; id: PointOfView };

/** What is wrong, for the operator. The list stays as it was. */
export class ListProblem extends Error {
  override name = 'ListProblem';
}

const most = { offered: 30, one: 40, group: 60, choice: 80 };

/** It would be found in every object. */
const unusable: readonly string[] = ['constructor'];

const comesWithTheProgram = (id: PointOfView) => pointsOfViewAtFirst.some((one) => one === id);

function checkId(id: string): void {
  if (id === 'not-said')
    throw new ListProblem('"not-said" is "rather not say". It is always offered, and is on no list.');
  if (!pointOfViewId.safeParse(id).success || unusable.includes(id))
    throw new ListProblem(
      `"${id}" cannot be an id. Use small letters, numbers and hyphens, a letter first, 40 at most: for example support-staff`,
    );
}

function checked(text: string, what: string, longest: number): string {
  const clean = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (clean === '') throw new ListProblem(`The ${what} is empty.`);
  if (/\p{C}/u.test(clean)) throw new ListProblem(`The ${what} has a character that cannot be seen.`);
  if (clean.length > longest)
    throw new ListProblem(`The ${what} is too long: "${clean}". At most ${longest} characters.`);
  return clean;
}

function namesFrom({ name, group, choice }: GivenNames, id: PointOfView, before: Names | null): Names | null {
  const one = name ?? before?.one;
  if (one === undefined) {
    if (group === undefined && choice === undefined && comesWithTheProgram(id)) return null;
    throw new ListProblem(`"${id}" needs a name: what one person is called, for example "Support worker".`);
  }
  return {
    one: checked(one, 'name', most.one),
    group: checked(group ?? before?.group ?? one, 'name of the group', most.group),
    choice: checked(choice ?? before?.choice ?? one, 'choice', most.choice),
  };
}

const isOffered = ({ retiredAt }: ListEntry) => retiredAt === null;

/** Refuses a list nobody could choose from. */
function sound(list: List): List {
  const offered = list.filter(isOffered);
  if (offered.length === 0) throw new ListProblem('One point of view must stay on the list.');
  if (offered.length > most.offered)
    throw new ListProblem(`There can be ${most.offered} points of view at most: people have to find theirs.`);
  for (const form of ['one', 'choice'] as const) {
    const taken = new Map<string, PointOfView>();
    for (const { id, names } of offered) {
      const words = names?.[form].toLowerCase();
      if (words === undefined) continue;
      const other = taken.get(words);
      if (other !== undefined)
        throw new ListProblem(`"${other}" and "${id}" would both read "${names?.[form]}".`);
      taken.set(words, id);
    }
  }
  return [...offered, ...list.filter((entry) => !isOffered(entry))];
}

function find(list: List, id: PointOfView): ListEntry {
  const entry = list.find((one) => one.id === id);
  if (entry === undefined) throw new ListProblem(`"${id}" is not on the list. Nothing was changed.`);
  return entry;
}

const withEntry = (list: List, entry: ListEntry): List =>
  list.map((one) => (one.id === entry.id ? entry : one));

/** The list after a change; throws a ListProblem. `now`: milliseconds UTC. */
export function changedList(list: List, change: ListChange, now: number): List {
  if (change.verb === 'add') {
    const { id, given } = change;
    checkId(id);
    const there = list.find((one) => one.id === id);
    if (there !== undefined)
      throw new ListProblem(
        isOffered(there)
          ? `"${id}" is on the list already. Nothing was changed.`
          : `"${id}" was on the list before. To offer it again, restore it.`,
      );
    return sound([...list, { id, names: namesFrom(given, id, null), retiredAt: null }]);
  }
  const entry = find(list, change.id);
  const others = list.filter((one) => one !== entry);
  switch (change.verb) {
    case 'rename': {
      if (change.given === null && !comesWithTheProgram(entry.id))
        throw new ListProblem(`The program has no words for "${entry.id}". Give it a name.`);
      const names = change.given && namesFrom(change.given, entry.id, entry.names);
      return sound(withEntry(list, { ...entry, names }));
    }
    case 'move': {
      if (!isOffered(entry)) throw new ListProblem(`"${entry.id}" is not offered now. Restore it first.`);
      const offered = others.filter(isOffered);
      if (!Number.isInteger(change.to) || change.to < 1 || change.to > offered.length + 1)
        throw new ListProblem(`The place must be a number from 1 to ${offered.length + 1}.`);
      return sound([...others.slice(0, change.to - 1), entry, ...others.slice(change.to - 1)]);
    }
    case 'retire':
      return isOffered(entry) ? sound(withEntry(list, { ...entry, retiredAt: now })) : list;
    case 'restore':
      return isOffered(entry) ? list : sound([...others, { ...entry, retiredAt: null }]);
    default:
      return change satisfies never;
  }
}

/** The list as a settings file wants it: exactly these are offered, in this order and with these names. */
export function settledList(list: List, wanted: readonly ({ id: string } & GivenNames)[], now: number): List {
  const offered = wanted.map(({ id, ...given }): ListEntry => {
    checkId(id);
    return { id, names: namesFrom(given, id, null), retiredAt: null };
  });
  for (const [index, { id }] of offered.entries())
    if (offered.findIndex((one) => one.id === id) !== index) throw new ListProblem(`"${id}" is there twice.`);
  const left = list.filter(({ id }) => !offered.some((one) => one.id === id));
  return sound([...offered, ...left.map((entry) => ({ ...entry, retiredAt: entry.retiredAt ?? now }))]);
}
