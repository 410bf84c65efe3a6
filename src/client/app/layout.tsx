import { useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { Outlet, useLocation, useNavigate, useNavigation, useNavigationType } from 'react-router-dom';
import { untilLoaded, whenIdle } from '../lib/load.ts';
import { useMessages } from '../lib/messages/messages.ts';
import { Announcer, announce } from '../ui/announcer.tsx';
import { useToastStore } from '../ui/toast.ts';
import { Footer } from './footer.tsx';
import { Masthead } from './masthead.tsx';
import { Places } from './places.tsx';

const ToastArea = lazy(async () => ({
  default: (await untilLoaded(() => import('./at-rest.tsx'))).ToastArea,
}));

/** What stands around every page. */
export function Layout({ children }: { children?: ReactNode }) {
  const m = useMessages();
  const client = useQueryClient();
  const location = useLocation();
  const how = useNavigationType();
  const navigate = useNavigate();
  const [isAtRest, setIsAtRest] = useState(false);
  useEffect(() => whenIdle(() => setIsAtRest(true)), []);
  const hasToast = useToastStore(({ toast }) => toast !== null);
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
      {(isAtRest || hasToast) && (
        <Suspense>
          <ToastArea label={m.site.message} />
        </Suspense>
      )}
      <Announcer />
      <Places client={client} location={location} how={how} navigate={navigate} />
    </>
  );
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
