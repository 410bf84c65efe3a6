import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Kind, kinds } from '../../../../contract/vocabulary.ts';
import { useComposerMessages } from '../../../lib/messages/composer.ts';
import { useInlineModerationMessages } from '../../../lib/messages/inline-moderation.ts';
import { useMessages } from '../../../lib/messages/messages.ts';
import { Choices } from '../../../ui/choices.tsx';
import type { RowPanelProps } from '../row-panel.ts';
import { correctKind } from './commands.ts';
import { PanelForm } from './panel-form.tsx';

/** Which kind a comment plainly is. */
export function KindPanel({ comment, slug, onDone }: RowPanelProps) {
  const m = useMessages();
  const c = useComposerMessages();
  const w = useInlineModerationMessages();
  const client = useQueryClient();
  const [before] = useState(comment.kind);
  const [kind, setKind] = useState<Kind | null>(comment.kind);
  const [wrong, setWrong] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const submit = async () => {
    if (comment.state !== 'visible') return;
    if (kind === before) return setWrong(w.kindSame);
    setIsBusy(true);
    if (await correctKind({ client, slug, m }, comment, kind, w)) onDone();
    else setIsBusy(false);
  };
  return (
    <PanelForm
      question={w.kindQuestion}
      wrong={wrong}
      confirm={w.kindConfirm}
      close={w.close}
      isBusy={isBusy}
      onSubmit={() => void submit()}
      onClose={onDone}
    >
      <Choices
        legend={w.kindLegend}
        name={`kind-${comment.id}`}
        choices={[
          ...kinds.map((value) => ({ value, label: m.comment.kindName[value], icon: value })),
          { value: 'none' as const, label: c.noKind },
        ]}
        value={kind ?? 'none'}
        onChange={(value) => {
          setKind(value === 'none' ? null : value);
          setWrong(null);
        }}
      />
      <p className="hint">{w.kindWhat}</p>
    </PanelForm>
  );
}
