import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { NoticeReceipt } from '../../../contract/notices.ts';
import { answer, api } from '../../lib/api.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { useNoticesMessages } from '../../lib/messages/notices.ts';
import { fieldTexts, problemText } from '../../lib/problem-text.ts';
import { announce } from '../../ui/announcer.tsx';
import { type Field, fields, type Wrong, wrongFields } from './check-complaint.ts';
import {
  type ComplaintDraft,
  dropDraft,
  emptyDraft,
  isEmpty,
  keepDraft,
  keptDraft,
} from './complaint-draft.ts';

type Sent = { receipt: NoticeReceipt; email: string };

/** Only what a complaint of its kind needs leaves the device. */
const whole = (draft: ComplaintDraft, requestId: string) => ({
  ...draft,
  requestId,
  email: draft.email.trim(),
  nation: draft.kind === 'legal' ? draft.nation : null,
  mayTell: draft.kind === 'legal' && draft.mayTell,
});

/** A complaint as it is typed, kept, checked and sent once. `turn` grows each time something was found wrong. */
export function useComplaint(onSent: (sent: Sent) => void) {
  const m = useMessages();
  const w = useNoticesMessages();
  const [query] = useSearchParams();
  const [draft, setDraft] = useState(emptyDraft);
  const [wrong, setWrong] = useState<ReadonlyMap<Field, string>>(new Map());
  const [problem, setProblem] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);
  const [turn, setTurn] = useState(0);
  // The server draws an empty form: it knows nothing of this device.
  const about = query.get('about');
  const isDataProtection = query.get('kind') === 'data-protection';
  useEffect(() => {
    const kept = keptDraft();
    setDraft({
      ...kept,
      ...(about !== null && kept.place === '' && { place: about }),
      ...(isDataProtection && isEmpty(kept) && { kind: 'data-protection' }),
    });
  }, [about, isDataProtection]);

  const change = (part: Partial<ComplaintDraft>) => {
    // Other words are another complaint.
    const next = { ...draft, ...part, requestId: null };
    setDraft(next);
    keepDraft(next);
    setWrong((before) => new Map([...before].filter(([field]) => !(field in part) && !('kind' in part))));
    setProblem(null);
  };
  const clear = () => {
    dropDraft();
    setDraft({ ...emptyDraft, kind: draft.kind });
    setWrong(new Map());
    setProblem(null);
  };

  const inWords = (field: Field, why: Wrong) =>
    typeof why === 'string'
      ? w.wrong[why]
      : w.wrong.long(why.long, field === 'nation' ? 0 : draft[field].trim().length);
  const say = (found: ReadonlyMap<Field, string>, text: string) => {
    setWrong(found);
    setProblem(text);
    setTurn((before) => before + 1);
    announce(text);
  };

  const send = async () => {
    if (isSending) return;
    const found = new Map([...wrongFields(draft)].map(([field, why]) => [field, inWords(field, why)]));
    if (found.size > 0) return say(found, w.someWrong(found.size));
    const requestId = draft.requestId ?? crypto.randomUUID();
    const sending = { ...draft, requestId };
    setDraft(sending);
    keepDraft(sending);
    setIsSending(true);
    try {
      const receipt = await answer(api.api.notices.$post({ json: whole(draft, requestId) }));
      dropDraft();
      onSent({ receipt, email: draft.email.trim() });
    } catch (error) {
      const told = fieldTexts(error, m);
      say(
        new Map(
          fields.flatMap((field) => {
            const why = told[field];
            return why === undefined ? [] : [[field, why] as const];
          }),
        ),
        problemText(error, m),
      );
    } finally {
      setIsSending(false);
    }
  };

  return { draft, change, clear, send, wrong, problem, isSending, turn };
}
