import type { Post } from '../../../contract/post.ts';
import { useBesideMessages } from '../../lib/messages/beside.ts';
import { useMessages } from '../../lib/messages/messages.ts';

/** What the debate is about, in view for as long as it is read. Styles show it where there is room beside it. */
export function Beside({ post }: { post: Post }) {
  const m = useMessages();
  const words = useBesideMessages();
  return (
    <nav className="beside" aria-label={post.title}>
      <div>
        <p>{post.title}</p>
        <p className="kicker">{m.posts.question}</p>
        <p>{post.question}</p>
        <a href="#main">{words.toPost}</a>
      </div>
    </nav>
  );
}
