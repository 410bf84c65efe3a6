import { readFileSync, statSync } from 'node:fs';

const mostOfFile = 1_000_000;

/** The text of a file somebody wrote, or why there is none. */
export function readText(path: string): { ok: true; text: string } | { ok: false; reason: string } {
  if (statSync(path).size > mostOfFile) return { ok: false, reason: 'The file is larger than 1 MB.' };
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)) };
  } catch {
    return { ok: false, reason: 'The file is not text in UTF-8.' };
  }
}
