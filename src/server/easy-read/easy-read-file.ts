import { VFile } from 'vfile';
import { matter } from 'vfile-matter';
import { z } from 'zod';
import { easyPages, type EasyPage, type EasyRow } from '../../contract/easy-read.ts';
import { limits } from '../../contract/limits.ts';
import { cleanText } from '../text/clean-text.ts';
import { isPicture, pictureNames } from './pictures.ts';
import { nearest } from './nearest.ts';

export type Fault = { line: number; reason: string };
/** With the lines of its file at which it and its heading begin. */
export type EasyLine = EasyRow & { line: number; headingLine: number };

/** An Easy Read version as a Markdown file. With faults it cannot be shown as it is. */
export type EasyReadFile = {
  /** null: it stands beside its post. */
  page: EasyPage | null;
  /** null: that of the post or page. */
  title: string | null;
  question: string | null;
  rows: EasyLine[];
  faults: Fault[];
};

const words = (most: number) =>
  z
    .string('must be text; put it between quotes')
    .transform((text) => plain(text))
    .pipe(z.string().min(1, 'is empty').max(most, `is longer than ${most} characters`));
const fields = z.object({
  title: words(limits.easyRead.heading).optional(),
  question: words(limits.easyRead.sentence).optional(),
  page: z.enum(easyPages, `must be ${easyPages.join(' or ')}`).optional(),
});

/** Words without the signs of Markdown. */
const plain = (text: string): string =>
  cleanText(text)
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|\*|`)(?=\S)(.*?\S)\1/g, '$2')
    .replace(/\s+/g, ' ')
    .trim();

const picture = /!\[([^\]]*)\]\(\s*([^)\s]*)[^)]*\)/g;

/**
 * Front matter, which may be left out; then paragraphs of one sentence each, with `![what it shows](name)` above it or in
 * it; and headings.
 */
export function readEasyReadFile(text: string): EasyReadFile {
  const faults: Fault[] = [];
  const { given, first, body } = frontMatter(text.replace(/^\uFEFF/, ''), faults);
  const rows: EasyLine[] = [];
  let heading: { line: number; words: string } | null = null;
  let waiting: { line: number; picture: string; alt: string } | null = null;
  const withoutWords = () =>
    waiting && faults.push({ line: waiting.line, reason: 'There are no words beside this picture.' });

  for (const { line, text: block } of blocksOf(body, first)) {
    const [, title] = /^#{1,6}\s+(.*?)\s*#*$/.exec(block) ?? [];
    if (title !== undefined) {
      withoutWords();
      waiting = null;
      heading = { line, words: plain(title) };
      continue;
    }
    const [one, two] = [...block.matchAll(picture)];
    if (two || (one && waiting)) faults.push({ line, reason: 'There are two pictures for one sentence.' });
    if (one) waiting ??= { line, picture: fileName(one[2] ?? ''), alt: plain(one[1] ?? '') };
    const sentence = plain(block.replace(picture, ' ').replace(/^\s*(?:[-*+]|\d+[.)])\s+/, ''));
    if (sentence === '') continue;
    if (sentence.length > limits.easyRead.sentence)
      faults.push({ line, reason: `This is longer than ${limits.easyRead.sentence} characters.` });
    const { picture: name = null, alt = '', line: at = line } = waiting ?? {};
    if (name !== null && !isPicture(name)) faults.push({ line: at, reason: unknown(name) });
    const headingLine = heading?.line ?? line;
    rows.push({ heading: heading?.words ?? null, sentence, picture: name, alt, line, headingLine });
    heading = null;
    waiting = null;
  }
  withoutWords();
  if (heading) faults.push({ line: heading.line, reason: 'There is nothing below this heading.' });
  if (rows.length === 0) faults.push({ line: 1, reason: 'There is no sentence in this file.' });
  if (rows.length > limits.easyRead.rows)
    faults.push({ line: 1, reason: `There are more than ${limits.easyRead.rows} sentences.` });
  const { page = null, title = null, question = null } = given;
  return { page, title, question, rows, faults: faults.sort((a, b) => a.line - b.line) };
}

const fileName = (address: string): string => address.replace(/^.*\//, '').replace(/\.svg$/i, '');

function unknown(name: string): string {
  const near = nearest(name, pictureNames);
  return `There is no picture "${name}".${near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : ''}`;
}

function frontMatter(
  text: string,
  faults: Fault[],
): { given: z.infer<typeof fields>; first: number; body: string } {
  if (!/^---\r?\n/.test(text)) return { given: {}, first: 1, body: text };
  const file = new VFile(text);
  try {
    matter(file, { strip: true });
  } catch {
    faults.push({ line: 1, reason: 'The front matter cannot be read.' });
  }
  const body = String(file);
  const first = text.split('\n').length - body.split('\n').length + 1;
  const read = fields.safeParse(file.data.matter ?? {});
  if (read.success) return { given: read.data, first, body };
  for (const issue of read.error.issues) {
    const key = String(issue.path[0] ?? 'The front matter');
    const line = text.split('\n').findIndex((one) => one.startsWith(`${key}:`)) + 1;
    faults.push({ line: Math.max(1, line), reason: `${key} ${issue.message}.` });
  }
  return { given: {}, first, body };
}

/** Paragraphs and headings, each with the line it begins at. */
function blocksOf(body: string, first: number): { line: number; text: string }[] {
  const blocks: { line: number; text: string }[] = [];
  let open = false;
  for (const [i, raw] of body.split(/\r?\n/).entries()) {
    const text = raw.trim();
    const last = blocks.at(-1);
    if (text === '') open = false;
    else if (text.startsWith('#') || !open || !last) {
      blocks.push({ line: first + i, text });
      open = !text.startsWith('#');
    } else last.text += ` ${text}`;
  }
  return blocks;
}
