import type { FolderReport } from './markdown-folder.ts';
import type { Report } from './wordpress.ts';

const figure = new Intl.NumberFormat('en-GB');

function table(title: string, tally: ReadonlyMap<string, number>): string[] {
  const lines = [...tally]
    .filter(([, many]) => many > 0)
    .map(([what, many]) => `  ${figure.format(many).padStart(9)}  ${what}`);
  return lines.length === 0 ? [`${title}: nothing`] : [`${title}:`, ...lines];
}

/** For the line of progress: `, 12 posts, 3,400 comments`. */
export function soFar(cameIn: ReadonlyMap<string, number>): string {
  const posts = cameIn.get('posts') ?? 0;
  const all = [...cameIn.values()].reduce((sum, many) => sum + many, 0);
  return `, ${figure.format(posts)} posts, ${figure.format(all - posts)} comments`;
}

export const wordpressReport = ({ cameIn, leftOut }: Report): string =>
  [...table('Came in', cameIn), ...table('Left out', leftOut)].join('\n');

export const folderReport = ({ added, changed, unchanged, easyRead, bad, ignored }: FolderReport): string =>
  [
    ...table(
      'Posts',
      new Map([
        ['added', added],
        ['changed', changed],
        ['as they were', unchanged],
      ]),
    ),
    ...(Object.values(easyRead).some((many) => many > 0)
      ? table(
          'Easy Read versions',
          new Map([
            ['added', easyRead.added],
            ['changed', easyRead.changed],
            ['as they were', easyRead.unchanged],
            ['taken away: they have no file any more', easyRead.removed],
          ]),
        )
      : []),
    ...(bad.length > 0
      ? table('Left out', new Map([['files', new Set(bad.map(({ file }) => file)).size]]))
      : []),
    ...bad.map(({ file, line, reason }) => `${file}${line > 0 ? `:${line}` : ''}: ${reason} Left out.`),
    ...ignored.map(({ file, names }) => `${file}: came in; not known here: ${names.join(', ')}.`),
  ].join('\n');
