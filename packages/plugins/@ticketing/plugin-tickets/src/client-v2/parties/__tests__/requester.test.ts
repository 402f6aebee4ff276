import { describe, expect, it } from 'vitest';
import { addressOf } from '../party';
import { withContact, withCustomer, type Requester } from '../requester';

const northwind = { id: '9', name: 'Northwind' };
const acme = { id: '8', name: 'Acme' };
const nobody: Requester = {};

describe('who asks', () => {
  it('a contact of one customer brings that customer along', () => {
    expect(withContact(nobody, { id: '5', name: 'Ann', customers: [northwind] }).customer).toEqual(northwind);
    expect(withContact(nobody, { id: '5', name: 'Ann', customers: [northwind, acme] }).customer).toBeUndefined();
    expect(withContact({ customer: acme }, { id: '5', name: 'Ann', customers: [northwind] }).customer).toEqual(acme);
  });

  it('another customer keeps only a contact who speaks for it', () => {
    const before: Requester = { contact: { id: '5', name: 'Ann', customers: [northwind] } };
    expect(withCustomer(before, northwind).contact).toBeDefined();
    expect(withCustomer(before, acme).contact).toBeUndefined();
    expect(withCustomer(before, undefined).contact).toBeDefined();
  });

  it('a contact who speaks for nobody we know stays with any customer', () => {
    expect(withCustomer({ contact: { id: '5', name: 'Ann', customers: [] } }, acme).contact).toBeDefined();
    expect(withCustomer({ contact: { id: '5', name: 'Ann' } }, acme).contact).toBeDefined();
  });

  it('leaves alone what else is in the draft', () => {
    const draft = { title: 'Pump leaks', customer: northwind };
    expect(withCustomer(draft, acme)).toEqual({ title: 'Pump leaks', customer: acme, contact: undefined });
  });

  it('contacts of the same name are told apart by e-mail, else by phone', () => {
    expect(addressOf({ id: '5', name: 'Ann', email: 'ann@acme.example', phone: '112' })).toBe('ann@acme.example');
    expect(addressOf({ id: '5', name: 'Ann', phone: '112' })).toBe('112');
  });
});
