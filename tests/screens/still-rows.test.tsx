import { screen, waitFor, within } from '@testing-library/react';
import { memo, Profiler } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Comment, ThreadPage } from '../../src/contract/comment.ts';
import type * as CommentModule from '../../src/client/features/comments/comment.tsx';
import { type LoadedThread } from '../../src/client/features/comments/thread-cache.ts';
import { withNews } from '../../src/client/features/comments/thread-changes.ts';
import { storeThread } from '../api/big-thread.ts';
import { openPage, openSite } from '../render-app.tsx';

/** Ids of the comments that were drawn, whatever in them was. */
const drawn: string[] = [];
vi.mock('../../src/client/features/comments/comment.tsx', async (original) => {
  const real = await original<typeof CommentModule>();
  const Comment = memo((props: CommentModule.CommentProps) => (
    <Profiler id={props.comment.id} onRender={(id) => void drawn.push(id)}>
      <real.Comment {...props} />
    </Profiler>
  ));
  return { ...real, Comment };
});

const rows = 5000;
/** A document this large is slow to search where many tests run beside it; how slow is not what is asked here. */
const patiently = { timeout: 60_000 };

/** A post whose debate is on the page as a whole: 1,000 top-level comments with four replies each. */
async function openWhole() {
  const site = await openSite();
  const { id: postId } = await site.db.read.selectFrom('posts').select('id').executeTakeFirstOrThrow();
  const places = Array.from({ length: rows }, (_, at) => ({ parent: at % 5 === 0 ? null : at - (at % 5) }));
  const ids = await storeThread(site.db, postId, places, Date.now() - 2 * rows);
  const page = await openPage('/posts/rotas');
  await screen.findByRole('heading', { name: '5,000 comments' });

  const comments: ThreadPage['comments'] = [];
  for (let after: string | null = ''; after !== null;) {
    const query: string = after === '' ? '' : `?after=${encodeURIComponent(after)}`;
    const answer = (await site.ask('guest', 'GET', `/api/posts/rotas/whole${query}`)) as ThreadPage;
    comments.push(...answer.comments);
    after = answer.next;
  }
  page.client.setQueriesData<LoadedThread>({ queryKey: ['thread', 'rotas'] }, (thread) =>
    thread ? { ...thread, comments, next: null } : undefined,
  );
  await waitFor(() => expect(document.querySelectorAll('[data-comment]')).toHaveLength(rows), patiently);
  const row = (at: number) => within(document.getElementById(`comment-${ids[at]}`) as HTMLElement);
  return { ...page, site, ids, row };
}

describe('with 5,000 comments on the page', () => {
  beforeEach(() => void drawn.splice(0));

  it('a vote, a new reply and a hidden comment draw their own rows, not the list', async () => {
    const page = await openWhole();
    const { user, row, ids, site } = page;
    expect(new Set(drawn).size).toBe(rows);

    /** Which rows were drawn meanwhile. */
    const drawnBy = async (action: () => Promise<unknown>) => {
      drawn.splice(0);
      await action();
      return new Set(drawn);
    };

    const byVote = await drawnBy(async () => {
      await user.click(row(2501).getByRole('button', { name: 'Agree 0' }));
      await row(2501).findByRole('button', { name: 'Agree 1', pressed: true }, patiently);
    });
    expect(byVote).toEqual(new Set([ids[2501]]));

    const byReply = await drawnBy(async () => {
      await user.click(row(2500).getByRole('button', { name: /^Reply/ }));
      // By its place: to look for it by its role in the whole page would take minutes.
      await waitFor(() => expect(document.querySelector('form.composer')).not.toBeNull(), patiently);
      const composer = within(document.querySelector('form.composer') as HTMLElement);
      await user.type(composer.getByRole('textbox', { name: /^Your/ }), 'Words');
      await user.click(composer.getByRole('button', { name: 'Post comment' }));
      // Until the server has taken it, a comment that is sent has no vote of its own to show.
      await waitFor(() => expect(document.querySelectorAll('.role--own')).toHaveLength(1), patiently);
      await waitFor(
        () => expect(document.querySelectorAll('.comment--sending, .composer')).toHaveLength(0),
        patiently,
      );
    });
    // The one that is answered; the new one while it is sent and when it is there; and the vote's own answer may be late.
    const known = [...byReply].filter((id) => ids.includes(id) && id !== ids[2501]);
    expect(known).toEqual([ids[2500]]);
    expect(byReply.size).toBeLessThanOrEqual(4);

    const { client } = page;
    const hidden = await drawnBy(async () => {
      await site.ask('moderator', 'POST', `/api/comments/${ids[1002]}/hide`, { reason: 'spam', note: null });
      const { comments } = (await site.ask(
        'guest',
        'GET',
        `/api/comments/${ids[1002]}/context`,
      )) as ThreadPage;
      const gone = comments.find(({ id }) => id === ids[1002]) as Comment;
      client.setQueriesData<LoadedThread>({ queryKey: ['thread', 'rotas'] }, (thread) =>
        thread ? withNews(thread, gone) : undefined,
      );
      await waitFor(() => expect(document.getElementById(`comment-${ids[1002]}`)).toBeNull(), patiently);
    });
    // Whoever wrote the comment above it has a reply fewer.
    expect([...hidden].filter((id) => id !== ids[1000])).toEqual([]);
  }, 240_000);
});
