/** `npm run check-easy-read`: what authors of Easy Read should put right, before it is imported. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkEasyRead } from '../easy-read/check.ts';
import { readEasyReadFile } from '../easy-read/easy-read-file.ts';
import { hardWords } from '../easy-read/hard-words.ts';
import { isEasyReadFile } from './easy-read-files.ts';
import { readText } from './read-text.ts';

const usage = `npm run check-easy-read -- FILE...     Easy Read files, or folders they are in
Looks for long sentences, sentences without a picture, hard words that nothing explains, and unknown pictures.`;

/** A file as it was named; of a folder, every Easy Read file in it. */
function filesAt(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((file) => isEasyReadFile(file) && !/(?:^|[/\\])(?:\.|node_modules)/.test(file))
    .sort()
    .map((file) => join(path, file));
}

function faultsOf(file: string): string[] {
  const read = readText(file);
  if (!read.ok) return [`${file}: ${read.reason}`];
  return checkEasyRead(readEasyReadFile(read.text), hardWords()).map(
    ({ line, reason }) => `${file}:${line}: ${reason}`,
  );
}

function main(paths: string[]): void {
  process.exitCode = 1;
  const missing = paths.find((path) => !existsSync(path));
  if (paths.length === 0) return console.error(usage);
  if (missing !== undefined) return console.error(`There is no file or folder ${missing}.`);
  const files = paths.flatMap(filesAt);
  if (files.length === 0)
    return console.error('There is no Easy Read file: their names end in easy-read.md.');
  const faults = files.flatMap(faultsOf);
  for (const fault of faults) console.log(fault);
  const many = files.length === 1 ? 'In 1 file' : `In ${files.length} files`;
  if (faults.length > 0) return console.log(`${many}, ${faults.length} to put right.`);
  console.log(`${many}, nothing to put right.`);
  process.exitCode = 0;
}

main(process.argv.slice(2));
