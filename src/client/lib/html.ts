import { useMemo } from 'react';

type Html = { __html: string };
type Policy = { createHTML: (html: string) => unknown };

let policy: Policy | null | undefined;

/**
 * The one Trusted Types policy. Everything passed here was sanitised by the server; nothing a person types on this
 * device may ever be.
 */
function trusted(html: string): Html {
  if (policy === undefined) {
    const { trustedTypes } = globalThis as {
      trustedTypes?: { createPolicy: (name: string, p: object) => Policy };
    };
    policy =
      trustedTypes?.createPolicy('equal-say', { createHTML: (sanitised: string) => sanitised }) ?? null;
  }
  return { __html: (policy?.createHTML(html) ?? html) as string };
}

/** Stable for the same text: React compares by identity and would write the same text again. */
export const useServerHtml = (html: string): Html => useMemo(() => trusted(html), [html]);
