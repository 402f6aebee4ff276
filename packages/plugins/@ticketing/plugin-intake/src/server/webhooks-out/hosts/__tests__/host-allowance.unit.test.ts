import { describe, expect, it } from 'vitest';
import { isHostEntry, mayConnect, type HostAllowance } from '../host-allowance';

const NOTHING: HostAllowance = { allowsPrivateHosts: false, allowedHosts: [] };
const PRIVATE: HostAllowance = { allowsPrivateHosts: true, allowedHosts: [] };
const may = (address: string, allowance = NOTHING, hostname = address) => mayConnect(address, hostname, allowance);
const naming = (...allowedHosts: string[]): HostAllowance => ({ allowsPrivateHosts: false, allowedHosts });

describe('addresses nobody allowed', () => {
  it.each(['127.0.0.1', '127.9.9.9', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '::1', 'fd12::1', '100.64.0.1'])('%s is private, and opened as such', (address) =>
    expect([may(address), may(address, PRIVATE)]).toEqual([false, true]));

  it.each([
    ['0.0.0.0', 'this host'], ['::', 'this host'], ['169.254.169.254', 'metadata'], ['100.100.100.200', 'metadata'], ['168.63.129.16', 'metadata'], ['fd00:ec2::254', 'metadata'],
    ['169.254.1.1', 'link-local'], ['fe80::1', 'link-local'], ['224.0.0.1', 'multicast'], ['ff02::1', 'multicast'], ['255.255.255.255', 'broadcast'], ['240.0.0.1', 'reserved'],
    ['64:ff9b::7f00:1', 'NAT64'], ['64:ff9b:1::a9fe:a9fe', 'NAT64'], ['2002:7f00:1::', '6to4'], ['2001:0:1::', 'Teredo'], ['fec0::1', 'site-local'], ['::ffff:0:127.0.0.1', 'translated'],
    ['192.0.0.192', 'reserved'], ['198.18.0.1', 'benchmarks'], ['100::1', 'discard'],
  ])('%s is refused even where private networks are open (%s)', (address) => expect([may(address), may(address, PRIVATE)]).toEqual([false, false]));

  it.each(['::ffff:127.0.0.1', '::ffff:7f00:1', '0000:0000:0000:0000:0000:ffff:0a00:0001', '::ffff:169.254.169.254', '::ffff:a9fe:a9fe', '::127.0.0.1', '::7f00:1', '::a9fe:a9fe'])(
    '%s is judged by the IPv4 address in it', (address) => expect(may(address)).toBe(false));

  it.each(['', 'localhost', '1.2.3', '1.2.3.4.5', '::g', '999.1.1.1'])('"%s" is no address, and refused', (address) => expect(may(address, PRIVATE)).toBe(false));

  it.each(['93.184.216.34', '8.8.8.8', '2606:4700::1111', '::ffff:8.8.8.8', '2001:db8::7', '172.32.0.1', '11.0.0.1'])('%s is public', (address) => expect(may(address)).toBe(true));
});

describe('what an administrator names', () => {
  it('opens a name, whatever it means, and nothing beside it', () => {
    expect(may('10.0.0.5', naming('hooks.corp.example'), 'hooks.corp.example')).toBe(true);
    expect(may('10.0.0.5', naming('hooks.corp.example'), 'hooks.corp.example.')).toBe(true);
    expect(may('10.0.0.5', naming('hooks.corp.example'), 'evil-hooks.corp.example')).toBe(false);
  });

  it('opens names below a domain', () => {
    expect(may('10.0.0.5', naming('*.Corp.example'), 'a.b.corp.example')).toBe(true);
    expect(may('10.0.0.5', naming('*.corp.example'), 'corp.example')).toBe(false);
    expect(may('10.0.0.5', naming('*.corp.example'), 'notcorp.example')).toBe(false);
  });

  it('opens an address and a network, in whatever form they are reached', () => {
    expect(['10.1.2.3', '::ffff:10.1.2.3'].map((address) => may(address, naming('10.1.2.3')))).toEqual([true, true]);
    expect(['10.1.9.9', '10.2.0.1', '::1'].map((address) => may(address, naming('10.1.0.0/16')))).toEqual([true, false, false]);
    expect(may('fd00::5', naming('fd00::/8'))).toBe(true);
    expect(may('169.254.169.254', naming('169.254.169.254'))).toBe(true);
  });

  it.each(['hooks.local', '*.corp.example', 'erp', '10.0.0.1', '10.0.0.0/8', '::1', 'fd00::/8', 'my_host.lan'])('can be "%s"', (entry) => expect(isHostEntry(entry)).toBe(true));
  it.each(['', 'http://a', 'a b', '*', '*.', 'a.*', '10.0.0', '999.1.1.1', '10.0.0.0/99', 'a:80', '-a'])('cannot be "%s"', (entry) => expect(isHostEntry(entry)).toBe(false));
});
