import type { Plugin } from 'vite';

type Chunk = { fileName: string; facadeModuleId?: string | null; imports?: string[] };

/**
 * A page in another language than English needs that language's words before it can be taken over: the built page says in
 * which files they are, so that the browser gets them beside the site itself. `entry-server.tsx` takes them from there.
 */
export const pageWords = (): Plugin => ({
  name: 'page-words',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const words = Object.values(bundle as Record<string, Chunk>).flatMap((chunk) => {
        const [, language] = /\/messages\/([a-z]{2})\/catalogue\.ts$/.exec(chunk.facadeModuleId ?? '') ?? [];
        if (language === undefined) return [];
        const files = [chunk.fileName, ...(chunk.imports ?? [])].filter((file) => !html.includes(file));
        return [[language, files.map((file) => `/${file}`)] as const];
      });
      return html.replace(
        '<!--head-->',
        `<!--head--><!--words ${JSON.stringify(Object.fromEntries(words))}-->`,
      );
    },
  },
});
