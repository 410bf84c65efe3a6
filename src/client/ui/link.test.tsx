import { fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { expect, test, vi } from 'vitest';
import { Link } from './link.tsx';

function start(link = <Link to="/there?order=newest#place">Go</Link>, basename = '/') {
  const router = createMemoryRouter([{ path: '*', element: link }], {
    basename,
    initialEntries: [basename === '/' ? '/here' : `${basename}/here`],
  });
  render(<RouterProvider router={router} />);
  return router;
}

test('a link goes to its page without loading the site again', async () => {
  const router = start();
  await userEvent.click(screen.getByRole('link', { name: 'Go' }));
  const { pathname, search, hash } = router.state.location;
  expect(pathname + search + hash).toBe('/there?order=newest#place');
  expect(router.state.historyAction).toBe('PUSH');
});

test('its address is below the language of the page', () => {
  start(<Link to="/there">Go</Link>, '/cy');
  expect(screen.getByRole('link')).toHaveAttribute('href', '/cy/there');
});

test('a link to where one is takes no second place in the history, nor does one that replaces', async () => {
  const here = start(<Link to="/here">Here</Link>);
  await userEvent.click(screen.getByRole('link', { name: 'Here' }));
  expect(here.state.historyAction).toBe('REPLACE');
  const there = start(
    <Link to="/there" replace>
      Instead
    </Link>,
  );
  await userEvent.click(screen.getByRole('link', { name: 'Instead' }));
  expect(there.state.historyAction).toBe('REPLACE');
  expect(there.state.location.pathname).toBe('/there');
});

test.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }, { button: 1 }])(
  'the browser itself opens a new tab or window: %j',
  (held) => {
    const router = start();
    // jsdom would try to go there.
    const stop = (event: Event) => event.preventDefault();
    window.addEventListener('click', stop);
    const seen = vi.fn<(event: Event) => boolean>((event) => event.defaultPrevented);
    document.addEventListener('click', seen);
    fireEvent.click(screen.getByRole('link'), held);
    window.removeEventListener('click', stop);
    document.removeEventListener('click', seen);
    expect(seen).toHaveReturnedWith(false);
    expect(router.state.location.pathname).toBe('/here');
  },
);

test('what else a click does comes first, and may keep the page', async () => {
  const router = start(
    <Link to="/there" onClick={(event) => event.preventDefault()}>
      Go
    </Link>,
  );
  await userEvent.click(screen.getByRole('link'));
  expect(router.state.location.pathname).toBe('/here');
});
