import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it, vi } from 'vitest';
import { chooseReading, resetReading } from './choose-reading.ts';
import { readingEntry, start } from './reading-store.ts';
import { options, type Reading, readingOf } from './reading.ts';

const script = readFileSync(new URL('../../../../public/first-paint.js', import.meta.url), 'utf8');

/** The attributes that the script sets before the first paint, where the device keeps this. */
function painted(entry: string | null): Record<string, string> {
  const dataset: Record<string, string> = {};
  runInNewContext(script, {
    localStorage: { getItem: (name: string) => (name === readingEntry ? entry : null) },
    location: { pathname: '/' },
    document: { documentElement: { dataset } },
    addEventListener: () => {},
  });
  return dataset;
}

/** What the device keeps when somebody has chosen this. */
function kept(choice: Partial<Reading>): string {
  let entry = '';
  vi.stubGlobal('localStorage', {
    setItem: (_: string, value: string) => (entry = value),
    removeItem: () => {},
  });
  chooseReading(choice);
  resetReading();
  vi.unstubAllGlobals();
  return entry;
}

describe('before the first paint', () => {
  it.each<[Partial<Reading>, Record<string, string>]>([
    [{}, {}],
    [{ theme: 'contrast' }, { theme: 'contrast' }],
    [
      { theme: 'dark', textSize: '200', lineSpacing: 'wider' },
      { theme: 'dark', text: '200', lines: 'wider' },
    ],
    [
      { font: 'system', motionOff: true },
      { font: 'system', motion: 'off' },
    ],
    [
      { easyReadFirst: true, picturesOff: true },
      { easyRead: 'first', pictures: 'off' },
    ],
    [{ shortcuts: true, autoLoad: true }, {}],
  ])('the page looks as chosen: %o', (choice, attributes) => {
    expect(painted(kept(choice))).toEqual(attributes);
  });
  it.each([null, '', 'null', '7', '{"theme":"dark"}'])(
    'the page stands where the device keeps %o',
    (entry) => {
      expect(painted(entry)).toEqual({});
    },
  );
});

describe('what was kept', () => {
  it('is as at the start where it is none of the options', () => {
    expect(readingOf(null)).toEqual(start);
    expect(readingOf({ theme: 'blue', textSize: 900, autoLoad: 'yes', motionOff: 1, more: true })).toEqual(
      start,
    );
  });
  it.each(
    Object.entries(options).flatMap(([option, values]) => values.map((value) => [option, value] as const)),
  )('keeps %s: %s', (option, value) => {
    expect(readingOf(JSON.parse(kept({ [option]: value })))).toEqual({ ...start, [option]: value });
  });
});
