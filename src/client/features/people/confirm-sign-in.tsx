import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { Link } from '../../ui/link.tsx';
import type { ViewerAnswer } from '../../../contract/people.ts';
import { answer, api } from '../../lib/api.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { usePeopleMessages } from '../../lib/messages/people.ts';
import { paths } from '../../lib/paths.ts';
import { problemText } from '../../lib/problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { showToast } from '../../ui/toast.ts';
import { viewerQuery } from './use-viewer.ts';

/**
 * The link of the e-mail leads here. The token stands behind the `#`, where no log and no referrer sees it, and is sent
 * when the person presses the button: a mail scanner that opens the link signs nobody in.
 */
export function ConfirmSignIn() {
  const m = useMessages();
  const w = usePeopleMessages();
  const client = useQueryClient();
  const navigate = useNavigate();
  // undefined: not read yet, as on the server, which never sees it.
  const [token, setToken] = useState<string | null>();
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => setToken(new URLSearchParams(location.hash.slice(1)).get('token')), []);
  const problem = token === null ? w.confirmMissing : failure;

  const confirm = async () => {
    if (!token) return;
    try {
      const viewer = await answer<ViewerAnswer>(api.api.session.$post({ json: { token } }));
      // Everything that was laid over for somebody else goes.
      client.removeQueries({ queryKey: ['mine'] });
      client.setQueryData(viewerQuery.queryKey, viewer);
      showToast({ text: w.signedIn });
      await navigate(paths.posts(), { replace: true });
    } catch (error) {
      setFailure(problemText(error, m));
    }
  };

  return (
    <div className="panel">
      {!problem && <p>{w.confirmIntro}</p>}
      {problem && (
        <p className="wrong" role="alert">
          {problem} <Link to={paths.signIn()}>{w.newLink}</Link>
        </p>
      )}
      {token !== null && (
        <Button look="primary" aria-disabled={!token} onClick={() => void confirm()}>
          {w.confirm}
        </Button>
      )}
    </div>
  );
}
