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
 * @typedef {{ port: number, connections: string[][], seconds: number | null }} Plan
 * @param {Plan} plan
 */
async function load({ port, connections, seconds }) {
  /** @type {number[]} */
  const times = [];
  let failed = 0;
  const begin = performance.now();
  const end = seconds === null ? Infinity : begin + seconds * 1000;

  /** @param {string[]} requests @returns {Promise<void>} */
  const talk = (requests) =>
    new Promise((resolve, reject) => {
      const bytes = requests.map((request) => Buffer.from(request));
      const socket = connect({ port, host: '127.0.0.1', noDelay: true });
      /** @type {Buffer[]} */
      let parts = [];
      let size = 0;
      /** How many bytes the answer has at least: what is shorter is not looked into again. */
      let expected = 0;
      let next = 0;
      let sentAt = 0;
      const send = () => {
        const more = seconds === null ? next < bytes.length : performance.now() < end;
        if (!more) {
          socket.end();
          return resolve();
        }
        sentAt = performance.now();
        socket.write(bytes[next % bytes.length] ?? '');
        next += 1;
      };
      socket.on('connect', send);
      socket.on('data', (part) => {
        parts.push(part);
        size += part.length;
        if (size < expected) return;
        const all = parts.length === 1 ? part : Buffer.concat(parts);
        const answer = answerIn(all);
        parts = [all];
        if (answer === null) return;
        times.push(performance.now() - sentAt);
        if (answer.status < 200 || answer.status > 299) failed += 1;
        // The same question is answered by as many bytes.
        expected = seconds === null || bytes.length > 1 ? 0 : size;
        parts = [];
        size = 0;
        send();
      });
      socket.on('error', reject);
      socket.on('close', () => reject(new Error('The server closed a connection')));
    });

  await Promise.all(connections.map(talk));
  const took = (performance.now() - begin) / 1000;
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
