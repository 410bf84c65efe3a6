import { z } from 'zod';
import file from '../../../content/notice-templates.json' with { type: 'json' };
import type { NoticeTemplate } from '../../contract/notices.ts';
import { type NoticeKind, noticeActions, noticeKinds } from '../../contract/vocabulary.ts';

/** What a template may name, as `{name}`. */
const blanks = ['name', 'place', 'made', 'due', 'link', 'what', 'why'] as const;
export type Blanks = Record<(typeof blanks)[number], string>;

const blank = /\{([a-z]+)\}/g;
const isBlank = (name: string): name is keyof Blanks => blanks.some((known) => known === name);

/** A name in braces that nobody fills in stops the server: else it would stand in a letter. */
const paragraph = z
  .string()
  .refine((text) => [...text.matchAll(blank)].every(([, name = '']) => isBlank(name)));

const templates = z
  .array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(noticeKinds),
      action: z.enum(noticeActions),
      label: z.string(),
      text: z.array(paragraph),
    }),
  )
  .parse(file);

/** The letters there are for a kind of complaint, filled in. What somebody wrote is put in as it is, braces and all. */
export const templatesFor = (kind: NoticeKind, filled: Blanks): NoticeTemplate[] =>
  templates
    .filter((template) => template.kind === kind)
    .map(({ id, label, action, text }) => ({
      ...{ id, label, action },
      text: text
        .join('\n\n')
        .replaceAll(blank, (braces, name: string) => (isBlank(name) ? filled[name] : braces)),
    }));
