import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/contract/problem.ts';
import { announced, openPage, openSite } from '../render-app.tsx';

type User = Awaited<ReturnType<typeof openPage>>['user'];
type Site = Awaited<ReturnType<typeof openSite>>;
const body = () => screen.findByRole('textbox', { name: 'Your comment' });
const write = async (user: User, text: string) => {
  await user.click(await screen.findByRole('button', { name: 'Add your view' }));
  await user.type(await body(), text);
  await user.click(screen.getByRole('button', { name: 'Post comment' }));
};
const articleOf = async (text: string) => (await screen.findByText(text)).closest('article')!;
const setPost = (site: Site, values: { hold?: 1; slow_seconds?: number }) =>
  site.db.write((trx) => trx.updateTable('posts').set(values).execute());
/** The next comment is refused like this. */
const refuse = (site: Site, problem: Pick<Problem, 'code' | 'detail' | 'status'> & Partial<Problem>) =>
  site.use(
    http.post(
      '*/api/posts/:slug/comments',
      () =>
        HttpResponse.json({ type: 'about:blank', title: 'Refused', ...problem }, { status: problem.status }),
      { once: true },
    ),
  );

describe('before one posts', () => {
  it('says that a moderator looks at comments first, where they do', async () => {
    const site = await openSite();
    await setPost(site, { hold: 1 });
    const { user } = await openPage('/posts/rotas');
    await user.click(await screen.findByRole('button', { name: 'Add your view' }));
    await body();
    expect(screen.getByText('A moderator looks at comments here before others can read them.')).toBeVisible();
  });

  it('says how long the pause between comments is, and counts down to one’s next', async () => {
    const site = await openSite();
    await site.say('guest', 'rotas');
    await setPost(site, { slow_seconds: 300 });
    site.sessions.become('guest');
    const { user } = await openPage('/posts/rotas');
    await screen.findByText('You');
    await user.click(await screen.findByRole('button', { name: 'Add your view' }));
    await body();
    const notice = screen.getByText(/^There is a pause in this debate: you can post once every 5 minutes\./);
    expect(notice).toHaveTextContent('You can post again in 5 minutes.');
  });

  it('says nothing of the kind in an ordinary debate', async () => {
    await openSite();
    const { user } = await openPage('/posts/rotas');
    await user.click(await screen.findByRole('button', { name: 'Add your view' }));
    const form = (await body()).closest('form')!;
    expect(form).not.toHaveTextContent(/moderator|pause/);
  });
});

describe('a comment that is refused', () => {
  it('for coming too soon keeps its text, counts down, and is sent when that is over', async () => {
    const site = await openSite();
    const { user } = await openPage('/posts/rotas');
    const detail = 'Please wait before you post again.';
    refuse(site, { code: 'too-soon', status: 429, detail, retryAfter: 2 });
    await write(user, 'A second one.');
    const failed = await articleOf('A second one.');
    await waitFor(() => expect(failed).toHaveTextContent(`${detail} You can send it in 2 seconds.`));
    const again = within(failed).getByRole('button', { name: 'Try again' });
    expect(again).toHaveAttribute('aria-disabled', 'true');
    await announced('You can send it now.');
    expect(again).toHaveAttribute('aria-disabled', 'false');
    await user.click(again);
    await announced('Your comment is posted.');
  });

  it.each(['words-refused', 'said-already'] as const)(
    'for its words (%s) says the server’s sentence, and goes back to the draft',
    async (code) => {
      const site = await openSite();
      const { user } = await openPage('/posts/rotas');
      const detail = 'These words cannot be posted here. Change them and try again.';
      refuse(site, { code, status: 422, detail });
      await write(user, 'Such words.');
      const failed = await articleOf('Such words.');
      await waitFor(() => expect(failed).toHaveTextContent(detail));
      await announced(`Could not be sent. ${detail}`);
      expect(within(failed).queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
      await user.click(within(failed).getByRole('button', { name: 'Back to my draft' }));
      expect(await body()).toHaveValue('Such words.');
      await user.type(await body(), ' Better.');
      await user.click(screen.getByRole('button', { name: 'Post comment' }));
      await announced('Your comment is posted.');
    },
  );
});
