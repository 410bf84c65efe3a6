/** `npm run import`: posts and debates from elsewhere. */
import { existsSync, statSync } from 'node:fs';
import { readConfig } from '../config.ts';
import type { Database } from '../db/database.ts';
import { migrate } from '../db/migrate.ts';
import { openDatabase } from '../db/open.ts';
import { keptSecret, OperatorError, prepareDataDir } from '../operator/secret.ts';
import { importMarkdown } from './markdown-folder.ts';
import { progressLine } from './progress.ts';
import { importWordpress } from './wordpress.ts';
import { folderReport, soFar, wordpressReport } from './report.ts';
import { BadFile } from './wxr.ts';

const usage = `npm run import -- wordpress FILE.xml   posts and comments of a WordPress export file
npm run import -- markdown FOLDER      posts as Markdown files; run again, it brings them up to date`;

type Order = { kind: 'wordpress' | 'markdown'; path: string };

function readOrder(words: string[]): Order {
  const [kind, path, ...rest] = words;
  if ((kind !== 'wordpress' && kind !== 'markdown') || path === undefined || rest.length > 0)
    throw new OperatorError(usage);
  const wanted = kind === 'wordpress' ? 'file' : 'folder';
  if (!existsSync(path)) throw new OperatorError(`There is no ${wanted} ${path}.`);
  const found = statSync(path).isDirectory() ? 'folder' : 'file';
  if (found !== wanted) throw new OperatorError(`${path} is a ${found}. A ${wanted} is needed.`);
  return { kind, path };
}

async function carryOut({ kind, path }: Order, db: Database, secret: string): Promise<string> {
  const now = Date.now();
  if (kind === 'markdown') return folderReport(await importMarkdown(db, path, now));
  const line = progressLine(process.stderr, 'Importing');
  let written = false;
  try {
    const report = await importWordpress(db, path, {
      secret,
      now,
      checking: progressLine(process.stderr, 'Checking the file'),
      importing: (read, total, { cameIn }) => {
        written = true;
        line(read, total, soFar(cameIn));
      },
    });
    return wordpressReport(report);
  } catch (error) {
    if (!(error instanceof BadFile)) throw error;
    const state = written ? 'The file changed while it was read. Run this again.' : 'Nothing was written.';
    throw new OperatorError(`${path} cannot be imported. ${state}\n${error.message}`);
  }
}

async function main(words: string[]): Promise<void> {
  const order = readOrder(words);
  const read = readConfig(process.env);
  if (!read.ok) throw new OperatorError(read.problems.join('\n'));
  const { config } = read;
  prepareDataDir(config.dataDir);
  const db = openDatabase(config.databaseUrl);
  try {
    await migrate(db);
    console.log(await carryOut(order, db, config.secret ?? keptSecret(config.dataDir)));
  } finally {
    await db.close();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof OperatorError ? error.message : error);
  process.exitCode = 1;
});
