import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const inBrowser = 'tests/**/*.browser.test.ts';
const screens = ['src/client/**/*.test.tsx', 'tests/screens/**/*.test.{ts,tsx}'];
const journeys = ['tests/journeys/**/*.test.ts', inBrowser];
const faults = ['tests/faults/**/*.test.ts', 'tests/operator/**/*.test.ts'];
const noise = ['./tests/setup-console.ts'];

export default defineConfig({
  plugins: [react()],
  test: {
    reporters: ['default', './tests/tally.ts'],
    // The default leaves a core to a watcher; here nobody watches.
    maxWorkers: 2,
    // How long to wait for what must come: a busy machine is no fault. Nothing that passes waits longer for it.
    expect: { poll: { timeout: 10_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // One set of modules for all files of a worker: these keep nothing in their modules.
          isolate: false,
          include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: [...screens, ...journeys, ...faults],
          environment: 'node',
          setupFiles: noise,
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'screens',
          include: screens,
          environment: 'jsdom',
          setupFiles: [...noise, './tests/setup-screens.ts'],
          testTimeout: 20_000,
        },
      },
      // What follows runs the built server: each file one of its own, on a port and a folder of its own.
      {
        extends: true,
        test: {
          name: 'browser',
          include: journeys,
          environment: 'node',
          globalSetup: ['./tests/setup-build.ts', './tests/setup-chromium.ts'],
          setupFiles: noise,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      // One file after the other: what is killed and started again wants the machine for itself.
      {
        extends: true,
        test: {
          name: 'faults',
          include: faults,
          environment: 'node',
          globalSetup: './tests/setup-build.ts',
          setupFiles: noise,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
