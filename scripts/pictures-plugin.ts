import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const folder = 'content/pictures';

/**
 * The pictures of Easy Read, below an address that changes with any of them, so that browsers keep them for good. Only
 * their names stand in pages and answers: a table of all addresses would weigh more than a page of sentences.
 */
export const pictures = (): Plugin => {
  const files = readdirSync(folder).filter((file) => /\.svg$|^LICENCE/.test(file));
  const sources = files.map((file) => readFileSync(join(folder, file)));
  const version = sources.reduce((hash, bytes) => hash.update(bytes), createHash('sha256')).digest('hex');
  const address = `assets/pictures/${version.slice(0, 8)}`;
  return {
    name: 'pictures',
    apply: 'build',
    config: () => ({ define: { 'import.meta.env.VITE_PICTURES': JSON.stringify(`/${address}`) } }),
    generateBundle() {
      if (this.environment.name !== 'client') return;
      for (const [i, file] of files.entries())
        this.emitFile({
          type: 'asset',
          fileName: `${address}/${file.replace(/\.md$/, '.txt')}`,
          source: sources[i] ?? '',
        });
    },
  };
};
