import { useDebateViewsMessages } from '../../../lib/messages/debate-views.ts';
import { paths } from '../../../lib/paths.ts';
import { Link } from '../../../ui/link.tsx';
import type { ListView } from './list-view.ts';
import { useDebate } from '../debate-context.ts';
import { ListThread } from './list-thread.tsx';
import { WhyHere } from './why-here.tsx';

/** What people with different points of view agree on, and why each comment stands there. */
export function CommonGround({ view }: { view: Extract<ListView, { kind: 'common-ground' }> }) {
  const w = useDebateViewsMessages();
  const { slug } = useDebate();
  return (
    <>
      <p className="view-intro">
        {w.groundIntro} {w.fewWhy}
      </p>
      <ListThread
        view={view}
        level={1}
        Under={WhyHere}
        nextAt={(after) => paths.tab(slug, 'common-ground', { after })}
        empty={
          <>
            <p>
              <strong>{w.groundEmpty}</strong>
            </p>
            <p>{w.groundEmptyWhy}</p>
            <Link className="btn" to={paths.post(slug)} preventScrollReset>
              {w.toConversation}
            </Link>
          </>
        }
      />
    </>
  );
}
