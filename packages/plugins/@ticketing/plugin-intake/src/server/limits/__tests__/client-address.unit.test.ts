import { describe, expect, it } from 'vitest';
import { clientAddress } from '../client-address';

describe('the address a request comes from', () => {
  it.each([
    ['directly', '203.0.113.7', undefined, '203.0.113.7'],
    ['directly, saying it was somebody else', '203.0.113.7', '198.51.100.1', '203.0.113.7'],
    ['through our proxy', '127.0.0.1', '203.0.113.7', '203.0.113.7'],
    ['through two of our proxies', '10.0.0.3', '203.0.113.7, 192.168.1.4', '203.0.113.7'],
    ['through our proxy, saying it was somebody else before', '127.0.0.1', '198.51.100.1, 203.0.113.7', '203.0.113.7'],
    ['from an IPv4 socket in IPv6 clothes', '::ffff:10.0.0.3', '203.0.113.7', '203.0.113.7'],
    ['over IPv6', '::1', '[2001:db8::7]:443', '2001:db8::7'],
    ['with a port', '::1', '203.0.113.7:4711', '203.0.113.7'],
    ['from a colleague in the same network', '192.168.1.20', undefined, '192.168.1.20'],
    ['with nonsense in the header', '127.0.0.1', 'hello, <script>', '127.0.0.1'],
    ['from nowhere', '', undefined, 'unknown'],
  ])('%s', (_how, peer, header, expected) => expect(clientAddress(peer, header)).toBe(expected));
});
