/** `npm run import`: see src/server/import/cli.ts. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { runBuilt } from './built.mjs';

/** Without a limit, Node.js lets waste of a large import grow far beyond what is needed. Megabytes. */
const limits = ['--max-old-space-size=220', '--max-semi-space-size=8'];

if (limits.every((limit) => process.execArgv.includes(limit))) await runBuilt('import');
else {
  const words = [...limits, fileURLToPath(import.meta.url), ...process.argv.slice(2)];
  process.exitCode = spawnSync(process.execPath, words, { stdio: 'inherit' }).status ?? 1;
}
