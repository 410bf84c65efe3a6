/**
 * Which part may import which, and why. This file is the architecture in full; docs/architecture.md is the picture.
 * Run by `npm run check` through tests/architecture/cruise.mjs, which marks `import type` as "type-import".
 *
 * Tests, and the words tests are written in (`testing.ts`), may import anything. Everything else may import only what
 * no rule here forbids.
 */
const tests = '\\.test\\.tsx?$|/testing\\.ts$';
const typeOnly = ['type-import'];
const npm = (...names) => `node_modules/(@types/)?(${names.join('|')})/`;

/** The few parts of the contract that are plain values, small enough for the browser. */
const plainContract =
  '^src/contract/((row-)?permissions|hard-words|limits|own-comment-limits|receipt|sharing|vocabulary)\\.ts$';

/** Where the server meets Node. All else of it runs in a browser too: the mocks are the real API. */
const nodeSide = '^src/server/(main\\.ts|config\\.ts|db/(sqlite-node|postgres|open)\\.ts|operator/|import/)';

/** The two modules of the client that know the shape of the server. */
const takesServerTypes = '^src/client/(lib/api-client\\.ts|entry-server\\.tsx)$';

/** A folder imports nothing of ours but what is listed. */
const only = (name, comment, folder, allowed, to = {}) => ({
  name,
  comment,
  severity: 'error',
  from: { path: folder, pathNot: tests },
  to: { path: '^(src|mocks|tests|scripts)/', pathNot: allowed, ...to },
});

/** A folder imports no package, as a value, but the ones listed. */
const packages = (name, comment, folder, allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: folder, pathNot: tests },
  to: { path: 'node_modules/', pathNot: allowed, dependencyTypesNot: typeOnly },
});

