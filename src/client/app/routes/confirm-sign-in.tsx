import { ConfirmSignIn } from '../../features/people/confirm-sign-in.tsx';
import { useMessages } from '../../lib/messages/messages.ts';
import { usePageTitle } from '../page-title.ts';
import '../../styles/composer.css';

export function Component() {
  const m = useMessages();
  usePageTitle(m.people.confirmHeading);
  return (
    <div className="plain-page">
      <h1 tabIndex={-1}>{m.people.confirmHeading}</h1>
      <ConfirmSignIn />
      <noscript>{m.states.noScripts}</noscript>
    </div>
  );
}
