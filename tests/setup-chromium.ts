import { chromiumPath } from './chromium.ts';

/** Once, before the first browser test: an installation takes longer than a test may. */
export const setup = (): void => {
  chromiumPath();
};
