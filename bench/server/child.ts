import { fork } from 'node:child_process';
import { once } from 'node:events';
import { endsWithUs } from '../at-end.ts';

export type Child<T> = { result: T; stop: () => Promise<void> };

/** Starts a script of this folder, sends it this, and waits for its one answer. */
export async function child<T>(script: string, message: object): Promise<Child<T>> {
  const started = fork(`bench/server/${script}`);
  endsWithUs(started);
  const ended = once(started, 'exit');
  started.send(message);
  const answer = await Promise.race([once(started, 'message'), ended]);
  const stop = async () => {
    started.kill();
    await ended;
  };
  const said = answer[0] as { result: T } | { error: string } | number | null;
  if (said !== null && typeof said === 'object' && 'result' in said) return { result: said.result, stop };
  await stop();
  throw new Error(
    `${script}: ${said !== null && typeof said === 'object' ? said.error : `ended with ${said}`}`,
  );
}
