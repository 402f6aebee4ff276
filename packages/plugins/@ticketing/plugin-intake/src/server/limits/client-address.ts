import { BlockList, isIP } from 'node:net';

/** Networks a reverse proxy of ours can be in; nobody on the internet has such an address. */
const NEAR = new BlockList();
for (const [network, bits] of [['10.0.0.0', 8], ['172.16.0.0', 12], ['192.168.0.0', 16], ['127.0.0.0', 8], ['169.254.0.0', 16], ['100.64.0.0', 10]] as const) NEAR.addSubnet(network, bits);
for (const [network, bits] of [['fc00::', 7], ['fe80::', 10]] as const) NEAR.addSubnet(network, bits, 'ipv6');
NEAR.addAddress('::1', 'ipv6');

/**
 * The address a request comes from, for limits. A header is believed only as far as proxies near us wrote it: from the end of X-Forwarded-For back
 * to the first address that is not near. Who connects directly is taken by his own address, whatever he says in the header.
 */
export function clientAddress(peer: string, forwardedFor: string | undefined): string {
  const hops = [...(forwardedFor ?? '').split(','), peer].map(plainAddress).filter((address) => isIP(address) > 0);
  for (let at = hops.length - 1; at >= 0; at -= 1) if (!isNear(hops[at])) return hops[at];
  return hops[0] ?? 'unknown';
}

const isNear = (address: string): boolean => NEAR.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** Without spaces, brackets, port, and the prefix of an IPv4 address in an IPv6 socket. */
function plainAddress(text: string): string {
  const address = text.trim().replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/^::ffff:(?=\d+\.)/i, '');
  return /^\d+\.\d+\.\d+\.\d+:\d+$/.test(address) ? address.slice(0, address.indexOf(':')) : address;
}
