import { type ReactNode, useEffect, useState } from 'react';
import { Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router-dom';
import { useMessages } from '../lib/messages/messages.ts';
import { Announcer, announce } from '../ui/announcer.tsx';
import { ToastArea } from '../ui/toast.tsx';
import { Footer } from './footer.tsx';
import { Masthead } from './masthead.tsx';

/** What stands around every page. */
export function Layout({ children }: { children?: ReactNode }) {
  const m = useMessages();
  useFocusOnNewPage();
  return (
    <>
      <a className="skip btn" href="#main">
        {m.site.skip}
      </a>
      <Masthead />
      <LoadingLine />
      <main id="main" tabIndex={-1} className="page">
        {children ?? <Outlet />}
      </main>
      <Footer />
      <ToastArea label={m.site.message} />
      <Announcer />
      <ScrollRestoration />
    </>
  );
}

/** A new page is announced by its heading, as a browser would without scripts. Moves inside a page leave the focus. */
function useFocusOnNewPage() {
  const { pathname, hash } = useLocation();
  const [last, setLast] = useState(pathname);
  useEffect(() => {
    if (pathname === last) return;
    setLast(pathname);
    if (!hash) document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, [pathname, hash, last]);
}

/** How long a page may take before we say so, and before we say that it is slow (milliseconds). */
const soon = 150;
const slow = 6000;

function LoadingLine() {
  const m = useMessages();
  const { state } = useNavigation();
  const [stage, setStage] = useState<'none' | 'loading' | 'slow'>('none');
  useEffect(() => {
    if (state === 'idle') return setStage('none');
    const timers = [
      setTimeout(() => setStage('loading'), soon),
      setTimeout(() => {
        setStage('slow');
        announce(m.states.slow);
      }, slow),
    ];
    return () => timers.forEach(clearTimeout);
  }, [state, m]);
  if (stage === 'none') return null;
  return <div className="loading-line">{stage === 'slow' ? m.states.slow : m.states.loading}</div>;
}
