import type { HardWord } from '../../contract/glossary.ts';
import { slugOf } from '../text/slug.ts';
import { cleanText } from '../text/clean-text.ts';

/** `line`: from 1. */
export type GlossaryProblem = { line: number; reason: string };
export type ReadGlossary = { ok: true; words: HardWord[] } | { ok: false; problems: GlossaryProblem[] };

const most = { words: 1000, form: 60, forms: 40, explanation: 400 };

/** Letters first and last; between them what stands in words and names. */
const formPattern = /^[\p{L}\p{Nd}](?:[\p{L}\p{M}\p{Nd}’&/. -]*[\p{L}\p{M}\p{Nd}])?$/u;

type Section = { line: number; word: string; body: { line: number; text: string }[] };

/** A word as it is compared: one kind of apostrophe, one space between words. */
const formOf = (text: string): string =>
  cleanText(text).normalize('NFC').replace(/\s+/g, ' ').replace(/'/g, '’').trim();

/**
 * The words of a glossary in Markdown: `## word`, if wanted a line `Also: other, forms`, and an explanation in plain text.
 * What stands before the first word is for whoever edits the file. Otherwise one problem for each line that has any.
 */
export function readGlossary(text: string): ReadGlossary {
  const problems: GlossaryProblem[] = [];
  const words: HardWord[] = [];
  const lineOfForm = new Map<string, number>();
  const lineOfSlug = new Map<string, number>();
  for (const section of sectionsOf(text)) {
    const wrong = (reason: string, line = section.line) => problems.push({ line, reason });
    const read = readSection(section, wrong);
    const other = lineOfSlug.get(read.slug);
    if (read.slug === '') wrong(`“${section.word}” has no letter from a to z and no number.`);
    else if (other !== undefined) wrong(`“${section.word}” is also on line ${other}.`);
    else lineOfSlug.set(read.slug, section.line);
    for (const { form, line } of read.found) {
      const key = form.toLowerCase();
      const taken = lineOfForm.get(key);
      if (taken === undefined) lineOfForm.set(key, line);
      else if (other === undefined) wrong(`“${form}” is also on line ${taken}.`, line);
    }
    const { slug, explanation } = read;
    words.push({ slug, word: section.word, forms: read.found.map(({ form }) => form), explanation });
  }
  if (words.length === 0)
    problems.push({ line: 1, reason: 'There is no word in it: a word is a line “## word”.' });
  if (words.length > most.words)
    problems.push({ line: 1, reason: `There can be ${most.words} words at most.` });
  if (problems.length > 0) return { ok: false, problems: onePerLine(problems) };
  return { ok: true, words: words.toSorted((a, b) => byAlphabet.compare(a.word, b.word)) };
}

const onePerLine = (problems: GlossaryProblem[]): GlossaryProblem[] =>
  problems
    .filter(({ line }, index) => problems.findIndex((one) => one.line === line) === index)
    .toSorted((a, b) => a.line - b.line);

const byAlphabet = new Intl.Collator('en-GB');

function sectionsOf(text: string): Section[] {
  const sections: Section[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    const heading = /^##(?!#)(.*)$/.exec(line);
    if (heading) sections.push({ line: index + 1, word: formOf(heading[1] ?? ''), body: [] });
    else if (line.trim() !== '') sections.at(-1)?.body.push({ line: index + 1, text: line.trim() });
  }
  return sections;
}

function readSection({ line, word, body }: Section, wrong: (reason: string, line?: number) => void) {
  const found = [{ form: word, line }];
  const said: string[] = [];
  for (const { text, line: at } of body) {
    const also = /^also:(.*)$/i.exec(text)?.[1];
    if (also === undefined) said.push(text);
    else if (said.length > 0) wrong('A line “Also:” stands before the explanation.', at);
    else for (const form of also.split(',')) found.push({ form: formOf(form), line: at });
    if (text.startsWith('#')) wrong('A word begins with ## and a space.', at);
  }
  const explanation = cleanText(said.join(' ')).replace(/\s+/g, ' ').trim();
  if (found.length > most.forms) wrong(`“${word}” has more than ${most.forms} forms.`);
  for (const { form, line: at } of found) {
    if (form === '')
      wrong(at === line ? 'There is no word behind ##.' : 'A form is missing before or after a comma.', at);
    else if (form.length > most.form) wrong(`“${form}” is longer than ${most.form} characters.`, at);
    else if (!formPattern.test(form))
      wrong(`“${form}” may have only letters, numbers, spaces, hyphens and apostrophes.`, at);
  }
  if (explanation === '') wrong(`“${word}” has no explanation.`);
  else if (explanation.length > most.explanation)
    wrong(`The explanation of “${word}” is longer than ${most.explanation} characters.`);
  return { slug: slugOf(word), found, explanation };
}
