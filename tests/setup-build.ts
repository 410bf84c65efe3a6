import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const sources = ['src', 'public', 'content', 'index.html', 'vite.config.ts', 'package-lock.json'];
const built = ['dist/client/index.html', 'dist/server/main.js'];

const files = (path: string): string[] =>
  statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => files(join(path, name))) : [path];

const changed = (path: string) => statSync(path).mtimeMs;

const isFresh = () =>
  built.every((path) => existsSync(path)) &&
  Math.min(...built.map(changed)) >
    Math.max(
      ...sources
        .filter((path) => existsSync(path))
        .flatMap(files)
        .filter((path) => !/\.test\.tsx?$/.test(path))
        .map(changed),
    );

/** Tests of the built server run what the sources say now. */
export const setup = (): void => {
  if (isFresh()) return;
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm run build failed\n${stdout}\n${stderr}`);
};
