import { basename } from 'node:path';
import type { Plugin } from 'vite';

type Chunk = {
  type: string;
  isDynamicEntry?: boolean;
  facadeModuleId?: string | null;
  imports?: string[];
  viteMetadata?: { importedCss: Set<string> };
};

/**
 * A page that the server draws has its styles before any script runs, and without scripts too: the built page says which
 * stylesheets each module of app/routes brings, by its name, and `at-rest` those that scripts load later. `entry-server.tsx` takes them from there.
 */
export const pageStyles = (): Plugin => ({
  name: 'page-styles',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const chunks = bundle as Record<string, Chunk>;
      const stylesOf = (file: string, seen = new Set<string>()): string[] => {
        const chunk = chunks[file];
        if (!chunk || seen.has(file)) return [];
        seen.add(file);
        return [
          ...(chunk.imports ?? []).flatMap((one) => stylesOf(one, seen)),
          ...(chunk.viteMetadata?.importedCss ?? []),
        ];
      };
      const pages = Object.entries(chunks).flatMap(
        ([file, { isDynamicEntry, facadeModuleId, viteMetadata }]) => {
          if (!isDynamicEntry || !/\/app\/(routes\/|at-rest)/.test(facadeModuleId ?? '')) return [];
          const own = [...(viteMetadata?.importedCss ?? [])];
          const styles = [...new Set(facadeModuleId?.includes('/routes/') ? stylesOf(file) : own)]
            .map((css) => `/${css}`)
            .filter((css) => !html.includes(css));
          return styles.length > 0 ? [[basename(facadeModuleId ?? '', '.tsx'), styles] as const] : [];
        },
      );
      return html.replace(
        '<!--head-->',
        `<!--head--><!--styles ${JSON.stringify(Object.fromEntries(pages))}-->`,
      );
    },
  },
});
