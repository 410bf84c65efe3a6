import howToComment from '../../../content/how-to-comment.md?raw';
import easyHowToComment from '../../../content/how-to-comment.easy-read.md?raw';
import easyHouseRules from '../../../content/house-rules.easy-read.md?raw';
import type { EasyPage } from '../../contract/easy-read.ts';
import { pageHtml } from '../written-pages/page-html.ts';
import { type EasyReadFile, readEasyReadFile } from './easy-read-file.ts';

const texts: Record<EasyPage, string> = {
  'house-rules': easyHouseRules,
  'how-to-comment': easyHowToComment,
};
const read = new Map<EasyPage, EasyReadFile>();

/** As they come with the program, in force until others are imported. */
export function builtInEasyRead(page: EasyPage): EasyReadFile {
  const file = read.get(page) ?? readEasyReadFile(texts[page]);
  read.set(page, file);
  return file;
}

let html: string | undefined;

/** "How to comment", as it comes with the program. */
export const howToCommentHtml = (): string =>
  (html ??= pageHtml(howToComment.replace(/^---\n.*?\n---\n/s, '').trim()));
