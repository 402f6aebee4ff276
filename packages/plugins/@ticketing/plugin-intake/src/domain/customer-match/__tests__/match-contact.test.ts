import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchContact, type KnownContact } from '../match-contact';

const claim = (values: object) => ({ name: null, email: null, phone: null, company: null, ...values });
const contact = (id: string, values: Partial<KnownContact> = {}): KnownContact => ({ id, name: null, email: null, phone: null, customerIds: [], ...values });

describe('who asks', () => {
  it('is known by the e-mail', () => {
    expect(matchContact(claim({ email: 'mia@x.test' }), [contact('1', { email: 'MIA@x.test ', customerIds: ['7'] })], [])).toEqual({ contactId: '1', customerId: '7' });
  });

  it('is the one that was there first, of several with the same e-mail, in whatever order they are read', () => {
    const known = ['9', '10', '2'].map((id) => contact(id, { email: 'mia@x.test' }));
    fc.assert(fc.property(fc.shuffledSubarray(known, { minLength: 3 }), (order) => {
      expect(matchContact(claim({ email: 'mia@x.test' }), order, []).contactId).toBe('2');
    }));
  });

  it('is known by phone and name together, and by none of them alone', () => {
    const known = [contact('1', { name: 'Li Wei', phone: '+86 (21) 5555-0101' })];
    expect(matchContact(claim({ name: 'li wei', phone: '+862155550101' }), known, []).contactId).toBe('1');
    expect(matchContact(claim({ name: 'Li Wei' }), known, []).contactId).toBeNull();
    expect(matchContact(claim({ phone: '+862155550101' }), known, []).contactId).toBeNull();
  });

  it('with another e-mail is somebody else, also with the same name and phone', () => {
    const known = [contact('1', { name: 'Li Wei', phone: '1', email: 'li@x.test' })];
    expect(matchContact(claim({ name: 'Li Wei', phone: '1', email: 'li@y.test' }), known, []).contactId).toBeNull();
  });
});

describe('whose customer he is', () => {
  it('is told by the domain of the e-mail, where the contact does not say it', () => {
    expect(matchContact(claim({ email: 'new@acme.test' }), [], [{ id: '5', domain: 'ACME.test' }])).toEqual({ contactId: null, customerId: '5' });
  });
  it('is nobody\'s when the contact belongs to several, or several share the domain', () => {
    expect(matchContact(claim({ email: 'a@x.test' }), [contact('1', { email: 'a@x.test', customerIds: ['5', '6'] })], [{ id: '5', domain: 'x.test' }]).customerId).toBeNull();
    expect(matchContact(claim({ email: 'a@x.test' }), [], [{ id: '5', domain: 'x.test' }, { id: '6', domain: 'x.test' }]).customerId).toBeNull();
  });
  it('is never told by a part of the domain', () => {
    expect(matchContact(claim({ email: 'a@evil-acme.test' }), [], [{ id: '5', domain: 'acme.test' }]).customerId).toBeNull();
    expect(matchContact(claim({ email: 'acme.test@evil.test' }), [], [{ id: '5', domain: 'acme.test' }]).customerId).toBeNull();
  });
});
