/** `npm start`: builds what is not built, then serves. */
import { runBuilt } from './built.mjs';

await runBuilt('main');
