import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readGlossaryFile } from './glossary-file.ts';

function file(content: string | Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'glossary-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'words.md');
  writeFileSync(path, content);
  return path;
}

it('reads the operator’s own words instead of ours', () => {
  expect(readGlossaryFile(file('\uFEFF## rota\r\n\r\nAlso: rotas\r\n\r\nWho works when.\r\n'))).toEqual([
    { slug: 'rota', word: 'rota', forms: ['rota', 'rotas'], explanation: 'Who works when.' },
  ]);
  expect(readGlossaryFile(null).length).toBeGreaterThan(60);
});

it('says what is wrong with it, and on which line', () => {
  expect(() => readGlossaryFile(file('## rota\n\n## plan\n\nA plan.\n\n## Plan\n\nTwice.'))).toThrow(
    /words\.md cannot be used:\n {2}Line 1: “rota” has no explanation\.\n {2}Line 7: “Plan” is also on line 3\.$/,
  );
  expect(() => readGlossaryFile('/nowhere/words.md')).toThrow('cannot be read (ENOENT). Check GLOSSARY_FILE');
  expect(() => readGlossaryFile(file(new Uint8Array([0xff, 0xfe, 0x41])))).toThrow('is not text in UTF-8');
});
