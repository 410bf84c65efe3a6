import type { ChildProcess } from 'node:child_process';
import process from 'node:process';

const left = new Set<() => void>();
process.once('exit', () => left.forEach((end) => end()));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

/** Done when this process ends, however it does. Gives what does it at once. */
export function atEnd(end: () => void): () => void {
  const once = () => {
    left.delete(once);
    end();
  };
  left.add(once);
  return once;
}

/** Nothing that was started here outlives it. */
export function endsWithUs(child: ChildProcess): void {
  const end = atEnd(() => void child.kill('SIGKILL'));
  child.once('exit', end);
}
