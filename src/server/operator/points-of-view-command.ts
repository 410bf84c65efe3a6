import { parseArgs } from 'node:util';
import type { Database } from '../db/database.ts';
import { changeList, readList } from '../points-of-view/change-list.ts';
import {
  changedList,
  type List,
  type ListChange,
  type ListEntry,
  ListProblem,
} from '../points-of-view/list.ts';
import { codeOf, OperatorError } from './secret.ts';

export const pointsOfViewUsage = `  npm run admin -- points-of-view list          Show from which points of view people can speak here.
  npm run admin -- points-of-view add ID --name NAME [--group NAMES] [--choice WORDS]
                                                Offer one more, for example: add advocate --name "Advocate"
                                                  --group "Advocates" --choice "I am an advocate"
  npm run admin -- points-of-view rename ID [--name NAME] [--group NAMES] [--choice WORDS]
                                                Without names: the words that come with the program.
  npm run admin -- points-of-view move ID PLACE Put it at this place of the list: 1 is the first.
  npm run admin -- points-of-view retire ID     Offer it no longer. What was said from there keeps its name.
  npm run admin -- points-of-view restore ID    Offer it again, at the end of the list.`;

type Order = { verb: 'list' } | ListChange;

const options = {
  name: { type: 'string' },
  group: { type: 'string' },
  choice: { type: 'string' },
} as const;

/** What the words after `points-of-view` ask for. Throws an OperatorError with the usage for anything else. */
export function readPointsOfViewOrder(words: readonly string[]): Order {
  const read = parsed(words);
  const [verb, id, place, ...more] = read?.positionals ?? [];
  const given = read?.values ?? {};
  const hasNames = Object.keys(given).length > 0;
  if (more.length === 0 && place === undefined) {
    if (verb === 'list' && id === undefined && !hasNames) return { verb };
    if (verb === 'add' && id !== undefined) return { verb, id, given };
    if (verb === 'rename' && id !== undefined) return { verb, id, given: hasNames ? given : null };
    if ((verb === 'retire' || verb === 'restore') && id !== undefined && !hasNames) return { verb, id };
  }
  if (verb === 'move' && id !== undefined && place !== undefined && more.length === 0 && !hasNames)
    return { verb, id, to: /^\d{1,4}$/.test(place) ? Number(place) : Number.NaN };
  throw new OperatorError(`Usage:\n${pointsOfViewUsage}`);
}

function parsed(words: readonly string[]) {
  try {
    const { positionals, values } = parseArgs({ args: [...words], options, allowPositionals: true });
    return { positionals, values: { ...values } };
  } catch (error) {
    if (codeOf(error).startsWith('ERR_PARSE_ARGS')) return null;
    throw error;
  }
}

/** Does it, and gives what to tell the operator. The server may be running. `file`: what sets the list at every start. */
export async function carryOutPointsOfView(
  order: Order,
  db: Database,
  { now, file }: { now: number; file: string | null },
): Promise<string> {
  if (order.verb === 'list') return shown(await readList(db.read));
  const { list, isChanged } = await changeList(db, (before) => changedList(before, order, now), now).catch(
    (error: unknown) => {
      throw error instanceof ListProblem ? new OperatorError(error.message, { cause: error }) : error;
    },
  );
  const entry = list.find(({ id }) => id === order.id);
  if (entry === undefined) throw new Error(`"${order.id}" is not on the list it was changed in.`);
  const said = isChanged
    ? told(order, entry, list)
    : `${nameOf(entry)} ${already[order.verb]}. Nothing was changed.`;
  return file === null || !isChanged
    ? said
    : `${said}\nThe list is set by ${file} at every start. Change it there too, or this is undone then.`;
}

const nameOf = ({ id, names }: ListEntry): string => (names === null ? id : `${names.one} (${id})`);

const placeOf = (entry: ListEntry, list: List): string =>
  `number ${list.indexOf(entry) + 1} of ${list.filter(({ retiredAt }) => retiredAt === null).length}`;

const already = {
  add: 'is on the list already',
  rename: 'has these names already',
  move: 'is at this place already',
  retire: 'is not offered already',
  restore: 'is offered already',
} as const;

function told({ verb }: ListChange, entry: ListEntry, list: List): string {
  const name = nameOf(entry);
  switch (verb) {
    case 'add':
      return `${name} is offered now, as ${placeOf(entry, list)}.`;
    case 'rename':
      return entry.names === null
        ? `${name} has the words that come with the program again.`
        : `${name} is now called: ${wordsOf(entry)}.`;
    case 'move':
      return `${name} is now ${placeOf(entry, list)}.`;
    case 'retire':
      return `${name} is no longer offered. What was said from there keeps its name.`;
    case 'restore':
      return `${name} is offered again, as ${placeOf(entry, list)}.`;
    default:
      return verb satisfies never;
  }
}

const wordsOf = ({ names }: ListEntry): string =>
  names === null
    ? 'the words that come with the program'
    : `"${names.one}", "${names.group}", "${names.choice}"`;

const shown = (list: List): string =>
  [
    ...list.map((entry, index) => {
      const isOffered = entry.retiredAt === null;
      const place = isOffered ? String(index + 1) : '–';
      const since = isOffered
        ? ''
        : ` Not offered since ${new Date(entry.retiredAt ?? 0).toISOString().slice(0, 10)}.`;
      return `${place.padStart(2)}  ${entry.id.padEnd(20)} ${wordsOf(entry)}.${since}`;
    }),
    'Also always offered: "rather not say".',
  ].join('\n');
