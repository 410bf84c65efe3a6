import { screen, waitFor, within } from '@testing-library/react';
import { delay, http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { faults } from '../../mocks/handlers.ts';
import type { ThreadPage } from '../../src/contract/comment.ts';
import { announced, keptWords, openPage, openSite } from '../render-app.tsx';

type User = Awaited<ReturnType<typeof openPage>>['user'];
const body = () => screen.findByRole('textbox', { name: 'Your comment' });
const write = async (user: User, text: string) => {
  await user.click(await screen.findByRole('button', { name: 'Add your view' }));
  await user.type(await body(), text);
};
const post = (user: User) => user.click(screen.getByRole('button', { name: 'Post comment' }));
const articleOf = async (text: string) => (await screen.findByText(text)).closest('article')!;
type Site = Awaited<ReturnType<typeof openSite>>;
const thread = async (site: Site) =>
  ((await site.ask('guest', 'GET', '/api/posts/rotas/thread')) as ThreadPage).comments;
const postUrl = '*/api/posts/:slug/comments';

describe('posting a comment', () => {
  it('needs no account: the words stand there at once, then the server has them', async () => {
    const site = await openSite();
    const { user } = await openPage('/posts/rotas');
    await write(user, 'My *own* view.');
    await user.click(screen.getByRole('radio', { name: 'A change I’d like' }));
    await user.clear(screen.getByRole('textbox', { name: 'Name to show' }));
    await user.type(screen.getByRole('textbox', { name: 'Name to show' }), 'Round Table');
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Where do you speak from?' }),
      'I am a manager',
    );
    await user.click(screen.getByRole('radio', { name: 'Share it' }));
    site.use(http.post(postUrl, async () => void (await delay(300))));
    await post(user);
    const sending = await articleOf('My *own* view.');
    expect(await within(sending).findByText('Sending…')).toBeVisible();
    await waitFor(() => expect(sending).toHaveFocus());
    const posted = (await screen.findByText('own')).closest('article')!;
    expect(posted).toHaveTextContent('Round Table');
    expect(posted).toHaveTextContent('You');
    expect(posted).toHaveTextContent('Manager');
    // The same place in the page, and the focus with it.
    expect(posted).toHaveFocus();
    await announced('Your comment is posted.');
    expect(await thread(site)).toMatchObject([
      { kind: 'change', sharing: 'share', author: { name: 'Round Table', pointOfView: 'manager' } },
    ]);
    expect(keptWords()).toEqual([]);
  });

  it('answers a comment in its place, and says whom', async () => {
    const site = await openSite();
    const first = await site.say('member', 'rotas');
    await site.say('member', 'rotas', { body: 'Another one.' });
    const { user } = await openPage('/posts/rotas');
    await user.click((await screen.findAllByRole('button', { name: 'Reply: Warm Window' }))[0]!);
    const composer = await screen.findByRole('form', { name: 'Reply to Warm Window' });
    await waitFor(() =>
      expect(within(composer).getByRole('textbox', { name: 'Your comment' })).toHaveFocus(),
    );
    await user.keyboard('An answer.');
    await post(user);
    const reply = await articleOf('An answer.');
    expect(within(reply).getByRole('link', { name: 'Warm Window' })).toHaveAttribute(
      'href',
      `#comment-${first.id}`,
    );
    expect(composer).not.toBeInTheDocument();
  });

  it('asks for words, and for no more of them than there may be', async () => {
    await openSite();
    const { user } = await openPage('/posts/rotas');
    await user.click(await screen.findByRole('button', { name: 'Add your view' }));
    await body();
    await post(user);
    await announced('Write something first.');
    expect(await body()).toHaveFocus();
    expect(await body()).toHaveAccessibleDescription(/^Write something first\./);
    await user.click(await body());
    await user.paste('x'.repeat(4001));
    expect(screen.getByText('1 character too many')).toBeVisible();
    await post(user);
    await announced('Your comment is 1 character too long.');
  });

  it('begins with the words of a starter, and leaves alone what is typed', async () => {
    await openSite();
    const { user } = await openPage('/posts/rotas');
    await user.click(await screen.findByRole('button', { name: 'In my experience…' }));
    expect(await body()).toHaveValue('In my experience, ');
    expect(screen.getByRole('radio', { name: 'From experience' })).toBeChecked();
    await user.click(screen.getByRole('button', { name: 'I want to ask…' }));
    await waitFor(async () => expect(await body()).toHaveValue('I want to ask '));
    await user.type(await body(), 'why.');
    await user.click(screen.getByRole('button', { name: 'I agree because…' }));
    expect(await body()).toHaveValue('I want to ask why.');
    expect(screen.getByRole('radio', { name: 'I agree' })).toBeChecked();
  });
});

