import { lazy, Suspense, useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import { isModerator } from '../../contract/row-permissions.ts';
import { useViewer } from '../features/people/use-viewer.ts';
import { ReadingOptions } from '../features/reading/reading-options.tsx';
import { untilLoaded } from '../lib/load.ts';
import { useMessages } from '../lib/messages/messages.ts';
import { useViewsMessages } from '../lib/messages/views.ts';
import { paths } from '../lib/paths.ts';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { LanguageLink } from './language-link.tsx';

const SignOut = lazy(async () => ({
  default: (await untilLoaded(() => import('../features/people/sign-out.tsx'))).SignOut,
}));

/** The menu and the reading options are native popovers: they open without scripts. */
export function Masthead() {
  const m = useMessages();
  const { pathname } = useLocation();
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (menu.current?.matches('[popover]:popover-open')) menu.current.hidePopover();
  }, [pathname]);
  return (
    <header className="masthead">
      <Link className="wordmark" to={paths.posts()}>
        <span className="equals" aria-hidden="true">
          <i />
          <i />
        </span>
        {m.site.name}
      </Link>
      <nav className="wide-nav" aria-label={m.site.mainNav}>
        <Pages />
      </nav>
      <button type="button" className="btn btn--quiet reading-button" popoverTarget="reading-options">
        <Icon name="text" />
        <span>
          {m.reading.optionsShort}
          <span className="rest">{m.reading.optionsRest}</span>
        </span>
      </button>
      <button type="button" className="btn menu-button" popoverTarget="site-menu">
        <Icon name="menu" />
        {m.site.menu}
      </button>
      <ReadingOptions />
      <div id="site-menu" className="sheet" popover="auto" ref={menu}>
        <nav aria-label={m.site.menu}>
          <Pages />
        </nav>
      </div>
    </header>
  );
}

function Pages() {
  const m = useMessages();
  const views = useViewsMessages();
  const { viewer, email } = useViewer();
  return (
    <ul>
      <li>
        <PageLink to={paths.posts()}>{m.site.posts}</PageLink>
      </li>
      <li>
        <PageLink to={paths.changes()}>{views.names.changes}</PageLink>
      </li>
      <li>
        <PageLink to={paths.search()}>{m.site.search}</PageLink>
      </li>
      <li>
        <PageLink to={paths.houseRules()}>{m.site.houseRules}</PageLink>
      </li>
      {isModerator(viewer) && (
        <li>
          <PageLink to={paths.moderation('queue')}>{m.site.moderation}</PageLink>
        </li>
      )}
      <li>
        {email ? (
          <Suspense fallback={null}>
            <SignOut />
          </Suspense>
        ) : (
          <PageLink to={paths.signIn()}>{m.site.signIn}</PageLink>
        )}
      </li>
      <li>
        <LanguageLink />
      </li>
    </ul>
  );
}

function PageLink({ to, children }: { to: string; children: string }) {
  const isHere = useLocation().pathname === to;
  return (
    <Link to={to} aria-current={isHere ? 'page' : undefined}>
      {children}
    </Link>
  );
}
