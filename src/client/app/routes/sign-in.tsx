import { SignInForm } from '../../features/people/sign-in-form.tsx';
import { useMessages } from '../../lib/messages/messages.ts';
import { usePeopleMessages } from '../../lib/messages/people.ts';
import { usePageTitle } from '../page-title.ts';

export function Component() {
  const m = useMessages();
  const w = usePeopleMessages();
  usePageTitle(w.signInHeading);
  return (
    <div className="plain-page">
      <h1 tabIndex={-1}>{w.signInHeading}</h1>
      <p>{w.signInIntro}</p>
      <SignInForm />
      <noscript>{m.states.noScripts}</noscript>
    </div>
  );
}
