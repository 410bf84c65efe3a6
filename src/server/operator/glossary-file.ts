import { readFileSync } from 'node:fs';
import type { HardWord } from '../../contract/glossary.ts';
import { builtInWords } from '../glossary/built-in.ts';
import { readGlossary } from '../glossary/read-glossary.ts';
import { codeOf, OperatorError } from './secret.ts';

/** The hard words of a file; null: those that come with the program. Throws an OperatorError with what is wrong where. */
export function readGlossaryFile(file: string | null): HardWord[] {
  if (file === null) return builtInWords();
  const read = readGlossary(textOf(file));
  if (read.ok) return read.words;
  const lines = read.problems.map(({ line, reason }) => `  Line ${line}: ${reason}`);
  throw new OperatorError(`The hard words in ${file} cannot be used:\n${lines.join('\n')}`);
}

function textOf(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    const why = error instanceof TypeError ? 'is not text in UTF-8' : `cannot be read (${codeOf(error)})`;
    throw new OperatorError(`The file ${file} ${why}. Check GLOSSARY_FILE.`, { cause: error });
  }
}
