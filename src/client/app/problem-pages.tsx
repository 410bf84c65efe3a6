import { useHref, useLocation, useRouteError } from 'react-router-dom';
import { Link } from '../ui/link.tsx';
import { NoAnswer, Refusal } from '../lib/api.ts';
import { useMessages } from '../lib/messages/messages.ts';
import { paths } from '../lib/paths.ts';
import { usePageTitle } from './page-title.ts';

export function Loading() {
  const m = useMessages();
  return <p className="plain-page opening">{m.states.loading}</p>;
}

export function NotFound() {
  const m = useMessages();
  usePageTitle(m.states.notFound);
  return (
    <div className="plain-page">
      <h1 tabIndex={-1}>{m.states.notFound}</h1>
      <p>{m.states.notFoundWhy}</p>
      <p>
        <Link className="btn btn--primary" to={paths.posts()}>
          {m.states.toPosts}
        </Link>
      </p>
    </div>
  );
}

/** HTTP status of what a loader threw; the server answers with the same. */
export function statusOf(error: unknown): number {
  if (error instanceof Refusal) return error.problem.status;
  if (error instanceof Response) return error.status;
  if (typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number')
    return error.status;
  return error instanceof NoAnswer ? 503 : 500;
}

/** What a page could not be shown for, and what to do about it. */
export function RouteError() {
  const m = useMessages();
  const error = useRouteError();
  const here = useHref(`/${useLocation().pathname.replace(/^\/+/, '')}`);
  const status = statusOf(error);
  const isLost = error instanceof NoAnswer || status === 503;
  const title = isLost ? m.states.failed : m.states.error;
  usePageTitle(status === 404 ? m.states.notFound : title);
  if (status === 404) return <NotFound />;
  return (
    <div className="plain-page">
      <h1 tabIndex={-1}>{title}</h1>
      <p>{isLost ? m.states.failedWhy : m.states.errorWhy}</p>
      <p>
        <a className="btn btn--primary" href={here}>
          {isLost ? m.states.tryAgain : m.states.reload}
        </a>{' '}
        <Link className="btn" to={paths.posts()}>
          {m.states.toPosts}
        </Link>
      </p>
    </div>
  );
}

/** A way to read a debate that could not be had: the post stays, and it can be tried again in its place. */
export function ViewError() {
  const m = useMessages();
  const { pathname, search } = useLocation();
  usePageTitle(m.states.failed);
  return (
    <div className="empty" role="alert">
      <p>
        <strong>{m.states.failed}</strong>
      </p>
      <p>{m.states.failedWhy}</p>
      <Link className="btn" to={pathname + search} replace>
        {m.states.tryAgain}
      </Link>
    </div>
  );
}
