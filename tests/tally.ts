import type { Reporter } from 'vitest/node';

/** The last line of a run, for programs that read it: "12 passed, 0 failed". Whatever broke outside a test counts, too. */
export default class Tally implements Reporter {
  onTestRunEnd: NonNullable<Reporter['onTestRunEnd']> = (modules, unhandled) => {
    let passed = 0;
    let failed = unhandled.length;
    for (const module of modules) {
      failed += module.errors().length;
      for (const suite of module.children.allSuites()) failed += suite.errors().length;
      for (const test of module.children.allTests()) {
        if (test.result().state === 'passed') passed += 1;
        if (test.result().state === 'failed') failed += 1;
      }
    }
    console.log(`${passed} passed, ${failed} failed`);
  };
}
