/** `npm run bench`: see main.ts. */
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// Before anything reads it: what is measured is what runs for people.
process.env['NODE_ENV'] = 'production';
process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const { module } = await runnerImport('/bench/main.ts');
await module.main(process.argv.slice(2));
