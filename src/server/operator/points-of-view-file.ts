import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Database } from '../db/database.ts';
import { changeList, rescoreIfNeeded } from '../points-of-view/change-list.ts';
import { type GivenNames, ListProblem, settledList } from '../points-of-view/list.ts';
import { codeOf, OperatorError } from './secret.ts';

type Wanted = { id: string } & GivenNames;

const text = z.string('must be text; put it between quotes');
const entry = z.union([
  text.transform((id): Wanted => ({ id })),
  z.strictObject({ id: text, name: text.optional(), group: text.optional(), choice: text.optional() }),
]);
const settings = z.strictObject({ pointsOfView: z.array(entry).max(1000) });

/** The list as the text of a settings file wants it, in YAML or JSON. Throws a ListProblem. */
function readListFile(content: string): Wanted[] {
  const lines = new LineCounter();
  const document = parseDocument(content.replace(/^\uFEFF/, ''), { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined)
    throw new ListProblem(
      `Line ${lines.linePos(error.pos[0]).line} is neither YAML nor JSON: ${error.message}.`,
    );
  const read = settings.safeParse(document.toJS());
  if (read.success) return read.data.pointsOfView;
  const [at, index] = read.error.issues[0]?.path ?? [];
  throw new ListProblem(
    at === 'pointsOfView' && typeof index === 'number'
      ? `Number ${index + 1} of "pointsOfView" must be an id, or have "id", and if wanted "name", "group" and "choice", each of them text.`
      : 'It must have a list called "pointsOfView", and nothing else.',
  );
}

/**
 * Makes the list what the file says, and finishes what an earlier change has left undone. Without a file (null) the list
 * stays as it is. Throws an OperatorError for what the operator can put right; the list is then as it was.
 */
export async function settlePointsOfView(db: Database, file: string | null, now: number): Promise<void> {
  if (file === null) return rescoreIfNeeded(db);
  try {
    const wanted = readListFile(readFileSync(file, 'utf8'));
    await changeList(db, (list) => settledList(list, wanted, now), now);
  } catch (error) {
    if (error instanceof ListProblem)
      throw new OperatorError(`The points of view in ${file} cannot be used: ${error.message}`, {
        cause: error,
      });
    if (['ENOENT', 'EACCES', 'EISDIR'].includes(codeOf(error)))
      throw new OperatorError(`The file ${file} cannot be read (${codeOf(error)}). Check POINTS_OF_VIEW.`, {
        cause: error,
      });
    throw error;
  }
}
