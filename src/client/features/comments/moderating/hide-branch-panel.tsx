import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { limits } from '../../../../contract/limits.ts';
import { type HideReason, hideReasons } from '../../../../contract/vocabulary.ts';
import { answer, api } from '../../../lib/api.ts';
import { useInlineModerationMessages } from '../../../lib/messages/inline-moderation.ts';
import { useMessages } from '../../../lib/messages/messages.ts';
import { useModerationMessages } from '../../../lib/messages/moderation.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { Choices } from '../../../ui/choices.tsx';
import { LineField } from '../../../ui/line-field.tsx';
import type { RowPanelProps } from '../row-panel.ts';
import { hideBranch } from './commands.ts';
import { PanelForm } from './panel-form.tsx';

const { branch: most } = limits.moderation;

/** Why a comment and everything below it is hidden. It says first how many comments that is. */
export function HideBranchPanel({ comment, slug, onDone }: RowPanelProps) {
  const m = useMessages();
  const reasons = useModerationMessages();
  const w = useInlineModerationMessages();
  const client = useQueryClient();
  const [reason, setReason] = useState<HideReason | null>(null);
  const [note, setNote] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const { data, error } = useQuery({
    queryKey: ['branch-size', comment.id],
    queryFn: () => answer(api.api.comments[':id'].branch.$get({ param: { id: comment.id } })),
    // Always counted anew.
    staleTime: 0,
    gcTime: 0,
  });
  const all = data?.comments ?? null;
  if (all === null || all > most)
    return (
      <PanelForm
        question={w.hideBranch}
        wrong={
          error ? `${w.notCounted} ${problemText(error, m)}` : all === null ? null : w.branchTooLarge(most)
        }
        confirm={null}
        close={w.close}
        isBusy
        onSubmit={onDone}
        onClose={onDone}
      >
        {!error && all === null && <p className="hint">{w.counting}</p>}
      </PanelForm>
    );

  const below = Math.max(0, all - 1);
  const submit = async () => {
    if (comment.state !== 'visible') return;
    if (reason === null) return setWrong(reasons.needsReason);
    setIsBusy(true);
    const why = { reason, note: note.trim() || null, comments: all };
    // What was chosen and written stays where hiding failed.
    if (await hideBranch({ client, slug, m }, comment, why, w)) onDone();
    else setIsBusy(false);
  };
  return (
    <PanelForm
      key="counted"
      question={w.hideBranchQuestion(below)}
      wrong={wrong}
      confirm={w.hideBranchConfirm(below)}
      close={reasons.keep}
      isDanger
      isBusy={isBusy}
      onSubmit={() => void submit()}
      onClose={onDone}
    >
      <Choices
        legend={reasons.reasonLegend}
        name={`reason-${comment.id}`}
        choices={hideReasons.map((value) => ({ value, label: reasons.reasons[value] }))}
        value={reason}
        onChange={(value) => {
          setReason(value);
          setWrong(null);
        }}
      />
      <LineField label={reasons.note} value={note} most={limits.note} onChange={setNote} />
      <p className="hint">{w.hideBranchWhat}</p>
    </PanelForm>
  );
}
