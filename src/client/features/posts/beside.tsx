import type { Post } from '../../../contract/post.ts';
import { useBesideMessages } from '../../lib/messages/beside.ts';
import { useLangOf, useMessages } from '../../lib/messages/messages.ts';

/** What the debate is about, in view for as long as it is read. Styles show it where there is room beside it. */
export function Beside({ post }: { post: Post }) {
  const m = useMessages();
  const words = useBesideMessages();
  const lang = useLangOf(post.lang);
  return (
    <nav className="beside" aria-label={post.title}>
      <div>
        <p lang={lang}>{post.title}</p>
        <p className="kicker">{m.posts.question}</p>
        <p lang={lang}>{post.question}</p>
        <a href="#main">{words.toPost}</a>
      </div>
    </nav>
  );
}
