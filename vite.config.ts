import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { houseRules } from './scripts/house-rules-plugin.ts';

/** `vite build`: the client into dist/client. `vite build --ssr`: server, commands and renderer into dist/server. */
export default defineConfig(({ isSsrBuild, mode }) => ({
  plugins: [react(), houseRules()],
  appType: 'custom',
  build: isSsrBuild
    ? {
        outDir: 'dist/server',
        target: 'node20',
        rolldownOptions: {
          input: {
            main: 'src/server/main.ts',
            admin: 'src/server/operator/admin.ts',
            import: 'src/server/import/cli.ts',
            render: 'src/client/entry-server.tsx',
          },
        },
      }
    : {
        outDir: mode === 'mock' ? 'dist/mock' : 'dist/client',
        target: 'es2022',
        modulePreload: { polyfill: false },
        // The content security policy allows no data: script or style, and small files travel well on their own.
        assetsInlineLimit: 0,
      },
  // Bundled, so that the production forms are used whatever NODE_ENV says at run time.
  ssr: {
    noExternal: [
      'react',
      'react-dom',
      'react-router',
      'react-router-dom',
      '@tanstack/react-query',
      '@tanstack/query-core',
      'zustand',
    ],
  },
  optimizeDeps: { exclude: ['@sqlite.org/sqlite-wasm'] },
}));
