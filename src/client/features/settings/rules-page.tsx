import { useQuery } from '@tanstack/react-query';
import { useMessages } from '../../lib/messages/messages.ts';
import { problemText } from '../../lib/problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { RulesForm } from './rules-form.tsx';
import { rulesQuery } from './rules-queries.ts';
import '../../styles/settings.css';

/** What is looked at before a comment appears: to read for moderators, to change for administrators. */
export function RulesPage() {
  const m = useMessages();
  const { data, error, isPending, refetch } = useQuery(rulesQuery);
  if (isPending) return <p className="opening">{m.states.loading}</p>;
  if (!data)
    return (
      <div className="notice">
        <p>{problemText(error, m)}</p>
        <Button onClick={() => void refetch()}>{m.states.tryAgain}</Button>
      </div>
    );
  return <RulesForm rules={data} />;
}
