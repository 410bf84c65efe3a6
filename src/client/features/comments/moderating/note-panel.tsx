import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { limits } from '../../../../contract/limits.ts';
import { useInlineModerationMessages } from '../../../lib/messages/inline-moderation.ts';
import { useMessages } from '../../../lib/messages/messages.ts';
import type { RowPanelProps } from '../row-panel.ts';
import { writeNote } from './commands.ts';
import { PanelForm } from './panel-form.tsx';
import { PanelText } from './panel-text.tsx';

/** What fellow moderators should know about a comment. */
export function NotePanel({ comment, slug, onDone }: RowPanelProps) {
  const m = useMessages();
  const w = useInlineModerationMessages();
  const client = useQueryClient();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const submit = async () => {
    const note = text.trim();
    if (!note) return setWrong(w.noteNeedsText);
    if (note.length > limits.note) return setWrong(w.noteTooLong(note.length - limits.note));
    setIsBusy(true);
    if (await writeNote({ client, slug, m }, comment, note, w)) onDone();
    else setIsBusy(false);
  };
  return (
    <PanelForm
      question={w.noteQuestion}
      wrong={wrong}
      confirm={isBusy ? w.saving : w.noteConfirm}
      close={w.close}
      isBusy={isBusy}
      onSubmit={() => void submit()}
      onClose={onDone}
    >
      <PanelText
        label={w.noteLabel}
        hint={w.noteWhat}
        rows={3}
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
