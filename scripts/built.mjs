/** Makes sure that what is to be run is there: Node.js, the packages, the build. Runs before anything is installed. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (/** @type {string} */ path) => join(root, path);

const sources = ['src', 'content', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'];
const results = ['dist/client/index.html', 'dist/server/main.js'];

/** @param {string} path @returns {number} The time of the newest file in it. */
function newest(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return /\.test\.tsx?$/.test(path) ? 0 : found.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function isBuilt() {
  if (!results.every((path) => existsSync(at(path)))) return false;
  const from = Math.max(0, ...sources.map(at).filter(existsSync).map(newest));
  return results.every((path) => statSync(at(path)).mtimeMs > from);
}

/** @param {string} message @returns {never} */
function giveUp(message) {
  console.error(message);
  process.exit(1);
}

function checkNode() {
  const { engines } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  const parts = (/** @type {string} */ text) => text.replace(/^\D*/, '').split('.').map(Number);
  const [needed, have] = [parts(engines.node), parts(process.versions.node)];
  const [major, minor] = [0, 1].map((index) => (have[index] ?? 0) - (needed[index] ?? 0));
  if (major < 0 || (major === 0 && minor < 0))
    giveUp(
      `This is Node.js ${process.versions.node}. Equal Say needs version ${needed.join('.')} or later: https://nodejs.org`,
    );
}

function build() {
  if (!existsSync(at('node_modules/vite')))
    giveUp('The site is not built, and what builds it is not installed. Run this first: npm ci');
  console.error('Building the site. This takes a moment, and is only needed when something has changed …');
  const npm = process.env['npm_execpath'];
  const quiet = {
    cwd: root,
    encoding: /** @type {const} */ ('utf8'),
    env: { ...process.env, NODE_ENV: 'production' },
  };
  const { status, stdout, stderr } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, 'run', 'build'], quiet)
    : spawnSync('npm run build', { ...quiet, shell: true });
  if (status !== 0) giveUp(`${stdout}\n${stderr}\n\nThe site could not be built. The reason stands above.`);
}

/** npm passes SIGTERM on to a shell that dies of it alone. So whoever was started by npm stops when the shell is gone. */
function stopWithNpm() {
  if (!process.env['npm_lifecycle_event']) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 200).unref();
}

/** Runs a built program of `dist/server` in this process, so that signals and arguments reach it. @param {string} name */
export async function runBuilt(name) {
  checkNode();
  if (!existsSync(at('node_modules'))) giveUp('The packages are not installed. Run this first: npm ci');
  if (!isBuilt()) build();
  stopWithNpm();
  await import(pathToFileURL(at(`dist/server/${name}.js`)).href);
}
