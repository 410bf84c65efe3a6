import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { OperatorError, keptSecret, prepareDataDir } from './secret.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'equal-say-secret-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

it('makes a secret for its owner alone, once, and leaves nothing else behind', () => {
  const dir = folder();
  const secret = keptSecret(dir);
  expect(secret.length).toBeGreaterThanOrEqual(43);
  expect(keptSecret(dir)).toBe(secret);
  expect(readdirSync(dir)).toEqual(['secret']);
  expect(statSync(join(dir, 'secret')).mode & 0o777).toBe(0o600);
  expect(keptSecret(folder())).not.toBe(secret);
});

it('keeps a secret that is there already, and takes it away from other users', () => {
  const dir = folder();
  const given = 'put here by somebody who restored a backup';
  writeFileSync(join(dir, 'secret'), `${given}\n`);
  chmodSync(join(dir, 'secret'), 0o644);
  expect(keptSecret(dir)).toBe(given);
  expect(statSync(join(dir, 'secret')).mode & 0o777).toBe(0o600);
});

it('refuses a secret file that is too short, in plain words, and does not overwrite it', () => {
  const dir = folder();
  writeFileSync(join(dir, 'secret'), 'short\n');
  expect(() => keptSecret(dir)).toThrow(OperatorError);
  expect(() => keptSecret(dir)).toThrow(/too short\. Delete that file/);
  expect(readFileSync(join(dir, 'secret'), 'utf8')).toBe('short\n');
});

it('makes the data folder, and says plainly when it cannot be written to', () => {
  const dir = folder();
  prepareDataDir(join(dir, 'a', 'b'));
  expect(readdirSync(join(dir, 'a', 'b'))).toEqual([]);
  writeFileSync(join(dir, 'file'), '');
  expect(() => prepareDataDir(join(dir, 'file'))).toThrow(
    /data folder .*file cannot be written to.*DATA_DIR/,
  );
});
