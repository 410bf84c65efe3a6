/** `npm run import`: see src/server/import/cli.ts. */
import { runBuilt } from './built.mjs';

await runBuilt('import');
