import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { matter } from 'vfile-matter';
import type { Plugin } from 'vite';
import { postHtml } from '../src/server/text/markdown.ts';

const source = new URL('../content/house-rules.md', import.meta.url);
const id = 'virtual:house-rules';

/** The house rules as a module: rendered and sanitised when the site is built, so that the page needs no renderer. */
export const houseRules = (): Plugin => ({
  name: 'house-rules',
  resolveId: (asked) => (asked === id ? `\0${id}` : undefined),
  load(asked) {
    if (asked !== `\0${id}`) return undefined;
    this.addWatchFile(source.pathname);
    const file = new VFile(readFileSync(source, 'utf8'));
    matter(file, { strip: true });
    const { title } = file.data['matter'] as { title: string };
    return `export default ${JSON.stringify({ title, html: postHtml(String(file)) })}`;
  },
});
