import type { Notice } from '../../../contract/notices.ts';
import { useNoticesQueueMessages } from '../../lib/messages/notices-queue.ts';
import { paths } from '../../lib/paths.ts';
import { Link } from '../../ui/link.tsx';

/** What a complaint says, and who makes it. */
export function NoticeAbout({ notice }: { notice: Notice }) {
  const w = useNoticesQueueMessages();
  const { kind, name, email, mayTell, nation, what, place, why, receipt, comment } = notice;
  return (
    <dl className="notice-about">
      <dt>{w.about.what[kind]}</dt>
      <dd className="letter">{what}</dd>
      <dt>{w.about.why[kind]}</dt>
      <dd className="letter">{why}</dd>
      {(place !== '' || comment) && (
        <>
          <dt>{w.about.place}</dt>
          <dd>
            {place !== '' && <p>{place}</p>}
            {comment && (
              <p>
                <Link className="to-comment" to={paths.comment(comment.slug, comment.id)}>
                  {w.comment(comment.title)}
                </Link>{' '}
                {comment.isDeleted ? w.commentDeleted : comment.isHidden ? w.commentHidden : w.commentNow}
              </p>
            )}
          </dd>
        </>
      )}
      <dt>{w.about.name}</dt>
      <dd>{name}</dd>
      <dt>{w.about.email}</dt>
      <dd>{email}</dd>
      {kind === 'legal' && (
        <>
          <dt>{w.about.mayTell}</dt>
          <dd>{mayTell ? w.yes : w.no}</dd>
        </>
      )}
      {nation && (
        <>
          <dt>{w.about.nation}</dt>
          <dd>{w.nations[nation]}</dd>
        </>
      )}
      <dt>{w.about.receipt}</dt>
      <dd>{receipt}</dd>
    </dl>
  );
}
