import { ConfirmSignIn } from '../../features/people/confirm-sign-in.tsx';
import { useMessages } from '../../lib/messages/messages.ts';
import { usePeopleMessages } from '../../lib/messages/people.ts';
import { usePageTitle } from '../page-title.ts';

export function Component() {
  const m = useMessages();
  const w = usePeopleMessages();
  usePageTitle(w.confirmHeading);
  return (
    <div className="plain-page">
      <h1 tabIndex={-1}>{w.confirmHeading}</h1>
      <ConfirmSignIn />
      <noscript>{m.states.noScripts}</noscript>
    </div>
  );
}
