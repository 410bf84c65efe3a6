import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { limits } from '../../../../contract/limits.ts';
import { useAuthorSideMessages } from '../../../lib/messages/author-side.ts';
import { useMessages } from '../../../lib/messages/messages.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { announce } from '../../../ui/announcer.tsx';
import { focusComment } from '../focus-place.ts';
import type { RowPanelProps } from '../row-panel.ts';
import { appeal } from './mutations.ts';
import { PanelForm } from './panel-form.tsx';
import { PanelText } from './panel-text.tsx';

/** Why a hidden comment should be shown, in its author's words. */
export function AppealPanel({ comment, slug, onDone }: RowPanelProps) {
  const m = useMessages();
  const w = useAuthorSideMessages();
  const client = useQueryClient();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const attempt = useRef({ of: '', key: crypto.randomUUID() as string });
  const submit = async () => {
    const words = text.trim();
    const tooMany = words.length - limits.moderation.appeal;
    if (!words) return setWrong(w.appealNeedsText);
    if (tooMany > 0) return setWrong(w.appealTooLong(tooMany));
    // Other words are another request; the same ones, sent again, the same.
    if (attempt.current.of !== words) attempt.current = { of: words, key: crypto.randomUUID() };
    setIsBusy(true);
    try {
      await appeal(client, slug, comment.id, words, attempt.current.key);
      announce(w.appealSent);
      // The button that opened this goes.
      focusComment(comment.id);
      onDone();
    } catch (error) {
      setWrong(problemText(error, m));
      setIsBusy(false);
    }
  };
  return (
    <PanelForm
      question={w.appealHeading}
      wrong={wrong}
      confirm={isBusy ? m.comment.sending : w.appealSend}
      close={w.close}
      isBusy={isBusy}
      onSubmit={() => void submit()}
      onClose={onDone}
    >
      <PanelText
        label={w.appealText}
        hint={w.appealWhat}
        rows={4}
        value={text}
        isWrong={wrong !== null}
        onChange={(value) => {
          setText(value);
          setWrong(null);
        }}
      />
    </PanelForm>
  );
}
