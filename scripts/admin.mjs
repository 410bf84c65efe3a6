/** `npm run admin`: see src/server/operator/admin.ts. */
import { runBuilt } from './built.mjs';

await runBuilt('admin');
