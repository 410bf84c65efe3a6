/**
 * Asks a server as fast as it answers, over connections that are kept; runs in a process of its own. Is sent
 * `{ port, connections, seconds }`: for each connection the requests it sends, as text, one after the other. With
 * `seconds` each begins again at its end, until the time is over. Sends `{ answers, failed, seconds, p50, p99 }` back,
 * times in milliseconds. Written on bare sockets: a client that works more than the server would hide the difference.
 */
import { connect } from 'node:net';
import process from 'node:process';

const headEnd = Buffer.from('\r\n\r\n');

/** Where the answer at the beginning of these bytes ends, and its status; null while it is not whole. @param {Buffer} bytes */
function answerIn(bytes) {
  const end = bytes.indexOf(headEnd);
  if (end < 0) return null;
  const head = bytes.toString('latin1', 0, end);
  const status = Number(head.slice(9, 12));
  const length = /\r\ncontent-length: *(\d+)/i.exec(head);
  if (length) return bytes.length >= end + 4 + Number(length[1]) ? { status } : null;
  if (!/\r\ntransfer-encoding: *chunked/i.test(head)) return { status };
  return bytes.subarray(-5).toString('latin1') === '0\r\n\r\n' ? { status } : null;
}

/**
 * A connection. `ask` sends a request and gives the status of its answer; `same`: whether it is as long as the last one.
 * @param {number} port
 */
function connection(port) {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  /** @type {Buffer[]} */
  let parts = [];
  let size = 0;
  /** An answer shorter than this is not whole: it is not looked into. */
  let expected = 0;
  /** @type {(status: number) => void} */
  let answered = () => {};
  /** @type {(error: Error) => void} */
  let broke = () => {};
  socket.on('data', (part) => {
    parts.push(part);
    size += part.length;
    if (size < expected) return;
    const all = parts.length === 1 ? part : Buffer.concat(parts);
    const answer = answerIn(all);
    parts = [all];
    if (answer === null) return;
    expected = size;
    parts = [];
    size = 0;
    answered(answer.status);
  });
  socket.on('error', (error) => broke(error));
  socket.on('close', () => broke(new Error('The server closed a connection')));
  return {
    /** @param {Buffer} request @param {boolean} same @returns {Promise<number>} */
    ask: (request, same) =>
      new Promise((resolve, reject) => {
        if (!same) expected = 0;
        answered = resolve;
        broke = reject;
        socket.write(request);
      }),
    end: () => socket.end(),
  };
}

/**
 * @typedef {{ port: number, connections: string[][], seconds: number | null }} Plan
 * @param {Plan} plan
 */
async function load({ port, connections, seconds }) {
  // A busy server takes new connections one by one: that is over before the time begins.
  const hello = Buffer.from(`GET /healthz HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n\r\n`);
  const open = connections.map(() => connection(port));
  await Promise.all(open.map(({ ask }) => ask(hello, false)));

  /** @type {number[]} */
  const times = [];
  let failed = 0;
  const begin = performance.now();
  const end = seconds === null ? Infinity : begin + seconds * 1000;
  const talk = async (
    /** @type {ReturnType<typeof connection>} */ { ask },
    /** @type {string[]} */ texts,
  ) => {
    const requests = texts.map((text) => Buffer.from(text));
    for (let next = 0; seconds === null ? next < requests.length : performance.now() < end; next += 1) {
      const sentAt = performance.now();
      const status = await ask(
        /** @type {Buffer} */ (requests[next % requests.length]),
        requests.length === 1 && next > 0,
      );
      times.push(performance.now() - sentAt);
      if (status < 200 || status > 299) failed += 1;
    }
  };
  await Promise.all(open.map((one, index) => talk(one, connections[index] ?? [])));
  const took = (performance.now() - begin) / 1000;
  for (const one of open) one.end();

  times.sort((a, b) => a - b);
  const at = (/** @type {number} */ share) => times[Math.floor(share * (times.length - 1))] ?? 0;
  return { answers: times.length, failed, seconds: took, p50: at(0.5), p99: at(0.99) };
}

process.on('message', async (plan) => {
  try {
    process.send?.({ result: await load(/** @type {Plan} */ (plan)) });
  } catch (error) {
    process.send?.({ error: String(error) });
  }
});
