/**
 * After a build: does the client hold nothing but the client? Fails when a text that only the server, zod, Kysely or SQL
 * have stands in a file of dist/client. Prints what the first page of a reader weighs.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';

const client = 'dist/client';
const read = (/** @type {string} */ path) => readFileSync(path, 'utf8');

/** @param {string} folder @param {RegExp} kind @returns {string[]} */
const filesIn = (folder, kind) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => kind.test(file))
    .map((file) => join(folder, file));

/** Texts that survive minification, each with where it does stand: a text found nowhere would prove nothing. */
const marks = [
  { text: 'ZodError', of: 'zod', in: 'node_modules/zod/v4/core/errors.js' },
  {
    text: 'executeTakeFirst',
    of: 'Kysely',
    in: 'node_modules/kysely/dist/esm/query-builder/select-query-builder.js',
  },
  {
    text: 'Can not add a route since the matcher is already built',
    of: "Hono's server",
    in: 'node_modules/hono/dist',
  },
  {
    text: 'You rendered descendant <Routes>',
    of: "the router's development form",
    in: 'node_modules/react-router/dist/development',
  },
  { text: 'begin immediate', of: 'SQL', in: 'dist/server' },
  { text: 'parent_id', of: 'the database', in: 'dist/server' },
  { text: 'application/problem+json', of: "the API's answers", in: 'dist/server' },
  { text: 'BlogPosting', of: 'what pages tell to programs', in: 'dist/server' },
  { text: 'DATABASE_URL', of: 'the configuration', in: 'dist/server' },
  { text: 'All parts in every theme', of: 'the page of all parts', in: 'src/client/app/dev' },
];

const faults = [];
const built = filesIn(client, /\.(js|css|html)$/);
for (const mark of marks) {
  const home = existsSync(mark.in) && !mark.in.endsWith('.js') ? filesIn(mark.in, /\.(js|tsx)$/) : [mark.in];
  if (!home.some((file) => read(file).includes(mark.text)))
    faults.push(
      `"${mark.text}" stands nowhere in ${mark.in} any more: choose another text to know ${mark.of} by`,
    );
  for (const file of built)
    if (read(file).includes(mark.text)) faults.push(`${file} holds ${mark.of}: "${mark.text}"`);
}

/** Styles, scripts, and what these import at once. */
const firstPage = new Set(
  [...read(join(client, 'index.html')).matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g)].map(
    (found) => found[1],
  ),
);
for (const file of firstPage)
  if (file?.endsWith('.js'))
    for (const [, path] of read(join(client, file)).matchAll(
      /(?:^|[;}\s])(?:import|export)(?:[^"'`;()]*?from)?\s*["'](\.{1,2}\/[^"']+\.js)["']/g,
    ))
      firstPage.add(new URL(path ?? '', `http://site${file}`).pathname);

const weigh = (/** @type {string} */ ending) =>
  [...firstPage]
    .filter((file) => file?.endsWith(ending))
    .reduce((sum, file) => sum + gzipSync(readFileSync(join(client, file ?? '')), { level: 9 }).length, 0);
const kilobytes = (/** @type {number} */ bytes) => `${(bytes / 1024).toFixed(1)} KB`;

const [script, style] = [weigh('.js'), weigh('.css')];
if (script === 0 || style === 0) faults.push(`No script or no style found in ${client}/index.html`);
console.log(
  `First page, gzipped: ${kilobytes(script)} of script + ${kilobytes(style)} of style = ${kilobytes(script + style)}`,
);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
