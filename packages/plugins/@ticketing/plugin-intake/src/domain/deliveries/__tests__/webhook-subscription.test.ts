import { describe, expect, it } from 'vitest';
import { checkSubscription, readAddress } from '../webhook-subscription';

const INPUT = { id: 3, title: 'ERP', url: 'https://erp.example.com/hooks', events: ['ticketing:ticket.created'] };
const check = (values: Record<string, unknown> = {}) => checkSubscription({ ...INPUT, ...values }, ['priority']);
const codeOf = (values: Record<string, unknown>) => {
  const decision = check(values);
  return decision.ok ? null : decision.code;
};

describe('a subscription', () => {
  it('says where to tell what, for which tickets', () => {
    const decision = check({ conditions: { priority: { $eq: 'P0' } } });
    expect(decision).toMatchObject({ ok: true, value: { id: '3', url: INPUT.url, includesInternal: false, condition: { kind: 'test', fact: 'priority' } } });
  });

  it.each([
    [{ title: ' ' }, 'webhook.titleMissing'],
    [{ url: '' }, 'webhook.urlInvalid'],
    [{ events: [] }, 'webhook.eventsMissing'],
    [{ events: 'ticketing:ticket.created' }, 'webhook.eventsMissing'],
    [{ events: ['ticketing:ticket.created', 'users.afterCreate'] }, 'webhook.eventUnknown'],
    [{ conditions: { colour: 'red' } }, 'condition.factUnknown'],
  ])('is refused with %j: %s', (values, code) => expect(codeOf(values)).toBe(code));
});

describe('an address', () => {
  it.each(['ftp://a.example', 'javascript:alert(1)', 'file:///etc/passwd', 'https://user:pass@a.example', 'https://a.example/#x', 'a.example/hooks', `https://a.example/${'x'.repeat(2000)}`])(
    'is not %s', (url) => expect(readAddress(url)).toMatchObject({ ok: false, code: 'webhook.urlInvalid' }));

  it('is kept as a browser would write it, so that disguised hosts show', () =>
    expect(readAddress(' http://0x7f.1/x ')).toEqual({ ok: true, value: 'http://127.0.0.1/x' }));
});
