import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { showToast } from '../../ui/toast.tsx';
import { viewerQuery } from './use-viewer.ts';

export function SignOut() {
  const m = useMessages();
  const client = useQueryClient();
  const signOut = async () => {
    const response = await api.api.session.$delete().catch(() => null);
    if (!response?.ok) return showToast({ text: m.problems.noAnswer });
    client.setQueryData(viewerQuery.queryKey, { id: null, role: 'nobody' });
    // What only this person could see goes from the page at once.
    client.removeQueries({ queryKey: ['moderation-log'] });
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
