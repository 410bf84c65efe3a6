import { Link } from '../ui/link.tsx';
import { useViewer } from '../features/people/use-viewer.ts';
import { useMessages } from '../lib/messages/messages.ts';
import { useWaysMessages } from '../lib/messages/ways.ts';
import { paths } from '../lib/paths.ts';
import { LanguageLink } from './language-link.tsx';

export function Footer() {
  const m = useMessages();
  const ways = useWaysMessages();
  const { email } = useViewer();
  return (
    <footer className="site-footer">
      <p>{m.site.footer}</p>
      <p>
        <Link to={paths.houseRules()}>{m.site.houseRules}</Link>
        <Link to="/how-to-comment">{ways.howToComment}</Link>
        <Link to={paths.glossary()}>{m.site.hardWords}</Link>
        <LanguageLink />
        {email ? <span>{m.site.signedInAs(email)}</span> : <Link to={paths.signIn()}>{m.site.signIn}</Link>}
      </p>
    </footer>
  );
}
