import { useEffect, useState } from 'react';

export type Picture = { state: 'loading' | 'failed' | 'gone' } | { state: 'ready'; file: File };

/** The picture as a file, fetched at once: a browser lets one share only right after a tap. */
export function usePicture(address: string, fileName: string): { picture: Picture; again: () => void } {
  const [picture, setPicture] = useState<Picture>({ state: 'loading' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const stopped = new AbortController();
    setPicture({ state: 'loading' });
    fetch(address, { signal: stopped.signal })
      .then(async (answer): Promise<Picture> => {
        if (answer.status === 404) return { state: 'gone' };
        if (!answer.ok) return { state: 'failed' };
        return { state: 'ready', file: new File([await answer.blob()], fileName, { type: 'image/png' }) };
      })
      .catch((): Picture => ({ state: 'failed' }))
      .then((found) => stopped.signal.aborted || setPicture(found));
    return () => stopped.abort();
  }, [address, fileName, turn]);
  return { picture, again: () => setTurn(turn + 1) };
}
