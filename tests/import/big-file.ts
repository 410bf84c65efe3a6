import { closeSync, openSync, writeSync } from 'node:fs';
import { wpComment, wpPost, wxrFoot, wxrHead } from './wxr-file.ts';

const sentence = 'We moved the rota by two hours and nobody had to leave before the last song. ';

/** Writes an export file of at least so many bytes: posts of 200 comments, three deep. Gives how many of each. */
export function writeBigFile(path: string, bytes: number): { posts: number; comments: number } {
  const file = openSync(path, 'w');
  let written = writeSync(file, wxrHead);
  let posts = 0;
  let comments = 0;
  for (; written < bytes; posts += 1) {
    const thread = Array.from({ length: 200 }, (_, i) => {
      const id = (comments += 1);
      return wpComment(id, `${sentence.repeat(1 + (i % 6))}\n\nNumber <em>${id}</em>.`, {
        'wp:comment_author': `Person ${id % 5000}`,
        'wp:comment_parent': i % 3 === 0 ? 0 : id - 1,
        'wp:comment_date_gmt': new Date(Date.UTC(2015, 0, 1) + id * 30_000)
          .toISOString()
          .slice(0, 19)
          .replace('T', ' '),
      });
    });
    const content = `<p>${sentence.repeat(30)}</p>`.repeat(5);
    written += writeSync(file, wpPost(posts + 1, thread, { 'content:encoded': content }));
  }
  writeSync(file, wxrFoot);
  closeSync(file);
  return { posts, comments };
}
