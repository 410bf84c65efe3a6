import { z } from 'zod';
import { time } from './comment.ts';
import { limits } from './limits.ts';

/** A page that administrators write, as everybody reads it. */
export const writtenPage = z.strictObject({
  /** 1, 2, 3 …; 0: as it comes with the program. */
  revision: z.int(),
  /** Sanitised by the server. A heading for a reason to hide comments has that reason as its id. */
  html: z.string(),
  /** Of revision 0: null. */
  at: time.nullable(),
});

/** With the Markdown it was made of. */
const pageRevision = z.strictObject({
  ...writtenPage.shape,
  body: z.string(),
  /** The administrator's address, as it was then. Of revision 0: null. */
  by: z.string().nullable(),
});

export const pageRevisions = z.strictObject({
  revisions: z.array(pageRevision),
  next: z.string().nullable(),
});

const body = z.string().trim().min(1).max(limits.moderation.page);

export const writePage = z.strictObject({
  /** Markdown. */
  body,
  /** The revision it was written from. */
  revision: z.int().min(0),
});
/** How it would look. */
export const previewPage = z.strictObject({ body });
export const pagePreview = z.strictObject({ html: z.string() });

export const wrotePage = z.strictObject({ revision: z.int() });

export type WrittenPage = z.infer<typeof writtenPage>;
export type PageRevision = z.infer<typeof pageRevision>;
export type PageRevisions = z.infer<typeof pageRevisions>;
export type WritePage = z.infer<typeof writePage>;
