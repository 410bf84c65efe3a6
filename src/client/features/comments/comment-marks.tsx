import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useSyncExternalStore } from 'react';
import type { HiddenComment, Marks, VisibleComment } from '../../../contract/comment.ts';
import { can } from '../../../contract/permissions.ts';
import { useMarksMessages } from '../../lib/messages/marks.ts';
import { useLangOf, useMessages } from '../../lib/messages/messages.ts';
import { useNow } from '../../lib/now.ts';
import { paths } from '../../lib/paths.ts';
import { pointOfViewGroup } from '../../lib/points-of-view.ts';
import { Button } from '../../ui/button.tsx';
import { type IconName, withIcon } from '../../ui/icon.tsx';
import { subjectOf } from './comment-actions.ts';
import { commentQueries } from './comment-queries.ts';
import { useDebate } from './debate-context.ts';
import { loadCommands } from './load-commands.ts';
import { QuoteMark } from './respond/quote-mark.tsx';
import { RowLink } from './row-link.tsx';

export type MarksProps = {
  comment: VisibleComment | HiddenComment;
  /** Before what it says, or at the end of what one can do with it. */
  place: 'before' | 'after';
};

/** What a comment is in the debate, beside what it says. */
export function CommentMarks({ comment, place }: MarksProps) {
  const w = useMarksMessages();
  const { marks } = comment;
  if (!marks) return null;
  return place === 'before' ? (
    <>
      {marks.question && <Question comment={comment} question={marks.question} />}
      {marks.changedMindAbout && <ChangedMind about={marks.changedMindAbout} />}
      {marks.saidBack && <SaidBack comment={comment} saidBack={marks.saidBack} />}
      {marks.quote && <QuoteMark commentId={comment.id} quote={marks.quote} />}
      {marks.locked === 'here' && <p className="mark">{w.locked}</p>}
    </>
  ) : (
    <After comment={comment} marks={marks} />
  );
}

/** To a comment that has to do with this one; for how it is followed see row-link.tsx. */
function MarkLink({ id, children }: { id: string; children: string }) {
  const { slug } = useDebate();
  return (
    <span className="mark-to">
      <RowLink to={paths.comment(slug, id)}>{children}</RowLink>
    </span>
  );
}

type QuestionProps = Pick<MarksProps, 'comment'> & { question: NonNullable<Marks['question']> };

function Question({ comment, question }: QuestionProps) {
  const m = useMessages();
  const w = useMarksMessages();
  const { pointsOfView } = useDebate();
  const { askedOf, answerId, answeredBy, isChosen } = question;
  const waiting = useNow((now) => w.waiting(now - comment.createdAt));
  return (
    <p className="mark">
      {w.questionFor(askedOf === null ? null : pointOfViewGroup(m, pointsOfView, askedOf))}
      {' · '}
      {answerId === null ? (
        waiting
      ) : (
        <>
          {w.answeredBy} <MarkLink id={answerId}>{answeredBy ?? w.somebody}</MarkLink>
          {isChosen && ` ${w.asChosen(comment.author.name)}`}
        </>
      )}
    </p>
  );
}

function ChangedMind({ about }: { about: string }) {
  const w = useMarksMessages();
  return (
    <p className="mark">
      {w.changedMindAbout} <MarkLink id={about}>{w.earlier}</MarkLink>
    </p>
  );
}

const never = () => () => {};
/** False as long as what the server drew is taken over: then one's own may be here already, and the server had none. */
const useTakenOver = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

type SaidBackProps = Pick<MarksProps, 'comment'> & { saidBack: NonNullable<Marks['saidBack']> };

function SaidBack({ comment, saidBack: { text, isConfirmed } }: SaidBackProps) {
  const w = useMarksMessages();
  const id = useId();
  const { slug, lang: ofPost, writer, closedAt } = useDebate();
  const lang = useLangOf(comment.lang ?? ofPost);
  const isTakenOver = useTakenOver();
  const { data = false } = useQuery({
    ...commentQueries.mine(slug),
    enabled: isTakenOver,
    select: ({ own }) => comment.parentId !== null && own[comment.parentId] !== undefined,
  });
  const subject = { ...subjectOf(comment, false, closedAt), answersMine: isTakenOver && data };
  const mayConfirm = useNow((now) => can(writer, 'confirm-understood', subject, now));
  return (
    <div className={isConfirmed ? 'said-back said-back--confirmed' : 'said-back'}>
      <p id={id}>
        <strong>{w.saidBack}</strong> <span lang={lang}>{text}</span>
      </p>
      {isConfirmed && <p>{mayConfirm ? w.confirmedByYou : w.confirmed}</p>}
      {mayConfirm && comment.state === 'visible' && (
        <Confirm comment={comment} isConfirmed={isConfirmed} id={id} />
      )}
    </div>
  );
}

type ConfirmProps = { comment: VisibleComment; isConfirmed: boolean; id: string };

function Confirm({ comment, isConfirmed, id }: ConfirmProps) {
  const m = useMessages();
  const w = useMarksMessages();
  const client = useQueryClient();
  const { slug } = useDebate();
  const said = isConfirmed ? w.takenBackDone : w.confirmedDone;
  const confirm = async () =>
    (await loadCommands()).confirm({ client, slug, m }, comment, !isConfirmed, said);
  return (
    <Button aria-describedby={id} onClick={() => void confirm()}>
      {isConfirmed ? w.takeBack : w.confirm}
    </Button>
  );
}

function After({ comment, marks }: { comment: MarksProps['comment']; marks: Marks }) {
  const w = useMarksMessages();
  const { agreedAcross, mindsChanged, mindChangedIn, change } = marks;
  const isTried = change !== null && (change.state === 'trying' || change.trying > 0);
  return (
    <>
      {agreedAcross > 0 && <Common icon="agree" text={w.agreedAcross(agreedAcross)} />}
      {change?.state === 'happened' ? (
        <Common icon="change" text={w.happened} />
      ) : (
        isTried && <Common icon="change" text={w.trying(change.trying)} />
      )}
      {mindsChanged > 0 && <Common text={w.mindsChanged(mindsChanged)} />}
      {mindChangedIn && (
        <span className="common">
          <MarkLink id={mindChangedIn}>{w.changedSince(comment.author.name)}</MarkLink>
        </span>
      )}
    </>
  );
}

const Common = ({ icon, text }: { icon?: IconName; text: string }) => (
  <span className={icon ? `common ${withIcon(icon)}` : 'common'}>{text}</span>
);
