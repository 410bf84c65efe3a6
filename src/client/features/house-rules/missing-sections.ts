import { type HideReason, hideReasons } from '../../../contract/vocabulary.ts';

/** The reasons for hiding a comment to which a text in Markdown gives no section of their own. */
export const missingSections = (body: string): HideReason[] =>
  hideReasons.filter((reason) => !new RegExp(`^ {0,3}#{1,6} .*\\{#${reason}\\}[ \\t#]*$`, 'm').test(body));
