import { useQueryClient } from '@tanstack/react-query';
import type { HiddenComment, VisibleComment } from '../../../../contract/comment.ts';
import type { ModeratorNote } from '../../../../contract/moderated.ts';
import { can } from '../../../../contract/permissions.ts';
import { useInlineModerationMessages } from '../../../lib/messages/inline-moderation.ts';
import { useMessages } from '../../../lib/messages/messages.ts';
import { useNow } from '../../../lib/now.ts';
import { relativeTime } from '../../../lib/times.ts';
import { Button } from '../../../ui/button.tsx';
import { useDebate } from '../debate-context.ts';
import { loadModeration } from './load.ts';

type Props = { comment: VisibleComment | HiddenComment; notes: readonly ModeratorNote[] };

/** What moderators told each other about a comment. Nobody else reads it. */
export function ModeratorNotes({ comment, notes }: Props) {
  const w = useInlineModerationMessages();
  return (
    <ul className="mod-notes" aria-label={w.notes}>
      {notes.map((note) => (
        <Note key={note.id} comment={comment} note={note} />
      ))}
    </ul>
  );
}

/** Until the server has given a note its own id, it cannot be deleted. */
const isSaved = ({ id }: ModeratorNote) => !id.includes(':');

function Note({ comment, note }: { comment: Props['comment']; note: ModeratorNote }) {
  const m = useMessages();
  const w = useInlineModerationMessages();
  const client = useQueryClient();
  const { slug, writer } = useDebate();
  const ago = useNow((now) => relativeTime(note.at, now, m.language));
  const canDelete = useNow((now) => can(writer, 'delete-moderator-note', { mine: note.isMine }, now));
  const remove = async () => (await loadModeration()).deleteNote({ client, slug, m }, comment.id, note, w);
  return (
    <li>
      <p>{note.text}</p>
      <p className="hint">
        {w.noteBy(note.isMine ? null : note.by, ago)}
        {canDelete && isSaved(note) && (
          <Button look="quiet" aria-label={`${w.deleteNote}: ${note.text}`} onClick={() => void remove()}>
            {w.deleteNote}
          </Button>
        )}
      </p>
    </li>
  );
}
