import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { limits } from '../../../contract/limits.ts';
import type { NewNoticeEvent, Notice } from '../../../contract/notices.ts';
import { answer, api, once, Refusal } from '../../lib/api.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { useNoticesQueueMessages } from '../../lib/messages/notices-queue.ts';
import { problemText } from '../../lib/problem-text.ts';
import { announce } from '../../ui/announcer.tsx';
import { showToast } from '../../ui/toast.ts';
import { actionsFor } from './notice-actions.ts';
import { noticeQueries, showNotice } from './notice-queries.ts';
import { dropReply, keepReply, keptReply, type Reply } from './reply-draft.ts';

type Wrong = { text?: string; outcome?: string };
const most = limits.moderation.notice.text;

const add = (id: string, event: NewNoticeEvent, key: string) =>
  answer(api.api.moderation.notices[':id'].events.$post({ param: { id }, json: event }, once(key)));

/** A reply as it is typed, kept, and sent once. `turn` grows each time something was found wrong. */
export function useNoticeReply(notice: Notice, onDone: (eventId: string) => void) {
  const m = useMessages();
  const w = useNoticesQueueMessages();
  const client = useQueryClient();
  const { id, latest } = notice;
  const [typed, setTyped] = useState<Reply>(
    () => keptReply(id) ?? { action: 'answered', text: '', outcome: null },
  );
  const [wrong, setWrong] = useState<Wrong>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);
  const [turn, setTurn] = useState(0);
  // The same words sent again after no answer came are sent once.
  const key = useRef(crypto.randomUUID());
  const allowed = actionsFor(notice);
  const action = allowed.includes(typed.action) ? typed.action : (allowed[0] ?? 'note');
  const reply: Reply = { ...typed, action };

  // What was done while somebody writes is shown to them, and may have been overlooked: they are asked to read it first.
  const seen = useRef(latest);
  const isWriting = typed.text.trim() !== '';
  useEffect(() => {
    if (!isWriting) seen.current = latest;
  }, [isWriting, latest]);

  const change = (part: Partial<Reply>) => {
    const next = { ...reply, ...part };
    setTyped(next);
    keepReply(id, next);
    setWrong({});
    setProblem(null);
    key.current = crypto.randomUUID();
  };

  const sendEvent = async (event: NewNoticeEvent): Promise<Notice | null> => {
    if (isSending) return null;
    setIsSending(true);
    try {
      const now = await add(id, event, key.current);
      key.current = crypto.randomUUID();
      showNotice(client, now);
      setProblem(null);
      seen.current = now.latest;
      const last = now.history.at(-1);
      if (last) onDone(last.id);
      return now;
    } catch (error) {
      const why = problemText(error, m);
      setProblem(why);
      announce(why);
      // Somebody else was here: their words stand in the history, ours stay where they are.
      if (error instanceof Refusal)
        void client
          .fetchQuery({ ...noticeQueries.one(id), staleTime: 0 })
          .then((now) => (seen.current = now.latest))
          .catch(() => undefined);
      return null;
    } finally {
      setIsSending(false);
    }
  };

  const reopen = async ({ latest: known }: Notice) => {
    const now = await sendEvent({ action: 'reopened', text: '', outcome: null, latest: known });
    if (now) showToast({ text: w.reopened });
  };

  const send = async () => {
    const text = reply.text.trim();
    const found: Wrong = {
      ...(text === '' && action !== 'closed' && { text: w.letterMissing }),
      ...(text.length > most && { text: w.letterLong(most, text.length) }),
      ...(action === 'closed' && reply.outcome === null && { outcome: w.outcomeMissing }),
    };
    const [first] = Object.values(found);
    if (first !== undefined) {
      setWrong(found);
      setTurn((before) => before + 1);
      announce(first);
      return;
    }
    const outcome = action === 'closed' ? reply.outcome : null;
    const now = await sendEvent({ action, text, outcome, latest: seen.current });
    if (!now) return;
    dropReply(id);
    setTyped({ action: 'answered', text: '', outcome: null });
    showToast({
      text: w.sent[action],
      ...(action === 'closed' && { action: { label: m.moderation.undo, run: () => void reopen(now) } }),
    });
  };

  return { reply, change, send, reopen, wrong, problem, isSending, turn };
}
