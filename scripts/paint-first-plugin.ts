import type { Plugin } from 'vite';

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
});
