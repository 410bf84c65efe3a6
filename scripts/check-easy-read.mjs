/** `npm run check-easy-read`: see src/server/import/check-easy-read.ts. */
import { runBuilt } from './built.mjs';

await runBuilt('check-easy-read');
