import { SignInForm } from '../../features/people/sign-in-form.tsx';
import { useMessages } from '../../lib/messages/messages.ts';
import { usePageTitle } from '../page-title.ts';
import '../../styles/composer.css';

export function Component() {
  const m = useMessages();
  usePageTitle(m.people.signInHeading);
  return (
    <div className="plain-page">
      <h1 tabIndex={-1}>{m.people.signInHeading}</h1>
      <p>{m.people.signInIntro}</p>
      <SignInForm />
      <noscript>{m.states.noScripts}</noscript>
    </div>
  );
}
