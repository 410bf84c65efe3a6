/** How busy the rest of the machine is. On Linux; elsewhere everything counts as quiet. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';

/** Cores that others may use before a run counts as noisy. */
export const noisy = 0.2;

/** Linux counts in hundredths of a second. */
const tick = 0.01;

/** Fields of /proc/PID/stat behind the name, which may hold anything. */
function statOf(pid: string): { parent: string; seconds: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    return { parent: fields[1] ?? '', seconds: ticks * tick };
  } catch {
    // It has ended.
    return null;
  }
}

/** Seconds of computing so far: of the machine, and of this process with all that it started. */
function used(): { at: number; machine: number; own: number } {
  const [, user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0] = readFileSync('/proc/stat', 'utf8')
    .split('\n', 1)
    .join()
    .split(/\s+/)
    .map(Number);
  const stats = new Map(
    readdirSync('/proc').flatMap((pid) => (/^\d+$/.test(pid) ? [[pid, statOf(pid)]] : [])),
  );
  const isOwn = (pid: string): boolean => {
    for (let at = pid; ; at = stats.get(at)?.parent ?? '') {
      if (at === String(process.pid)) return true;
      if (!stats.get(at)) return false;
    }
  };
  let own = 0;
  for (const [pid, stat] of stats) if (stat && isOwn(pid)) own += stat.seconds;
  return { at: performance.now() / 1000, machine: (user + nice + system + irq + softirq) * tick, own };
}

/** Begins to listen; then says how many cores others have used since. Ask while what was started still runs. */
function listen(): () => number {
  if (!existsSync('/proc/stat')) return () => 0;
  const from = used();
  return () => {
    const to = used();
    const others = to.machine - from.machine - (to.own - from.own);
    return Math.max(0, others / (to.at - from.at));
  };
}

/** Waits until others use next to nothing for half a second, at most this long (milliseconds). */
async function untilQuiet(patience: number): Promise<void> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    const others = listen();
    await wait(500);
    if (others() < noisy) return;
  }
}

/**
 * The quietest of up to three tries; without patience the first. A run that ends processes which nobody here waits for (a
 * browser's) calls `measured` before: what they used would count as others' after.
 */
export async function quietest<T>(
  patience: number,
  run: (measured: () => void) => Promise<T>,
): Promise<{ result: T; others: number }> {
  let best: { result: T; others: number } | null = null;
  for (let tries = 0; tries < (patience > 0 ? 3 : 1) && (best?.others ?? Infinity) > noisy; tries += 1) {
    await untilQuiet(patience);
    const others = listen();
    let heard: number | null = null;
    const result = await run(() => (heard ??= others()));
    heard ??= others();
    if (best === null || heard < best.others) best = { result, others: heard };
  }
  return best as { result: T; others: number };
}
