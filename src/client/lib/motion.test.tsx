import { afterEach, expect, it, vi } from 'vitest';
import { isMotionWanted } from './motion.ts';

const device = (reduces: boolean) =>
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: reduces && query === '(prefers-reduced-motion: reduce)',
  }));

afterEach(() => {
  vi.unstubAllGlobals();
  delete document.documentElement.dataset.motion;
});

it('wants motion unless the device or the reading options forbid it', () => {
  device(false);
  expect(isMotionWanted()).toBe(true);
  document.documentElement.dataset.motion = 'off';
  expect(isMotionWanted()).toBe(false);
  delete document.documentElement.dataset.motion;
  device(true);
  expect(isMotionWanted()).toBe(false);
});
