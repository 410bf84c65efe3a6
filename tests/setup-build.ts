import { spawnSync } from 'node:child_process';

/** Tests of the built server run what the sources say now: `npm start` builds what is not built, `--help` ends there. */
export const setup = (): void => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/start.mjs', '--help'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The site could not be built\n${stdout}\n${stderr}`);
};
