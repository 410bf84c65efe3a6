import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openPage, openSite } from '../render-app.tsx';

const kept = () => JSON.parse(localStorage.getItem('equal-say:reading') ?? 'null') as unknown;
/** jsdom knows no popovers: what stands in one is there, but counts as not displayed. */
const hidden = { hidden: true };
const option = (name: string) => screen.findByRole('checkbox', { name, ...hidden });
const keys = 'Keys J and K go to the next and previous new comment';
const automatic = 'Show more comments automatically when I come near the end';

describe('reading options', () => {
  it('are off until they are wanted', async () => {
    await openSite();
    await openPage('/');
    expect(await option(keys)).not.toBeChecked();
    expect(await option(automatic)).not.toBeChecked();
    expect(kept()).toBeNull();
  });

  it('are kept on the device, each without touching the others', async () => {
    await openSite();
    const { user, close } = await openPage('/');
    await user.click(await option(keys));
    await user.click(screen.getByRole('radio', { name: 'Dark', ...hidden }));
    await user.click(await option(automatic));
    await user.click(await option(keys));
    expect(kept()).toEqual({ theme: 'dark', shortcuts: false, autoLoad: true });
    close();
    await openPage('/posts/rotas');
    expect(await option(automatic)).toBeChecked();
    expect(await option(keys)).not.toBeChecked();
    expect(screen.getByRole('radio', { name: 'Dark', ...hidden })).toBeChecked();
    const debates = screen.getByRole('group', { name: 'Debates', ...hidden });
    expect(within(debates).getAllByRole('checkbox', hidden)).toHaveLength(2);
  });

  it('stay as they are where something else wrote their entry', async () => {
    localStorage.setItem('equal-say:reading', '{"theme":"blue","autoLoad":"yes"}');
    await openSite();
    await openPage('/');
    expect(await option(automatic)).not.toBeChecked();
    expect(screen.getByRole('radio', { name: 'Same as this device', ...hidden })).toBeChecked();
  });
});
