import houseRules from '../../../content/house-rules.md?raw';
import { pageHtml } from './page-html.ts';

const body = houseRules.replace(/^---\n.*?\n---\n/s, '').trim();
let html: string | undefined;

/** The house rules as they come with the program, in force until an administrator has written others. */
export const builtIn = (): { body: string; html: string } => ({ body, html: (html ??= pageHtml(body)) });
