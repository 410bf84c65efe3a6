import { type ComponentType, lazy, useState } from 'react';
import { untilLoaded } from './load.ts';

/**
 * A part of a page that the server draws, and that is loaded apart from it: what was drawn stays as it is until then.
 * Stands in a `Suspense`. `load` before drawing puts it into the page at once, which the server does in one go.
 */
export function drawnPart<P extends object>(get: () => Promise<ComponentType<P>>) {
  let loaded: ComponentType<P> | null = null;
  const load = async (): Promise<ComponentType<P>> => (loaded ??= await get());
  const Lazy = lazy(async () => ({ default: await untilLoaded(load) }));
  function Part(props: P) {
    const [Drawn] = useState<ComponentType<P>>(() => loaded ?? Lazy);
    return <Drawn {...props} />;
  }
  return { Part, load };
}
