import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { type HttpBindings, createAdaptorServer } from '@hono/node-server';
import { expect, it, onTestFinished } from 'vitest';
import { inTurn } from './in-turn.ts';

async function serverOf(answer: (path: string) => Response | Promise<Response>): Promise<number> {
  const turn = inTurn();
  const server = createAdaptorServer({
    fetch: (request, env) => turn(env as HttpBindings, () => answer(new URL(request.url).pathname)),
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

const get = (path: string, more = '') => `GET ${path} HTTP/1.1\r\nHost: site\r\n${more}\r\n`;

it('answers requests that come in one packet one after the other, in their order', async () => {
  let inHand = 0;
  const port = await serverOf(async (path) => {
    inHand += 1;
    expect(inHand).toBe(1);
    await new Promise((resolve) => setImmediate(resolve));
    inHand -= 1;
    return new Response(`<${path}>`);
  });
  const socket = connect(port, '127.0.0.1');
  socket.write(get('/a') + get('/b') + get('/c', 'Connection: close\r\n'));
  expect((await text(socket)).match(/<[^>]+>/g)).toEqual(['</a>', '</b>', '</c>']);
});

it('begins no further answer for somebody who does not read the first, and answers others', async () => {
  // More than the two ends of a connection hold.
  const large = new Uint8Array(64 * 1024 * 1024);
  let begun = 0;
  const port = await serverOf((path) => {
    if (path === '/other') return new Response('here');
    begun += 1;
    return new Response(large);
  });
  const socket = connect(port, '127.0.0.1').pause();
  onTestFinished(() => void socket.destroy());
  socket.write(get('/large').repeat(50));
  for (let i = 0; i < 20; i += 1)
    expect(await (await fetch(`http://127.0.0.1:${port}/other`)).text()).toBe('here');
  expect(begun).toBe(1);
});
