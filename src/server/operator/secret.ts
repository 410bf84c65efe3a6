import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The secret kept in the data folder; made at the first start. Servers that start together agree on one: each writes
 * a whole file of its own, and only one link to the common name can succeed.
 */
export function keptSecret(dataDir: string): string {
  const path = join(dataDir, 'secret');
  const known = read(path);
  if (known !== null) return known;

  const own = join(dataDir, `.secret-${process.pid}-${randomBytes(6).toString('hex')}`);
  writeFileSync(own, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx', flush: true });
  try {
    linkSync(own, path);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(own, { force: true });
  }
  const agreed = read(path);
  if (agreed === null) throw new OperatorError(`The file ${path} disappeared while it was being made.`);
  return agreed;
}

function read(path: string): string | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8').trim();
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
  if (text.length < 32)
    throw new OperatorError(
      `The secret in ${path} is too short. Delete that file and start again: a new one is made.`,
    );
  chmodSync(path, 0o600);
  return text;
}

/** Makes the data folder, readable by its owner alone, and checks that it can be written to. */
export function prepareDataDir(dataDir: string): void {
  const probe = join(dataDir, `.probe-${process.pid}-${randomBytes(6).toString('hex')}`);
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    writeFileSync(probe, '', { flag: 'wx' });
    rmSync(probe);
  } catch (error) {
    throw new OperatorError(
      `The data folder ${dataDir} cannot be written to (${codeOf(error)}). ` +
        'Change its permissions, or set DATA_DIR to a folder that this user may write to.',
    );
  }
}

/** Something the operator can put right. Its message is plain and complete; no stack is shown. */
export class OperatorError extends Error {
  override name = 'OperatorError';
}

export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown reason';

const hasCode = (error: unknown, code: string): boolean => codeOf(error) === code;
