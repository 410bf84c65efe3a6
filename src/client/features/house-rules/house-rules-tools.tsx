import { useHouseRulesMessages } from '../../lib/messages/house-rules.ts';
import { Button } from '../../ui/button.tsx';
import { useKeptDraft } from './house-rules-draft.ts';

/** What administrators have below the rules; never drawn by the server, which knows no drafts. */
export function HouseRulesTools({ onEdit }: { onEdit: () => void }) {
  const w = useHouseRulesMessages();
  const kept = useKeptDraft();
  return (
    <p>
      <Button onClick={onEdit}>{kept ? w.goOn : w.edit}</Button>
    </p>
  );
}
