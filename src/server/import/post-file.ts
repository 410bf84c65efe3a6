import { VFile } from 'vfile';
import { matter } from 'vfile-matter';
import { z } from 'zod';
import { type Language, languages } from '../../contract/vocabulary.ts';
import { cleanText } from '../text/clean-text.ts';
import { postHtml, textOf } from '../text/markdown.ts';
import { isSlug, slugOf } from '../text/slug.ts';

/** A post as a Markdown file with front matter. */
export type PostFile = {
  title: string;
  slug: string;
  /** Left out: English. */
  lang?: Language | undefined;
  standfirst: string;
  question: string;
  byline: string;
  tags: string[];
  /** Milliseconds UTC. */
  publishedAt: number;
  html: string;
  /** Left out: as it is set on the site. */
  voteFirst?: boolean | undefined;
};

export type ReadPostFile =
  { ok: true; post: PostFile; ignored: string[] } | { ok: false; line: number; reason: string };

const words = (most: number) =>
  z
    .string('must be text; put it between quotes')
    .transform((text) => cleanText(text).replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1, 'is empty').max(most, `is longer than ${most} characters`));

const fields = {
  lang: z.enum(languages, 'must be en or cy').optional(),
  title: words(200),
  question: words(300),
  standfirst: words(500).optional(),
  byline: words(100).default('The site team'),
  tags: z
    .union([z.array(words(40)).max(20), words(400).transform((text) => text.split(/ *, */))])
    .default([]),
  slug: z.string().refine(isSlug, 'may have only small letters, numbers and single hyphens').optional(),
  date: z
    .string()
    .refine((text) => timeOf(text) !== null, 'must be a real date, for example 2026-03-14')
    .optional(),
  vote_first: z.boolean('must be true or false').optional(),
  /** Of samples: their posts are always this young. */
  daysAgo: z.number('must be a number').min(0).max(10_000).optional(),
};
const frontMatter = z.object(fields);

/** A day is its noon, so that it is the same day in every zone of this language. */
function timeOf(text: string): number | null {
  const day = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?(?:\.\d{1,3})?)(Z|[+-]\d\d:?\d\d)?)?$/.exec(text);
  if (day === null) return null;
  const noon = new Date(`${day[1]}T12:00Z`);
  if (Number.isNaN(noon.getTime()) || !noon.toISOString().startsWith(day[1] ?? '')) return null;
  const time = day[2] === undefined ? noon.getTime() : Date.parse(`${day[1]}T${day[2]}${day[3] ?? 'Z'}`);
  return Number.isNaN(time) ? null : time;
}

/** Reads one file; `name` without folder and `.md` stands in for a slug, `now` (milliseconds UTC) for `daysAgo`. */
export function readPostFile(text: string, name: string, now: number): ReadPostFile {
  const file = new VFile(text.replace(/^\uFEFF/, ''));
  if (!/^---\r?\n/.test(String(file)))
    return { ok: false, line: 1, reason: 'There is no front matter: the file must begin with a line "---".' };
  const lineOf = (key: string) =>
    Math.max(
      0,
      text.split(/\r?\n/).findIndex((line) => line.startsWith(`${key}:`)),
    ) + 1;
  try {
    matter(file, { strip: true });
  } catch (error) {
    return { ok: false, ...yamlProblem(error) };
  }
  const given = file.data.matter;
  if (/^---\r?\n/.test(String(file)) || typeof given !== 'object' || given === null || Array.isArray(given))
    return {
      ok: false,
      line: 1,
      reason: 'The front matter has no end, or is not a list of "name: value" lines.',
    };

  const read = frontMatter.safeParse(given);
  if (!read.success) {
    const [issue] = read.error.issues;
    const key = String(issue?.path[0] ?? '');
    const missing = !(key in given);
    return {
      ok: false,
      line: lineOf(key),
      reason: missing ? `${key} is missing.` : `${key} ${issue?.message ?? ''}.`,
    };
  }
  const { date, daysAgo, slug, standfirst, vote_first: voteFirst, ...rest } = read.data;
  const publishedAt = date === undefined ? null : timeOf(date);
  if (publishedAt === null && daysAgo === undefined)
    return { ok: false, line: 1, reason: 'date is missing.' };
  const html = postHtml(String(file));
  const body = textOf(html);
  if (body === '')
    return { ok: false, line: text.split(/\r?\n/).length, reason: 'There is no text in this post.' };
  const address = slug ?? slugOf(name.replace(/^\d{4}-\d\d-\d\d-/, ''));
  if (address === '')
    return { ok: false, line: 1, reason: 'slug is missing, and the file name cannot be one.' };
  return {
    ok: true,
    ignored: Object.keys(given).filter((key) => !Object.hasOwn(fields, key)),
    post: {
      ...rest,
      voteFirst,
      slug: address,
      standfirst: standfirst ?? firstWords(body),
      publishedAt: publishedAt ?? now - (daysAgo ?? 0) * 86_400_000,
      html,
    },
  };
}

/** The first paragraph, or as much of it as makes a standfirst. */
export function firstWords(text: string): string {
  const [first = ''] = text.split('\n');
  return first.length <= 240 ? first : `${first.slice(0, 240).replace(/\s+\S*$/, '')}…`;
}

function yamlProblem(error: unknown): { line: number; reason: string } {
  const at: unknown =
    typeof error === 'object' && error !== null && 'linePos' in error ? error.linePos : null;
  const first: unknown = Array.isArray(at) ? at[0] : null;
  const line = typeof first === 'object' && first !== null && 'line' in first ? Number(first.line) + 1 : 1;
  const [message = ''] = String(error instanceof Error ? error.message : error).split('\n');
  return {
    line,
    reason: `The front matter cannot be read: ${message.replace(/ at line \d+, column \d+:?$/, '')}.`,
  };
}
