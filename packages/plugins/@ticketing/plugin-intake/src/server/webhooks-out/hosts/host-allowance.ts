import * as ipaddr from 'ipaddr.js';
import net from 'node:net';

/** Which hosts that are not public an administrator lets us reach. */
export interface HostAllowance {
  /** Private networks as a whole. */
  allowsPrivateHosts: boolean;
  /** Single ones: names ("hooks.local", "*.corp.example"), addresses and networks ("10.1.0.0/16"). */
  allowedHosts: readonly string[];
}

/** What `allowsPrivateHosts` opens. Everything else that is not public leads to machines nobody means: it has to be named. */
const PRIVATE_RANGES: readonly string[] = ['private', 'loopback', 'uniqueLocal', 'carrierGradeNat'];
/** Where clouds tell their machines secrets: Alibaba, AWS over IPv6, Azure. The usual 169.254.169.254 is link-local. */
const METADATA: readonly string[] = ['100.100.100.200', 'fd00:ec2::254', '168.63.129.16'];
/** Addresses for documentation (RFC 3849) are no network of anybody. */
const DOCUMENTATION = ipaddr.IPv6.parseCIDR('2001:db8::/32');
/** All that was ever given out (RFC 4291, 2.4). The rest is old ways to write IPv4, such as ::7f00:1 for 127.0.0.1. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

const NAME = /^(\*\.)?[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*$/;
const LONGEST_NAME = 253;

/** Whether this can stand on the list of allowed hosts. */
export const isHostEntry = (entry: string): boolean =>
  entry.length <= LONGEST_NAME && (net.isIP(entry) !== 0 || ipaddr.isValidCIDR(entry) || (NAME.test(entry) && !/^[\d.]+$/.test(entry)));

/**
 * Whether a connection to `address` may be made for a URL with the host `hostname` (as URL gives it: in lower case, IPv4 in dots, IPv6
 * perhaps in brackets). What cannot be read is refused.
 */
export function mayConnect(address: string, hostname: string, { allowsPrivateHosts, allowedHosts }: HostAllowance): boolean {
  if (!net.isIP(address)) return false;
  // An IPv4 address inside of an IPv6 one is judged as what it is.
  const parsed = ipaddr.process(address);
  const entries = allowedHosts.map((entry) => entry.trim().toLowerCase());
  if (entries.some((entry) => isNamed(entry, plainHost(hostname)) || holds(entry, parsed))) return true;
  if (METADATA.some((one) => parsed.toNormalizedString() === ipaddr.parse(one).toNormalizedString())) return false;
  return isPublic(parsed) || (allowsPrivateHosts && PRIVATE_RANGES.includes(parsed.range()));
}

function isPublic(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  if (address instanceof ipaddr.IPv4) return address.range() === 'unicast';
  return address.match(DOCUMENTATION) || (address.range() === 'unicast' && address.match(GLOBAL_UNICAST));
}

/** The host of a URL without brackets and without the dot of the root. */
export const plainHost = (hostname: string): string => hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '').toLowerCase();

const isNamed = (entry: string, host: string): boolean => entry === host || (entry.startsWith('*.') && host.endsWith(entry.slice(1)));

function holds(entry: string, address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  if (net.isIP(entry)) return ipaddr.process(entry).toNormalizedString() === address.toNormalizedString();
  if (!ipaddr.isValidCIDR(entry)) return false;
  const [network, bits] = ipaddr.parseCIDR(entry);
  return network.kind() === address.kind() && address.match(network, bits);
}
