import type { Plugin } from 'vite';

/**
 * The router's package hands its development form to every bundler, though the production form lies beside it. Without
 * the display names nothing holds the components that no page uses.
 */
export const leanRouter = (): Plugin => ({
  name: 'lean-router',
  apply: 'build',
  enforce: 'pre',
  resolveId: {
    filter: { id: /^react-router(\/dom)?$/ },
    async handler(asked, importer) {
      const found = await this.resolve(asked, importer, { skipSelf: true });
      return found && { ...found, id: found.id.replace('/dist/development/', '/dist/production/') };
    },
  },
  transform: {
    filter: { id: /\/react-router\/dist\/production\// },
    handler: (code) => ({
      code: code
        .replace(/^\w+\.displayName = "\w+";$/gm, '')
        .replace(/(?<== )React\d*\.forwardRef\(/g, '/* @__PURE__ */ $&'),
      map: null,
    }),
  },
});
