import { screen, waitFor } from '@testing-library/react';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openPage, openSite } from '../render-app.tsx';

const line = () => screen.findByText('You have been invited to answer as a commissioner.');
const view = () => screen.findByRole('combobox', { name: 'Where do you speak from?' });

async function open(path = '/posts/rotas?from=commissioner#debate', before?: (site: Site) => unknown) {
  const site = await openSite();
  await site.say('member', 'rotas');
  await before?.(site);
  return { site, ...(await openPage(path)) };
}
type Site = Awaited<ReturnType<typeof openSite>>;

/** What the device can do: share (or not), and write to its clipboard. */
const device = (share: unknown, writeText: (text: string) => Promise<void>) => {
  const own = { share, clipboard: { writeText } };
  for (const [name, value] of Object.entries(own))
    Object.defineProperty(navigator, name, { value, configurable: true });
  onTestFinished(() => {
    for (const name of Object.keys(own)) Reflect.deleteProperty(navigator, name);
  });
};

/** Asks for the invitation of commissioners. */
async function invite() {
  const { user } = await open('/posts/rotas');
  await user.click(await screen.findByText('Heard: 1 point of view'));
  expect(await screen.findByText('Do you know a commissioner who should answer this?')).toBeVisible();
  const button = screen.getByRole('button', { name: 'Invite them: a commissioner' });
  return { press: () => user.click(button) };
}
const address = `${location.origin}/posts/rotas?from=commissioner#debate`;

it('a point of view that has not been heard can be invited, by what the device shares with', async () => {
  const share = vi.fn<(data: ShareData) => Promise<void>>(async () => undefined);
  const { press } = await invite();
  device(share, () => Promise.reject(new Error('not here')));
  await press();
  await waitFor(() => expect(share).toHaveBeenCalledWith({ title: 'The title of rotas', url: address }));
  expect(screen.queryByRole('textbox', { name: /^Copy this link/ })).not.toBeInTheDocument();
});

it('the link is copied where the device does not share, and shown where it cannot be copied', async () => {
  const copied: string[] = [];
  const { press } = await invite();
  device(undefined, async (text) => void copied.push(text));
  await press();
  expect(
    await screen.findByText('The link is copied. Send it to them.', { selector: '.toast span' }),
  ).toBeVisible();
  expect(copied).toEqual([address]);

  device(undefined, () => Promise.reject(new Error('not allowed')));
  await press();
  const field = await screen.findByRole<HTMLInputElement>('textbox', {
    name: 'Copy this link and send it to them',
  });
  expect(field).toHaveFocus();
  expect(field).toHaveValue(address);
  expect(field.selectionEnd).toBe(address.length);
});

it('whoever follows it finds the composer open, with their point of view chosen', async () => {
  const { user, router } = await open();
  expect(await line()).toBeVisible();
  expect(await view()).toHaveValue('commissioner');
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Your comment' })).toHaveFocus());
  expect(router.state.location).toMatchObject({ search: '', hash: '' });
  await user.type(screen.getByRole('textbox', { name: 'Your comment' }), 'We could pay for whole evenings.');
  await user.click(screen.getByRole('button', { name: 'Post comment' }));
  await waitFor(async () =>
    expect(
      (await screen.findByText('We could pay for whole evenings.')).closest('article'),
    ).toHaveTextContent('Commissioner'),
  );
  expect(screen.queryByText('You have been invited to answer as a commissioner.')).not.toBeInTheDocument();
});

it('keeps the point of view that somebody has chosen in this debate, and offers the other', async () => {
  const { user } = await open(undefined, async (site) => {
    await site.say('guest', 'rotas', { pointOfView: 'manager' });
    site.sessions.become('guest');
  });
  expect(await line()).toBeVisible();
  expect(await screen.findByText(/In this debate you have said: “I am a manager”\./)).toBeVisible();
  expect(await view()).toHaveValue('manager');
  await user.click(screen.getByRole('button', { name: 'Answer as a commissioner' }));
  expect(await view()).toHaveValue('commissioner');
});

it('keeps what somebody has typed, with its point of view', async () => {
  const { user, close } = await open('/posts/rotas');
  await user.click(await screen.findByRole('button', { name: 'Add your view' }));
  await user.type(await screen.findByRole('textbox', { name: 'Your comment' }), 'Half a thought');
  await user.selectOptions(await view(), 'family');
  close();
  await openPage('/posts/rotas?from=commissioner#debate');
  expect(await line()).toBeVisible();
  expect(await view()).toHaveValue('family');
  expect(screen.getByRole('textbox', { name: 'Your comment' })).toHaveValue('Half a thought');
  expect(screen.getByRole('button', { name: 'Answer as a commissioner' })).toBeVisible();
});

it.each(['made-up', 'not-said', ''])(
  'a point of view that is not on the list is none: “%s”',
  async (from) => {
    await open(`/posts/rotas?from=${from}`);
    expect(await screen.findByText('You have been invited to answer this question.')).toBeVisible();
    expect(await view()).toHaveValue('not-said');
  },
);

it('says so where the debate is closed', async () => {
  await open(undefined, (site) => site.ask('moderator', 'POST', '/api/posts/rotas/close'));
  // Where it is to be read: it is announced as well.
  const where = { ignore: '[role=status]' };
  expect(await screen.findByText(/This debate is closed, so nobody can answer now\./, where)).toBeVisible();
  expect(screen.queryByRole('textbox', { name: 'Your comment' })).not.toBeInTheDocument();
});

it('nobody is invited to a closed debate', async () => {
  const { user } = await open('/posts/rotas', (site) =>
    site.ask('moderator', 'POST', '/api/posts/rotas/close'),
  );
  await user.click(await screen.findByText('Heard: 1 point of view'));
  await screen.findByText('This debate is closed.');
  expect(screen.queryByText(/^Do you know/)).not.toBeInTheDocument();
});

it('a debate where nobody has spoken yet is where one can invite most', async () => {
  const site = await openSite();
  const { user, close } = await openPage('/posts/rotas');
  await user.click(await screen.findByText('Heard: no point of view yet'));
  expect(await screen.findAllByRole('button', { name: /^Invite them: / })).toHaveLength(6);
  close();

  await site.ask('moderator', 'POST', '/api/posts/rotas/close');
  await openPage('/posts/rotas');
  await screen.findByText('This debate is closed.');
  expect(screen.queryByText(/^Heard/)).not.toBeInTheDocument();
});
