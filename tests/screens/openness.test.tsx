import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import type { Fairness, Share } from '../../src/contract/openness.ts';
import { wilson } from '../../src/server/openness/wilson.ts';
import { openPage, openSite } from '../render-app.tsx';

const rowOf = (table: HTMLElement, name: string) =>
  within(table).getByRole('rowheader', { name }).closest('tr')!;

async function moderated() {
  const site = await openSite();
  const hide = async (reason: string) => {
    const { id } = await site.say('guest', 'rotas', { pointOfView: 'family' });
    await site.ask('moderator', 'POST', `/api/comments/${id}/hide`, { reason, note: null });
    return id;
  };
  await hide('spam');
  await hide('spam');
  await site.ask('administrator', 'POST', `/api/comments/${await hide('off-subject')}/show`);
  await site.say('guest', 'rotas', { pointOfView: 'manager' });
  return site;
}

describe('how we moderate, in numbers', () => {
  it('is for everybody, in tables with their names, from the house rules and back', async () => {
    await moderated();
    const { user, router } = await openPage('/house-rules');
    const links = await screen.findAllByRole('link', { name: 'How we moderate, in numbers' });
    await user.click(links.at(-1)!);
    expect(
      await screen.findByRole('heading', { level: 1, name: 'How we moderate, in numbers' }),
    ).toBeVisible();
    const reasons = screen.getByRole('table', { name: 'Why comments were hidden' });
    expect(rowOf(reasons, 'It is spam')).toHaveTextContent(/2$/);
    expect(rowOf(reasons, 'It is off the subject')).toHaveTextContent(/1$/);
    expect(rowOf(reasons, 'All together')).toHaveTextContent(/3$/);
    const [newest, ...earlier] = within(screen.getByRole('table', { name: 'Month by month' })).getAllByRole(
      'rowheader',
    );
    expect(newest?.closest('tr')).toHaveTextContent(/^\w+ \d{4}3$/);
    expect(earlier).toHaveLength(12);
    await user.click(screen.getByRole('link', { name: 'Read the house rules' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/house-rules'));
  });

  it('draws a bar beside a number, the longest for the most, and says nothing by it alone', async () => {
    await moderated();
    await openPage('/openness');
    const table = await screen.findByRole('table', { name: 'Why comments were hidden' });
    const width = (name: string) => rowOf(table, name).querySelector('rect')?.getAttribute('width');
    expect([width('It is spam'), width('It is off the subject'), width('Another reason')]).toEqual([
      ...['100', '50', '0'],
    ]);
    for (const bar of document.querySelectorAll('svg.count-bar'))
      expect(bar).toHaveAttribute('aria-hidden', 'true');
    expect(document.querySelector('main [style]')).toBeNull();
  });
});

const share = (count: number, of: number): Share => ({ count, of, ...wilson(count, of) });
const two = (one: Share, other: Share): Fairness['hidden'] => [
  { pointOfView: 'family', ...one, others: other },
  { pointOfView: 'manager', ...other, others: one },
];

async function openFairness(hidden?: Fairness['hidden'], path = '/moderation/fairness') {
  const site = await moderated();
  if (hidden)
    site.use(
      http.get('*/api/moderation/fairness', () =>
        HttpResponse.json({
          ...{ period: '12-months', pointsOfView: [], hidden },
          ...{ takenBack: share(0, 0), granted: share(0, 0), times: [] },
        } satisfies Fairness),
      ),
    );
  site.sessions.become('moderator');
  return openPage(path);
}

describe('the page of fairness', () => {
  it('has a picture with a name, and a table with the same numbers', async () => {
    await openFairness();
    const picture = await screen.findByRole('img', { name: /^A dot and a line for each point of view: / });
    const table = screen.getByRole('table', { name: 'Whose comments are hidden' });
    expect(rowOf(table, 'Families and friends')).toHaveTextContent(
      /Families and friends32.*66\.7%.*20\.8% and 93\.9%/,
    );
    expect(rowOf(table, 'Families and friends')).toHaveTextContent('Too few comments to tell');
    expect(picture.querySelectorAll('.fair-range')).toHaveLength(2);
    const dot = picture.querySelector('.fair-dot');
    expect(Number(dot?.getAttribute('x1'))).toBeCloseTo(66.67, 1);
    expect(screen.getByText(/There are too few comments to tell anything\./)).toBeVisible();
    expect(
      rowOf(
        screen.getByRole('table', { name: 'Decisions that were taken back' }),
        'Comments hidden, and shown again later',
      ),
    ).toHaveTextContent('1 of 3');
  });

  it('says which point of view to look at when chance hardly explains it, and not otherwise', async () => {
    const { close } = await openFairness(two(share(90, 1000), share(20, 1000)));
    expect(await screen.findByText(/^Look more closely at: Families and friends, Managers\./)).toBeVisible();
    const table = screen.getByRole('table', { name: 'Whose comments are hidden' });
    expect(rowOf(table, 'Families and friends')).toHaveTextContent('Hidden more often');
    expect(rowOf(table, 'Managers')).toHaveTextContent('Hidden less often');
    close();
    await openFairness(two(share(24, 1000), share(20, 1000)));
    expect(await screen.findByText(/^These numbers show no difference/)).toBeVisible();
  });

  it('tells of another time at an address of its own', async () => {
    const { user, router } = await openFairness();
    await screen.findByRole('table', { name: 'Whose comments are hidden' });
    const choice = within(screen.getByRole('navigation', { name: 'Which time' }));
    expect(choice.getByRole('link', { current: 'page' })).toHaveTextContent('The last 12 months');
    await user.click(choice.getByRole('link', { name: 'The last 3 months' }));
    await waitFor(() => expect(router.state.location.search).toBe('?period=3-months'));
    // That of the other time, which is there once this one is drawn anew.
    await waitFor(() =>
      expect(screen.getByRole('table', { name: 'Whose comments are hidden' })).toBeVisible(),
    );
  });

  it('says when nobody has written anything', async () => {
    await openFairness(two(share(0, 0), share(0, 0)));
    expect(await screen.findByText('Nobody has written a comment in this time.')).toBeVisible();
  });

  it('is for moderators, and leads them to what everybody can read', async () => {
    const { close } = await openFairness();
    expect(await screen.findByRole('link', { name: /^What everybody can read/ })).toHaveAttribute(
      'href',
      '/openness',
    );
    close();
    const site = await openSite();
    site.sessions.become('member');
    await openPage('/moderation/fairness');
    expect(await screen.findByRole('heading', { name: 'Only moderators can read this page' })).toBeVisible();
  });
});
