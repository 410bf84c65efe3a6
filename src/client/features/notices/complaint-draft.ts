import type { NewNotice } from '../../../contract/notices.ts';
import { deviceStorage } from '../../lib/storage.ts';

/** What somebody has typed and not sent yet. `requestId`: under which it was sent when no answer came. */
export type ComplaintDraft = Omit<NewNotice, 'requestId'> & { requestId: string | null };

const entry = 'equal-say:complaint';

export const emptyDraft: ComplaintDraft = {
  requestId: null,
  kind: 'legal',
  name: '',
  email: '',
  place: '',
  what: '',
  why: '',
  nation: null,
  mayTell: false,
};

export function keptDraft(): ComplaintDraft {
  try {
    const kept = JSON.parse(deviceStorage.getItem(entry) ?? 'null') as Partial<ComplaintDraft> | null;
    return { ...emptyDraft, ...kept };
  } catch {
    return emptyDraft;
  }
}

/** Is there anything that it would be a pity to lose? */
export const isEmpty = ({ name, email, place, what, why }: ComplaintDraft): boolean =>
  [name, email, place, what, why].every((text) => text.trim() === '');

export const keepDraft = (draft: ComplaintDraft): void =>
  isEmpty(draft) ? deviceStorage.removeItem(entry) : deviceStorage.setItem(entry, JSON.stringify(draft));

export const dropDraft = (): void => deviceStorage.removeItem(entry);
