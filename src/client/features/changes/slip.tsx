import { type ComponentType, memo, type ReactNode } from 'react';
import type { Slip as SlipData } from '../../../contract/changes.ts';
import type { ListedPointOfView } from '../../../contract/points-of-view.ts';
import type { ChangeState } from '../../../contract/vocabulary.ts';
import { useServerHtml } from '../../lib/html.ts';
import { useChangesMessages } from '../../lib/messages/changes.ts';
import { useLangOf, useMessages } from '../../lib/messages/messages.ts';
import { useNow } from '../../lib/now.ts';
import { paths } from '../../lib/paths.ts';
import { pointOfViewName } from '../../lib/points-of-view.ts';
import { relativeTime } from '../../lib/times.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import type { TellDebates } from './change-mutations.ts';
import { SlipActions } from './slip-actions.tsx';
import type { Me } from './use-me.ts';
import '../../styles/slip.css';

const icons: Record<ChangeState, IconName> = { idea: 'change', trying: 'people', happened: 'agree' };

export const slipAnchor = (commentId: string): string => `slip-${commentId}`;

type Props = {
  slip: SlipData;
  pointsOfView: readonly ListedPointOfView[];
  me: Me;
  /** On the wall: from which post it is. */
  withPost: boolean;
  tell: TellDebates;
  Share: ComponentType<{ slip: SlipData }>;
};

/** A slip of paper: a change that somebody asks for, and what becomes of it. */
export const Slip = memo(function Slip({ slip, pointsOfView, me, withPost, tell, Share }: Props) {
  const m = useMessages();
  const w = useChangesMessages();
  const { comment, post, latest } = slip;
  const { author, marks } = comment;
  const html = useServerHtml(comment.html);
  const postLang = useLangOf(post.lang);
  const lang = useLangOf(comment.lang ?? post.lang);
  const state = marks?.change?.state ?? 'idea';
  const trying = marks?.change?.trying ?? 0;
  const id = slipAnchor(comment.id);
  return (
    <article id={id} className="slip" aria-labelledby={`${id}-name`} tabIndex={-1} data-slip="">
      <p className={`slip-state slip-state--${state}`}>
        <Icon name={icons[state]} />
        {w.states[state]}
      </p>
      <div className="slip-words" lang={lang} dangerouslySetInnerHTML={html} />
      <header>
        <h3 id={`${id}-name`} lang={lang}>
          {author.name}
        </h3>
        {author.pointOfView !== 'not-said' && (
          <span className="role">{pointOfViewName(m, pointsOfView, author.pointOfView)}</span>
        )}
        <Ago time={comment.createdAt} say={w.asked} />
      </header>
      {withPost && (
        <p className="slip-from">
          {w.from}{' '}
          <Link to={paths.post(post.slug)} lang={postLang}>
            {post.title}
          </Link>
        </p>
      )}
      {latest?.note && (
        <div className="slip-latest">
          <Ago time={latest.at} say={w.latest} />
          <p className="slip-said" lang={lang}>
            {latest.note}
          </p>
        </div>
      )}
      {trying > 0 && (
        <p className="slip-trying">
          <Icon name="people" />
          {w.tryingCount(trying)}
        </p>
      )}
      <SlipActions slip={slip} me={me} tell={tell}>
        <Share slip={slip} />
        <Link
          className="slip-link"
          to={paths.comment(post.slug, comment.id)}
          aria-label={w.inDebateOf(author.name)}
        >
          {w.inDebate}
        </Link>
      </SlipActions>
    </article>
  );
});

function Ago({ time, say }: { time: number; say: (ago: string) => string }): ReactNode {
  const m = useMessages();
  const ago = useNow((now) => relativeTime(time, now, m.language));
  return (
    <time className="slip-when" dateTime={new Date(time).toISOString()}>
      {say(ago)}
    </time>
  );
}
