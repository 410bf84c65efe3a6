import { readFileSync } from 'node:fs';

type Tokens = ReadonlyMap<string, string>;

const css = readFileSync(new URL('../src/client/styles/tokens.css', import.meta.url), 'utf8').replaceAll(
  /\/\*.*?\*\//gs,
  '',
);

/** Blocks of declarations, each with what stands before its brace. */
const blocks = [...css.matchAll(/([^{};]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({
  selectors: selector.split(',').map((one) => one.trim()),
  tokens: new Map(
    [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]),
  ),
}));

/** What a selector of `tokens.css` says. */
export function declared(selector: string): Tokens {
  const found = blocks.filter(({ selectors }) => selectors.includes(selector));
  if (found.length === 0) throw new Error(`tokens.css has no ${selector}`);
  return new Map(found.flatMap(({ tokens }) => [...tokens]));
}

const colour = /^(?:light-dark\((#[0-9a-f]+), (#[0-9a-f]+)\)|(#[0-9a-f]+))$/i;

/** The colours of a theme, in the light or in the dark. */
export function coloursOf(theme: string, scheme: 'light' | 'dark'): Tokens {
  const own = theme === 'light' || theme === 'dark' ? [] : [...declared(`[data-theme='${theme}']`)];
  return new Map(
    [...declared('[data-theme]'), ...own].map(([name, value]) => {
      const found = colour.exec(value);
      if (!found) throw new Error(`${name}: ${value} is no colour`);
      return [name, (scheme === 'light' ? found[1] : found[2]) ?? found[3] ?? ''];
    }),
  );
}
