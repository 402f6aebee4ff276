import dns from 'node:dns';
import net from 'node:net';
import { mayConnect, plainHost, type HostAllowance } from './host-allowance';

/** A connection that must not be made. */
export class PrivateHostError extends Error {
  constructor(host: string) {
    super(`the host ${host} belongs to a private network`);
  }
}

export type Lookup = net.LookupFunction;

/**
 * Looks names up for a connection and refuses addresses of private networks. The addresses that were checked are those that are connected to:
 * a name that means something else a moment later gains nothing. One bad address among several refuses the name.
 */
export const guardedLookup =
  (allowance: HostAllowance, lookup: Lookup = dns.lookup as Lookup): Lookup =>
  (hostname, options, done) =>
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '');
      const addresses = found as dns.LookupAddress[];
      const refused = addresses.some(({ address }) => !mayConnect(address, hostname, allowance));
      if (refused || !addresses.length) return done(new PrivateHostError(hostname), '');
      return options.all ? done(null, addresses) : done(null, addresses[0].address, addresses[0].family);
    });

/** Node looks up names only: a host that is an address is checked here. */
export function refusePrivateAddress(hostname: string, allowance: HostAllowance): void {
  const host = plainHost(hostname);
  if (net.isIP(host) && !mayConnect(host, host, allowance)) throw new PrivateHostError(host);
}