export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Modules that need each other cannot be read, tested or moved one at a time.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-barrels',
      comment:
        'A file that only passes on others hides who needs what, and pulls all of it into the first page.',
      severity: 'error',
      from: {},
      to: { path: '^(src|mocks|tests).*/index\\.tsx?$' },
    },
    {
      name: 'nothing-imports-tests',
      comment: 'What runs for people does not hang on what only runs for us.',
      severity: 'error',
      from: { path: '^(src|mocks|scripts)/', pathNot: tests },
      to: { path: `^tests/|${tests}` },
    },
    {
      name: 'nothing-imports-bench',
      comment: 'What measures the product is no part of it. Its tests may look at it.',
      severity: 'error',
      from: { pathNot: '^(bench|tests/bench)/' },
      to: { path: '^bench/' },
    },

    only(
      'contract-stands-alone',
      'Both sides stand on the contract, so it stands on neither.',
      '^src/contract/',
      '^src/contract/',
    ),
    packages(
      'contract-needs-zod-alone',
      'The contract is read by people and by every tool we have: schemas, and nothing that runs.',
      '^src/contract/',
      npm('zod'),
    ),
    {
      name: 'plain-contract-is-plain',
      comment:
        'These parts reach the browser as values: anything they import does so too. Only the limits, and a part of the permissions, are shared.',
      severity: 'error',
      from: { path: plainContract },
      to: { pathNot: '^src/contract/((own-comment-)?limits|row-permissions)\\.ts$' },
    },

    only(
      'thread-imports-contract',
      'The thread is pure: the same comments give the same rows on the server, on the screen and in tests.',
      '^src/thread/',
      '^src/(thread|contract)/',
    ),
    only(
      'thread-needs-types-alone',
      'Values of the contract would bring zod to the browser.',
      '^src/thread/',
      '^src/thread/',
      { dependencyTypesNot: typeOnly },
    ),
    {
      name: 'thread-needs-no-package',
      comment: 'No React, no I/O, no npm.',
      severity: 'error',
      from: { path: '^src/thread/', pathNot: tests },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'core'] },
    },

    only(
      'server-never-imports-client',
      'The renderer is handed to the server by main.ts, so that the API runs without a screen, in mocks and tests.',
      '^src/server/',
      '^src/(server|contract|thread)/',
    ),
    {
      name: 'server-runs-anywhere',
      comment: 'Routes and stores run in the browser, too (npm run dev:mock): Node stays at the edge.',
      severity: 'error',
      from: { path: '^src/server/', pathNot: `${tests}|${nodeSide}` },
      to: { dependencyTypes: ['core'], dependencyTypesNot: typeOnly },
    },
    {
      name: 'node-packages-stay-at-the-edge',
      comment: 'For the same reason: these packages need Node.',
      severity: 'error',
      from: { path: '^src/server/', pathNot: `${tests}|${nodeSide}` },
      to: {
        path: npm(
          'pg',
          '@photostructure',
          '@hono/node-server',
          '@resvg',
          'nodemailer',
          'opentype.js',
          'pino',
        ),
        dependencyTypesNot: typeOnly,
      },
    },
    {
      name: 'edge-is-handed-in',
      comment:
        'Routes and stores get the database, mail and clock as ports; they never reach for the real ones.',
      severity: 'error',
      from: { path: '^src/server/', pathNot: `${tests}|${nodeSide}` },
      to: { path: nodeSide, dependencyTypesNot: typeOnly },
    },
    {
      name: 'nothing-needs-main',
      comment: 'main.ts puts everything together; nothing needs it.',
      severity: 'error',
      from: { pathNot: tests },
      to: { path: '^src/(server/main|client/main|client/entry-server)\\.tsx?$' },
    },

    only(
      'ui-knows-no-domain',
      'A button has no domain words: it can be used anywhere, and read alone.',
      '^src/client/ui/',
      '^src/client/ui/',
    ),
    only(
      'lib-knows-no-feature',
      'What every feature uses cannot use a feature.',
      '^src/client/lib/',
      '^src/(client/lib|contract)/|^src/server/app\\.ts$',
    ),
    {
      name: 'client-knows-the-server-by-type-alone',
      comment:
        'The typed client needs the type of the API, the renderer the port it fills. No server code reaches the browser.',
      severity: 'error',
      from: { path: '^src/client/', pathNot: `${tests}|${takesServerTypes}` },
      to: { path: '^src/server/' },
    },
    {
      name: 'server-gives-types-alone',
      comment: 'The same, for these two files.',
      severity: 'error',
      from: { path: takesServerTypes },
      to: { path: '^src/server/', dependencyTypesNot: typeOnly },
    },
    {
      name: 'client-values-of-the-contract',
      comment:
        'Types cost nothing; schemas would bring zod to every reader. Permissions, limits and vocabulary are plain.',
      severity: 'error',
      from: { path: '^src/client/', pathNot: tests },
      to: { path: '^src/contract/', pathNot: plainContract, dependencyTypesNot: typeOnly },
    },
    packages(
      'client-packages',
      'Every package here is downloaded by somebody on a phone with a poor signal. Add one knowingly.',
      '^src/client/',
      npm(
        'react',
        'react-dom',
        'react-router',
        'react-router-dom',
        '@tanstack',
        'zustand',
        'hono',
        'd3-hierarchy',
        'uqr',
        '@fontsource-variable',
      ),
    ),
    {
      name: 'client-runs-in-a-browser',
      comment: 'entry-server.tsx too: it renders wherever it is called.',
      severity: 'error',
      from: { path: '^src/client/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'features-stand-side-by-side',
      comment:
        'A feature is one folder: it can be understood, changed or removed alone. All may ask who is looking, and how.',
      severity: 'error',
      from: { path: '^src/client/features/([^/]+)/', pathNot: tests },
      to: {
        path: '^(src|mocks|tests|scripts)/',
        pathNot:
          '^src/client/features/$1/|^src/client/(ui|lib|styles)/|^src/(thread|contract)/|^src/client/features/(people/(use-viewer|as-somebody)|reading/reading-store)\\.ts$',
      },
    },
    only(
      'app-composes-the-client',
      'Routes, providers and paths: it may know everything of the client, and nothing of the server.',
      '^src/client/app/',
      '^src/(client|contract|thread)/',
    ),
    only(
      'entries-start-the-app',
      'What starts the app knows the app. Mocks come by dynamic import, in the mock build alone.',
      '^src/client/[^/]+$',
      '^src/client/(app|lib|styles)/|^src/contract/|^src/server/ports\\.ts$|^mocks/browser\\.ts$',
    ),
    {
      name: 'mocks-come-when-asked-for',
      comment: 'A static import would put the whole server into the first page.',
      severity: 'error',
      from: { path: '^src/client/main\\.tsx$' },
      to: { path: '^mocks/', dependencyTypesNot: ['dynamic-import', ...typeOnly] },
    },
    only(
      'mocks-are-the-real-api',
      'Mocks hand requests to the real server over a database in memory; they answer nothing by themselves.',
      '^mocks/',
      '^mocks/|^src/(server|contract|thread)/',
    ),

    {
      name: 'nothing-from-dev-dependencies',
      comment: 'What runs for people is installed for people. The mocks run for developers.',
      severity: 'error',
      from: { path: '^src/', pathNot: `${tests}|^src/server/db/sqlite-wasm\\.ts$` },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: typeOnly, pathNot: 'node_modules/@types/' },
    },
  ],
};
