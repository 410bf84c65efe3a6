import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addressReader } from './addresses.ts';

const direct = addressReader([]);
const proxied = addressReader(['127.0.0.1', '::1', '10.0.0.0/8', 'fd00::/8']);

it('believes only the socket when no proxy is trusted, whatever the request says', () => {
  fc.assert(
    fc.property(fc.ipV4(), fc.oneof(fc.string(), fc.ipV4(), fc.ipV6()), (socket, forwarded) => {
      expect(direct(socket, forwarded)).toBe(socket);
    }),
  );
});

it('gives a stranger who pretends to be a proxy their own address', () => {
  expect(proxied('203.0.113.7', '198.51.100.1')).toBe('203.0.113.7');
});

it.each([
  ['one proxy', '127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['a proxy on IPv6', '::1', '2001:db8::7', '2001:db8::7'],
  ['an IPv4 proxy on an IPv6 socket', '::ffff:127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['two proxies', '127.0.0.1', '198.51.100.1, 10.2.3.4', '198.51.100.1'],
  ['an address made up by the visitor', '127.0.0.1', '1.1.1.1, 198.51.100.1', '198.51.100.1'],
  [
    'a trusted address made up by the visitor',
    '127.0.0.1',
    '10.0.0.9, 198.51.100.1, 10.2.3.4',
    '198.51.100.1',
  ],
  ['ports', '127.0.0.1', '198.51.100.1:4711', '198.51.100.1'],
  ['ports and brackets', '127.0.0.1', '[2001:DB8::7]:4711', '2001:db8::7'],
  ['nonsense', '127.0.0.1', 'unknown', '127.0.0.1'],
  ['nonsense before a proxy', '127.0.0.1', 'unknown, 10.2.3.4', '10.2.3.4'],
  ['nothing', '127.0.0.1', undefined, '127.0.0.1'],
])('finds the visitor behind trusted proxies: %s', (_what, socket, forwarded, visitor) => {
  expect(proxied(socket, forwarded)).toBe(visitor);
});

it('knows of no address when the socket is gone', () => {
  expect(direct(undefined, '198.51.100.1')).toBeNull();
});

it('never gives anything but an address', () => {
  fc.assert(
    fc.property(fc.string(), (forwarded) => {
      expect(proxied('127.0.0.1', forwarded)).toMatch(/^[\da-f.:]+$/);
    }),
  );
});
