import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minifySync, type Plugin } from 'vite';

const script = 'first-paint.js';

/**
 * The page is there to be read before its scripts have run: the built page only fetches its module, and
 * `public/first-paint.js` runs it once the page has been painted. (A module preload would compile it before that.)
 */
export const paintFirst = (): Plugin => ({
  name: 'paint-first',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html) {
      const entry = /<script type="module" crossorigin src="(\/assets\/[^"]+)"><\/script>/;
      if (!entry.test(html)) throw new Error('index.html has no module to run after the first paint');
      return html.replace(entry, '<link rel="preload" as="script" crossorigin href="$1" id="site">');
    },
  },
  // Copied from `public` as it is, and every page waits for it.
  writeBundle({ dir = '' }) {
    const path = join(dir, script);
    const { code, errors } = minifySync(script, readFileSync(path, 'utf8'), { module: false });
    if (errors.length > 0) throw new Error(`${script} could not be minified: ${String(errors[0]?.message)}`);
    writeFileSync(path, code);
  },
});
