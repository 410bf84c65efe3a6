type Said = { level: 'error' | 'warn'; text: string };

/** What the running test has said on the console, and what it was expected to say. Emptied after each test. */
export const said: Said[] = [];
export const expected: RegExp[] = [];

/** The running test says this on the console, as an error or a warning; it fails when it does not. */
export const expectOnConsole = (text: RegExp): void => {
  expected.push(text);
};
