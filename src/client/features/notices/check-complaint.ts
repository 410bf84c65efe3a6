import { limits } from '../../../contract/limits.ts';
import type { ComplaintDraft } from './complaint-draft.ts';

export type Field = 'what' | 'place' | 'why' | 'name' | 'email' | 'nation';
/** What is wrong with a field; `long`: how long it may be. */
export type Wrong = 'missing' | 'choose' | 'email' | { long: number };

/** In the order of the form. */
export const fields = ['what', 'place', 'why', 'name', 'email', 'nation'] as const satisfies readonly Field[];

const { notice } = limits.moderation;
const most: Record<Exclude<Field, 'nation'>, number> = {
  what: notice.text,
  place: notice.place,
  why: notice.text,
  name: notice.name,
  email: limits.email,
};

/** Why a field cannot be sent as it is, or null. A data-protection complaint needs no place and no nation. */
function wrongWith(draft: ComplaintDraft, field: Field): Wrong | null {
  if (field === 'nation') return draft.kind === 'legal' && draft.nation === null ? 'choose' : null;
  const text = draft[field].trim();
  if (text === '') return field === 'place' && draft.kind !== 'legal' ? null : 'missing';
  if (text.length > most[field]) return { long: most[field] };
  return field === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? 'email' : null;
}

/** Every field that is missing or not right, in the order of the form. */
export const wrongFields = (draft: ComplaintDraft): Map<Field, Wrong> =>
  new Map(
    fields.flatMap((field) => {
      const wrong = wrongWith(draft, field);
      return wrong === null ? [] : [[field, wrong] as const];
    }),
  );

/** Is this the address of a comment, as pages of this site have it? */
export const isCommentAddress = (place: string): boolean =>
  /\/posts\/[^/\s?#]+(?:\/comments\/|[^\s#]*#comment-)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.test(
    place,
  );
