import { memo, type ReactNode, Suspense } from 'react';
import type { HiddenComment, VisibleComment } from '../../../contract/comment.ts';
import type { Answers } from '../../../thread/types.ts';
import { useServerHtml } from '../../lib/html.ts';
import { useLangOf, useMessages } from '../../lib/messages/messages.ts';
import { useNow } from '../../lib/now.ts';
import { commentAnchor, paths } from '../../lib/paths.ts';
import { pointOfViewName } from '../../lib/points-of-view.ts';
import { exactTime, relativeTime } from '../../lib/times.ts';
import { Icon } from '../../ui/icon.tsx';
import { BackToReply } from './back-to-reply.tsx';
import { CommentFooter } from './comment-footer.tsx';
import { useDebate } from './debate-context.ts';
import { headingOf } from './heading.ts';
import { SendingState, Told } from './lazy.ts';
import { Marks } from './marks.tsx';
import type { Note } from './notes.ts';
import { RowLink } from './row-link.tsx';

export type CommentProps = {
  comment: VisibleComment | HiddenComment;
  level: number;
  answers: Answers | null;
  note: Note;
};

/** One comment. Drawn anew only when it, what it answers or its note has changed. */
export const Comment = memo(function Comment(props: CommentProps) {
  const { comment, note } = props;
  const { isMarked, isNew, isOwn, sending } = note;
  const m = useMessages();
  const isHidden = comment.state === 'hidden-readable';
  return (
    <article
      id={commentAnchor(comment.id)}
      className={[
        'comment',
        isHidden && 'comment--hidden',
        isMarked && 'comment--marked',
        isNew && 'comment--new',
        sending && 'comment--sending',
      ]
        .filter(Boolean)
        .join(' ')}
      aria-label={m.comment.by(comment.author.name)}
      tabIndex={-1}
      data-comment=""
    >
      <CommentHeader {...props} />
      {(isHidden || note.told !== undefined) && (
        <Suspense fallback={null}>
          <Told comment={comment} isOwn={isOwn} />
        </Suspense>
      )}
      {comment.kind && (
        <p className={`stance stance--${comment.kind}`}>
          <Icon name={comment.kind} />
          {m.comment.kindName[comment.kind]}
        </p>
      )}
      {comment.marks && <Marks comment={comment} place="before" />}
      {sending ? <p className="body body--typed">{sending.text}</p> : <CommentBody comment={comment} />}
      {sending ? (
        <Suspense fallback={<p className="sending">{m.comment.sending}</p>}>
          <SendingState localId={comment.id} sending={sending} />
        </Suspense>
      ) : (
        <CommentFooter comment={comment} note={note} />
      )}
    </article>
  );
});

function CommentHeader({ comment, level, answers, note }: CommentProps) {
  const m = useMessages();
  const { pointsOfView, lang } = useDebate();
  const { author } = comment;
  const Heading = `h${headingOf(level)}` as 'h3';
  return (
    <header>
      <span className="dot" aria-hidden="true">
        {initials(author.name)}
      </span>
      <Heading lang={useLangOf(comment.lang ?? lang)}>{author.name}</Heading>
      {author.badge && <span className="role role--badge">{m.comment.badge[author.badge]}</span>}
      {note.isOwn && <span className="role role--own">{m.comment.yours}</span>}
      {author.pointOfView !== 'not-said' && (
        <span className="role">{pointOfViewName(m, pointsOfView, author.pointOfView)}</span>
      )}
      {answers && <AnswersWhom answers={answers} />}
      <When comment={comment} />
      {note.isMarked && <BackToReply />}
      {note.isNew && <span className="new">{m.comment.new}</span>}
    </header>
  );
}

const initials = (name: string) =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();

/** For the way back from there see row-link.tsx, and, where it stands on the page, app/links.ts. */
export function AnswersWhom({ answers }: { answers: Answers }): ReactNode {
  const m = useMessages();
  const { slug } = useDebate();
  const name = answers.name ?? (answers.here ? m.comment.answersHidden : m.comment.answersOther);
  return (
    <span className="to">
      {m.comment.answers}{' '}
      {answers.here ? (
        <a href={`#${commentAnchor(answers.commentId)}`}>{name}</a>
      ) : (
        <RowLink to={paths.comment(slug, answers.commentId)}>{name}</RowLink>
      )}
    </span>
  );
}

/** How long ago, and on hover and focus exactly when. It is the comment's permanent link too. */
function When({ comment }: { comment: CommentProps['comment'] }) {
  const m = useMessages();
  const { slug } = useDebate();
  const exact = exactTime(comment.createdAt, m.language);
  const ago = useNow((now) => relativeTime(comment.createdAt, now, m.language));
  const iso = new Date(comment.createdAt).toISOString();
  return (
    <>
      <RowLink
        className="when"
        to={paths.comment(slug, comment.id)}
        aria-label={m.comment.permalink(ago, exact)}
      >
        <time dateTime={iso} data-exact={exact}>
          {ago}
        </time>
      </RowLink>
      {comment.editedAt !== null && <span className="edited">{m.comment.edited}</span>}
    </>
  );
}

function CommentBody({ comment: { html, lang } }: Pick<CommentProps, 'comment'>) {
  const debate = useDebate();
  return (
    <div
      className="body"
      lang={useLangOf(lang ?? debate.lang)}
      dangerouslySetInnerHTML={useServerHtml(html)}
    />
  );
}