describe('a comment that could not be sent', () => {
  it('says why in the server’s own words', async () => {
    const site = await openSite();
    const { user } = await openPage('/posts/rotas');
    await write(user, 'Too late.');
    await site.ask('moderator', 'POST', '/api/posts/rotas/close');
    await post(user);
    const failed = await articleOf('Too late.');
    expect(await within(failed).findByText('Could not be sent.')).toBeVisible();
    expect(within(failed).getByText(/This debate is closed/)).toBeVisible();
  });

  it('without an answer, is posted once when it is tried again', async () => {
    const site = await openSite();
    const { user } = await openPage('/posts/rotas');
    await write(user, 'No signal here.');
    site.use(...faults['no answer']);
    await post(user);
    const failed = await articleOf('No signal here.');
    expect(await within(failed).findByText('Could not be sent.')).toBeVisible();
    expect(failed).toHaveTextContent('We could not reach the site. Check your signal and try again.');
    site.server.resetHandlers();
    await user.click(within(failed).getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByText('Could not be sent.')).not.toBeInTheDocument());
    await announced('Your comment is posted.');
    expect(await thread(site)).toHaveLength(1);
    expect(keptWords()).toEqual([]);
  });

  it('is posted once when only the answer was lost, and the draft is sent again', async () => {
    const site = await openSite();
    const { user } = await openPage('/posts/rotas');
    await write(user, 'Did it arrive?');
    const lost = async ({ request }: { request: Request }) => {
      await site.fetch(request);
      return HttpResponse.error();
    };
    site.use(http.post(postUrl, lost));
    await post(user);
    await user.click(await screen.findByRole('button', { name: 'Back to my draft' }));
    expect(await body()).toHaveValue('Did it arrive?');
    site.server.resetHandlers();
    await post(user);
    await announced('Your comment is posted.');
    expect(await thread(site)).toHaveLength(1);
    expect(screen.getAllByText('Did it arrive?')).toHaveLength(1);
  });

  it('is posted once, too, when the page was opened again in between', async () => {
    const site = await openSite();
    const before = await openPage('/posts/rotas');
    await write(before.user, 'Did it arrive?');
    site.use(
      http.post(postUrl, async ({ request }) => {
        await site.fetch(request);
        return HttpResponse.error();
      }),
    );
    await post(before.user);
    await screen.findByText('Could not be sent.');
    before.close();
    site.server.resetHandlers();
    const { user } = await openPage('/posts/rotas');
    await user.click(await screen.findByRole('button', { name: 'Add your view' }));
    expect(await body()).toHaveValue('Did it arrive?');
    await post(user);
    await announced('Your comment is posted.');
    expect(await thread(site)).toHaveLength(1);
  });

  it('goes back into the composer with everything chosen', async () => {
    const site = await openSite();
    const { user } = await openPage('/posts/rotas');
    await write(user, 'Once more.');
    await user.click(screen.getByRole('radio', { name: 'A question' }));
    site.use(...faults['no answer']);
    await post(user);
    await user.click(await screen.findByRole('button', { name: 'Back to my draft' }));
    expect(await body()).toHaveValue('Once more.');
    expect(screen.getByRole('radio', { name: 'A question' })).toBeChecked();
    expect(screen.queryByText('Could not be sent.')).not.toBeInTheDocument();
    expect(screen.getByText('Nobody has answered yet.')).toBeVisible();
  });
});

describe('a draft', () => {
  it('is there when the page is opened again, each in its own place', async () => {
    const site = await openSite();
    await site.say('member', 'rotas');
    const before = await openPage('/posts/rotas');
    await write(before.user, 'At the question.');
    await before.user.click(screen.getByRole('button', { name: 'Close' }));
    await before.user.click(screen.getByRole('button', { name: 'Reply: Warm Window' }));
    await before.user.type(await body(), 'In a reply.');
    expect(screen.getByText('Draft saved on this device')).toBeVisible();
    before.close();

    const { user } = await openPage('/posts/rotas');
    await user.click(await screen.findByRole('button', { name: 'Reply: Warm Window' }));
    expect(await body()).toHaveValue('In a reply.');
    await user.click(screen.getByRole('button', { name: 'Close' }));
    await user.click(await screen.findByRole('button', { name: 'Add your view' }));
    expect(await body()).toHaveValue('At the question.');
  });

  it('says when the device keeps nothing, and goes on working', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError');
    });
    const site = await openSite();
    const { user } = await openPage('/posts/rotas');
    await write(user, 'Still here.');
    expect(await screen.findByText(/This device does not let us keep drafts/)).toBeVisible();
    await post(user);
    await announced('Your comment is posted.');
    expect(await thread(site)).toHaveLength(1);
    vi.restoreAllMocks();
  });

  it('says when the comment it answers is taken away meanwhile', async () => {
    const site = await openSite();
    const first = await site.say('member', 'rotas');
    site.sessions.become('moderator');
    const { user } = await openPage('/posts/rotas');
    await user.click(await screen.findByRole('button', { name: 'Reply: Warm Window' }));
    await user.type(await body(), 'Wait.');
    await user.click(screen.getByRole('button', { name: 'Hide: Warm Window' }));
    await user.click(await screen.findByRole('radio', { name: 'Spam' }));
    await user.click(screen.getByRole('button', { name: 'Hide comment' }));
    expect(
      await screen.findByText(/The comment you are answering is no longer shown/, { selector: '.notice' }),
    ).toBeVisible();
    expect(await body()).toHaveValue('Wait.');
    expect(first.state).toBe('visible');
  });
});
