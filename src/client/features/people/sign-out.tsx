import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { showToast } from '../../ui/toast.ts';
import { viewerQuery } from './use-viewer.ts';

/** What is the same for everybody; all else was one person's, and goes with them. */
const forEverybody = new Set<unknown>([
  ...['posts', 'post', 'thread', 'since', 'map', 'slips', 'sheet', 'change-history', 'search'],
  ...['summaries', 'summary-rest', 'house-rules', 'openness', 'help', 'viewer'],
]);

export function SignOut() {
  const m = useMessages();
  const client = useQueryClient();
  const signOut = async () => {
    const response = await api.api.session.$delete().catch(() => null);
    if (!response?.ok) return showToast({ text: m.problems.noAnswer });
    client.setQueryData(viewerQuery.queryKey, { id: null, role: 'nobody' });
    client.removeQueries({
      predicate: ({ queryKey: [what] }) => what !== 'mine' && !forEverybody.has(what),
    });
    await client.resetQueries({ queryKey: ['mine'] });
    // The button is gone.
    document.querySelector<HTMLElement>('main h1')?.focus();
    showToast({ text: m.site.signedOut });
  };
  return (
    <button type="button" className="btn btn--quiet" onClick={() => void signOut()}>
      {m.site.signOut}
    </button>
  );
}
