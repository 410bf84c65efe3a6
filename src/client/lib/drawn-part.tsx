import { type ComponentType, lazy, memo, Suspense, useState } from 'react';
import { untilLoaded } from './load.ts';

/**
 * A part of a page that the server draws, and that is loaded apart from it: what was drawn stays as it is until then, and
 * nothing moves. Untouched by what else changes around it, since React would take it away to draw it anew.
 * `load` before drawing puts it into the page at once, which the server does in one go; what cannot be loaded then comes
 * later.
 */
export function drawnPart<P extends object>(get: () => Promise<ComponentType<P>>) {
  let loaded: ComponentType<P> | null = null;
  const fetch = async (): Promise<ComponentType<P>> => (loaded ??= await get());
  const Lazy = lazy(async () => ({ default: await untilLoaded(fetch) }));
  const Part = memo((props: P) => {
    const [Drawn] = useState<ComponentType<P>>(() => loaded ?? Lazy);
    return (
      <Suspense fallback={null}>
        <Drawn {...props} />
      </Suspense>
    );
  });
  return { Part, load: (): Promise<unknown> => fetch().catch(() => undefined) };
}
