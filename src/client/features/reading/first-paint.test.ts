import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { readingAttributes } from './reading-attributes.ts';
import { options, readingOf } from './reading.ts';

const script = readFileSync(new URL('../../../../public/first-paint.js', import.meta.url), 'utf8');

/** The attributes that the script sets before the first paint, where the device keeps this. */
function painted(entry: string | null): Record<string, string> {
  const dataset: Record<string, string> = {};
  runInNewContext(script, {
    localStorage: { getItem: (name: string) => (name === 'equal-say:reading' ? entry : null) },
    location: { pathname: '/' },
    document: { documentElement: { dataset } },
    addEventListener: () => {},
  });
  return dataset;
}

const defined = (attributes: object) =>
  Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined));

describe('before the first paint', () => {
  it.each(
    Object.entries(options).flatMap(([option, values]) => values.map((value) => ({ [option]: value }))),
  )('the page looks as chosen: %o', (choice) => {
    const reading = { ...readingOf(null), ...choice };
    expect(painted(JSON.stringify(reading))).toEqual(defined(readingAttributes(readingOf(reading))));
  });
  it.each([
    null,
    '',
    'null',
    '7',
    '{"theme":"blue","textSize":"900","lineSpacing":"wides","motionOff":"yes"}',
  ])('the page is as at the start where the device keeps %o', (entry) => {
    expect(painted(entry)).toEqual({});
  });
});
