import { BlockList, isIP, isIPv6 } from 'node:net';

/**
 * Who is on the other end: the socket's address, or, when a trusted proxy speaks, the last address in X-Forwarded-For
 * that is not a trusted proxy's. Whatever stands before that one could have been made up.
 */
export function addressReader(trustedProxies: readonly string[]) {
  const trusted = new BlockList();
  for (const range of trustedProxies) {
    const [address = '', prefix] = range.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (prefix === undefined) trusted.addAddress(address, family);
    else trusted.addSubnet(address, Number(prefix), family);
  }
  const isTrusted = (address: string) => trusted.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');

  return (socketAddress: string | undefined, forwardedFor: string | undefined): string | null => {
    let address = plain(socketAddress ?? '');
    if (address === null) return null;
    const hops = (forwardedFor ?? '').split(',').reverse();
    for (const hop of hops) {
      if (!isTrusted(address)) break;
      const before = plain(hop);
      if (before === null) break;
      address = before;
    }
    return address;
  };
}

/** Without the port that some proxies add; an IPv4 address in IPv6 clothes as the IPv4 address it is. */
function plain(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^\[(.+)\](:\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
  const address = bare.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  return isIP(address) === 0 ? null : address.toLowerCase();
}
