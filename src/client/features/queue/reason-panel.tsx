import { useHref } from 'react-router-dom';
import { limits } from '../../../contract/limits.ts';
import { type HideReason, hideReasons } from '../../../contract/vocabulary.ts';
import { useModerationMessages } from '../../lib/messages/moderation.ts';
import { useQueueMessages } from '../../lib/messages/queue.ts';
import { paths } from '../../lib/paths.ts';
import { ReasonForm } from '../../ui/reason-form.tsx';
import '../../styles/composer.css';
import '../../styles/moderation.css';

type Props = {
  question: string;
  confirm: string;
  onHide: (reason: HideReason, note: string | null) => void;
  onKeep: () => void;
};

/** Why readers do not see it: asked where it is decided. */
export function ReasonPanel({ question, confirm, onHide, onKeep }: Props) {
  const w = useModerationMessages();
  const q = useQueueMessages();
  return (
    <ReasonForm
      className="queue-why"
      buttons="queue-buttons"
      question={question}
      legend={w.reasonLegend}
      reasons={hideReasons.map((value) => ({ value, label: w.reasons[value] }))}
      needsReason={w.needsReason}
      note={{ label: w.note, most: limits.note }}
      confirm={confirm}
      keep={q.back}
      renderMore={(reason) => <RulesLink reason={reason} />}
      onHide={onHide}
      onKeep={onKeep}
    />
  );
}

/** Not in place of the queue: what is chosen here would be lost. */
function RulesLink({ reason }: { reason: HideReason | null }) {
  const q = useQueueMessages();
  const rules = useHref(paths.houseRules(reason ?? undefined));
  return (
    <p className="hint">
      <a href={rules} target="_blank" rel="noreferrer">
        {q.rulesOf}
      </a>
    </p>
  );
}
