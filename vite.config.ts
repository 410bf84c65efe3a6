import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { mockWorker } from './scripts/mock-worker-plugin.ts';
import { pictures } from './scripts/pictures-plugin.ts';
import { pageStyles } from './scripts/page-styles-plugin.ts';
import { paintFirst } from './scripts/paint-first-plugin.ts';
import { leanRouter } from './scripts/router-plugin.ts';
import { pageWords } from './scripts/words-plugin.ts';

/** `vite build`: the client into dist/client. `vite build --ssr`: server, commands and renderer into dist/server. */
export default defineConfig(({ isSsrBuild, mode }) => ({
  // Picks the production form of what is bundled, whatever NODE_ENV says at run time.
  define: isSsrBuild ? { 'process.env.NODE_ENV': '"production"' } : {},
  plugins: [
    react(),
    leanRouter(),
    pictures(),
    ...(isSsrBuild ? [] : [paintFirst(), pageStyles(), pageWords()]),
    ...(mode === 'mock' ? [mockWorker()] : []),
  ],
  appType: mode === 'mock' ? 'spa' : 'custom',
  build: isSsrBuild
    ? {
        outDir: 'dist/server',
        copyPublicDir: false,
        target: 'node20',
        rolldownOptions: {
          input: {
            main: 'src/server/main.ts',
            admin: 'src/server/operator/admin.ts',
            import: 'src/server/import/cli.ts',
            'check-easy-read': 'src/server/import/check-easy-read.ts',
            render: 'src/client/entry-server.tsx',
            'card-worker': 'src/server/operator/card-worker.ts',
          },
        },
      }
    : {
        outDir: mode === 'mock' ? 'dist/mock' : 'dist/client',
        target: 'es2022',
        modulePreload: { polyfill: false },
        rolldownOptions: {
          output: {
            // Short: the first page names every file that may follow it. Six signs are too few for more than 64 files.
            chunkFileNames: 'assets/[hash:7].js',
            assetFileNames: 'assets/[hash:6][extname]',
            codeSplitting: {
              groups: [
                // What every page needs in one file: it packs better than in parts.
                { name: 'site', tags: ['$initial'] },
                // What the list of posts needs of debates, too.
                { name: 'visits', test: /\/(lib\/visits|app\/list-views)\.ts$/ },
                { name: 'lists', test: /nfiniteQuery|post-list-query/ },
                {
                  name: 'staff',
                  test: /features\/moderation\/(?!log)|messages\/moderation|summary-(editor|form)|summary-path/,
                },
                // What comes when any page is at rest, and what comes when a debate is.
                {
                  name: 'rest',
                  test: /features\/reading\/(reading\.|reading-(?!options|store)|choose|follow)|app\/toast-area/,
                },
                { name: 'debate', test: /\/features\/comments\/(?!views\/(?!vote-first|use-held))/ },
                // The views beside the conversation, when one is opened. Every file that the first page names costs it bytes.
                {
                  name: 'views',
                  test: /\/comments\/views\/(?!vote-first|use-held)|\/app\/(list-route|routes\/(common|both|waiting))/,
                },
              ],
            },
          },
        },
        // The content security policy allows no data: script or style, and small files travel well on their own.
        assetsInlineLimit: 0,
      },
  // Bundled, so that the definition above reaches everything and a start reads a few files instead of two thousand. What
  // brings binaries, workers or its own way of loading stays a package.
  ssr: isSsrBuild
    ? {
        noExternal: true,
        external: ['@photostructure/sqlite', '@resvg/resvg-wasm', 'pg', 'pino', 'nodemailer'],
      }
    : // Its form for Node.js hides its names from the development server.
      { noExternal: ['opentype.js'] },
  optimizeDeps: { exclude: ['@sqlite.org/sqlite-wasm'] },
}));
