import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { limits } from '../../../../contract/limits.ts';
import { useInlineModerationMessages } from '../../../lib/messages/inline-moderation.ts';
import { useMessages } from '../../../lib/messages/messages.ts';
import type { RowPanelProps } from '../row-panel.ts';
import { writeNote } from './commands.ts';
import { PanelForm } from './panel-form.tsx';

/** What fellow moderators should know about a comment. */
export function NotePanel({ comment, slug, onDone }: RowPanelProps) {
  const m = useMessages();
  const w = useInlineModerationMessages();
  const client = useQueryClient();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const id = useId();
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
      <div className="field">
        <label htmlFor={id}>{w.noteLabel}</label>
        <textarea
          id={id}
          value={text}
          rows={3}
          aria-invalid={wrong !== null}
          aria-describedby={`${id}-what`}
          onChange={(event) => {
            setText(event.target.value);
            setWrong(null);
          }}
        />
      </div>
      <p className="hint" id={`${id}-what`}>
        {w.noteWhat}
      </p>
    </PanelForm>
  );
}
