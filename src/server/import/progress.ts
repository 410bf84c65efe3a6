type Screen = { isTTY?: boolean; write: (text: string) => unknown };
const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0);

/** One line, written anew at most four times a second; without a terminal, a line for every tenth. */
export function progressLine(screen: Screen, what: string) {
  let shown = 0;
  let tenth = -1;
  return (read: number, total: number, more = ''): void => {
    const done = read >= total;
    const now = Date.now();
    const line = `${what}: ${megabytes(read)} of ${megabytes(total)} MB${more}`;
    if (screen.isTTY === true) {
      if (!done && now - shown < 250) return;
      shown = now;
      screen.write(`\r\u001B[K${line}${done ? '\n' : ''}`);
    } else {
      const part = Math.floor((read / Math.max(total, 1)) * 10);
      if (part > tenth) screen.write(`${line}\n`);
      tenth = Math.max(part, tenth);
    }
  };
}
