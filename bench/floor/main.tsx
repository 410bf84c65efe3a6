/** The floor: what this project is made with, doing the least that shows a debate one can answer in. */
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { memo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider, useParams, useSearchParams } from 'react-router-dom';
import { create } from 'zustand';
import type { Drawn } from '../browser/drawn.ts';
import './floor.css';

type Debate = { comments: Drawn[]; further: number };

const useReply = create<{ to: string | null }>(() => ({ to: null }));

function Composer({ label }: { label: string }) {
  const [text, setText] = useState('');
  return (
    <form>
      <textarea aria-label={label} value={text} onChange={(event) => setText(event.target.value)} />
      <button type="submit">Post</button>
    </form>
  );
}

const Comment = memo(function Comment({ comment, further }: { comment: Drawn; further: number }) {
  const { id, author, at, html, level } = comment;
  const isAnswered = useReply(({ to }) => to === id);
  const time = new Date(at).toISOString();
  return (
    <li className={`comment level-${Math.min(level, 5)}`}>
      <article id={id}>
        <header>
          <h3>{author}</h3>
          <a href={`#${id}`}>
            <time dateTime={time}>{time.slice(0, 10)}</time>
          </a>
        </header>
        <div className="body" dangerouslySetInnerHTML={{ __html: html }} />
        <footer>
          {Array.from({ length: further }, (_, index) => (
            <span key={index}>· </span>
          ))}
          <button type="button" className="reply" onClick={() => useReply.setState({ to: id })}>
            Reply
          </button>
        </footer>
        {isAnswered && <Composer label="Your reply" />}
      </article>
    </li>
  );
});

function Thread() {
  const { n } = useParams();
  const [search] = useSearchParams();
  const { data } = useQuery({
    queryKey: ['debate', n],
    queryFn: async () => (await fetch(`/debates/${n}.json`)).json() as Promise<Debate>,
  });
  if (!data) return <p>Loading…</p>;
  return (
    <main className={search.has('cv') ? 'cv' : undefined}>
      <h1>A debate</h1>
      <Composer label="Your comment" />
      <ol className="thread">
        {data.comments.map((comment) => (
          <Comment key={comment.id} comment={comment} further={data.further} />
        ))}
      </ol>
    </main>
  );
}

const client = new QueryClient();
const router = createBrowserRouter([{ path: '/floor/:n', element: <Thread /> }]);
createRoot(document.getElementById('root')!).render(
  <QueryClientProvider client={client}>
    <RouterProvider router={router} />
  </QueryClientProvider>,
);
