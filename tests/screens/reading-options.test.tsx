import { act, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openPage, openSite } from '../render-app.tsx';

const kept = () => JSON.parse(localStorage.getItem('equal-say:reading') ?? 'null') as unknown;
/** jsdom knows no popovers: what stands in one is there, but counts as not displayed. */
const hidden = { hidden: true };
const box = (name: string) => screen.findByRole('checkbox', { name, ...hidden });
const radio = (group: string, name: string) =>
  within(screen.getByRole('group', { name: group, ...hidden })).getByRole('radio', { name, ...hidden });
const keys = 'Keys J and K go to the next and previous new comment';
const automatic = 'Show more comments automatically when I come near the end';

afterEach(() => {
  vi.restoreAllMocks();
  for (const name of Object.keys(document.documentElement.dataset))
    delete document.documentElement.dataset[name];
});

describe('reading options', () => {
  it('are seen at once, kept on the device, and all taken back by one button', async () => {
    await openSite();
    const { user, close } = await openPage('/');
    expect(await box(keys)).not.toBeChecked();
    expect(kept()).toBeNull();
    expect({ ...document.documentElement.dataset }).toEqual({});

    await user.click(radio('Size of words', '150%'));
    await user.click(radio('Colours', 'Soft'));
    await user.click(radio('Space between lines', 'More'));
    await user.click(radio('Letters', 'Letters of this device'));
    await user.click(await box('Nothing moves by itself'));
    await user.click(await box('Open Easy Read first, where a post has it'));
    await user.click(await box('Words without pictures'));
    await user.click(await box(automatic));
    expect({ ...document.documentElement.dataset }).toEqual({
      theme: 'soft',
      text: '150',
      lines: 'wide',
      font: 'system',
      motion: 'off',
      easyRead: 'first',
      pictures: 'off',
    });
    close();

    const next = await openPage('/posts/rotas');
    expect(await box(automatic)).toBeChecked();
    expect(await box(keys)).not.toBeChecked();
    expect(radio('Colours', 'Soft')).toBeChecked();
    expect(radio('Size of words', '150%')).toBeChecked();

    await next.user.click(screen.getByRole('button', { name: 'Back to the start', ...hidden }));
    expect({ ...document.documentElement.dataset }).toEqual({});
    expect(radio('Size of words', 'Normal')).toBeChecked();
    expect(radio('Colours', 'Same as this device')).toBeChecked();
    expect(await box(automatic)).not.toBeChecked();
    expect(kept()).toBeNull();
    expect(await screen.findByText(/^Everything is as it was at the start\./)).toBeInTheDocument();
  });

  it('stay as they are where something else wrote their entry, and follow another tab', async () => {
    localStorage.setItem('equal-say:reading', '{"theme":"blue","autoLoad":"yes","textSize":"900"}');
    await openSite();
    await openPage('/');
    expect(await box(automatic)).not.toBeChecked();
    expect(radio('Colours', 'Same as this device')).toBeChecked();
    const tell = (newValue: string | null) =>
      act(() => window.dispatchEvent(new StorageEvent('storage', { key: 'equal-say:reading', newValue })));
    tell('{"theme":"contrast","textSize":"200"}');
    expect(document.documentElement.dataset).toMatchObject({ theme: 'contrast', text: '200' });
    expect(radio('Colours', 'High contrast')).toBeChecked();
    tell(null);
    expect({ ...document.documentElement.dataset }).toEqual({});
  });

  it('work for this page where nothing can be kept, and say so', async () => {
    await openSite();
    const { user } = await openPage('/');
    await box(keys);
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError');
    });
    await user.click(radio('Colours', 'Dark'));
    expect(document.documentElement.dataset.theme).toBe('dark');
    expect(await screen.findByText(/^This browser does not keep your choices/)).toBeInTheDocument();
  });
});
