import type { CDPSession } from 'playwright-core';

/**
 * Listens to what comes over the wire, packed as gzip. Gives, when asked: kilobytes of scripts and styles asked for before
 * the page had loaded (what is fetched later, at rest, nobody waits for), and of HTML.
 */
export async function traffic(debuggerOf: CDPSession): Promise<() => { code: number; html: number }> {
  const asked = new Map<string, { at: number; kind: string; bytes: number }>();
  let loadedAt = Infinity;
  debuggerOf.on('Network.requestWillBeSent', ({ requestId, timestamp, type }) =>
    asked.set(requestId, { at: timestamp, kind: type ?? '', bytes: 0 }),
  );
  debuggerOf.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = asked.get(requestId);
    if (request) request.bytes = encodedDataLength;
  });
  debuggerOf.on('Page.loadEventFired', ({ timestamp }) => (loadedAt = Math.min(loadedAt, timestamp)));
  await debuggerOf.send('Page.enable');
  await debuggerOf.send('Network.enable');
  // Some servers have Brotli too: all are to be compared in the same form.
  await debuggerOf.send('Network.setExtraHTTPHeaders', { headers: { 'accept-encoding': 'gzip' } });
  return () => {
    const kilobytes = (isIt: (kind: string) => boolean) =>
      [...asked.values()]
        .filter(({ at, kind }) => at <= loadedAt && isIt(kind))
        .reduce((sum, { bytes }) => sum + bytes / 1000, 0);
    return {
      code: kilobytes((kind) => kind === 'Script' || kind === 'Stylesheet'),
      html: kilobytes((kind) => kind === 'Document'),
    };
  };
}
