import { useModerationPagesMessages } from '../../lib/messages/moderation-pages.ts';
import { type ModerationPage, moderationPages, paths } from '../../lib/paths.ts';
import { Link } from '../../ui/link.tsx';
import '../../styles/moderation-pages.css';

/** From one page of moderation to the others. */
export function ModerationNav({ here }: { here: ModerationPage }) {
  const w = useModerationPagesMessages();
  return (
    <nav className="moderation-nav" aria-label={w.nav}>
      <ul>
        {moderationPages.map((page) => (
          <li key={page}>
            <Link to={paths.moderation(page)} aria-current={page === here ? 'page' : undefined}>
              {w.names[page]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
