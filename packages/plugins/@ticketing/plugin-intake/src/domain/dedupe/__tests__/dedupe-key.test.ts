import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aSubmission, anySubmission } from '../../submission/__tests__/submissions';
import { normalizeSubmission } from '../../submission/normalize-submission';
import { dedupeKeyOf } from '../dedupe-key';

const contact = { name: 'Mia', email: 'mia@example.com', phone: null, company: null };
const keyOf = (values: Parameters<typeof aSubmission>[0]) => dedupeKeyOf(normalizeSubmission(aSubmission(values))).text;

describe('the key of a submission', () => {
  it('depends on nothing but what is in it', () => {
    fc.assert(fc.property(anySubmission, (submission) => {
      const clean = normalizeSubmission(submission);
      const shuffled = { ...clean, details: Object.fromEntries(Object.entries(clean.details).reverse()) };
      expect(dedupeKeyOf(shuffled)).toEqual(dedupeKeyOf(clean));
    }));
  });

  it('does not depend on the channel: who fills in the form and then writes a mail files once', () => {
    expect(keyOf({ channel: 'form', contact })).toBe(keyOf({ channel: 'email', contact, sourceKey: 'support' }));
  });

  it('overlooks case, spaces and the width of characters', () => {
    expect(keyOf({ title: 'ＶＰＮ  is DOWN ', contact })).toBe(keyOf({ title: 'vpn is down', contact }));
  });

  it.each([
    ['title', { title: 'The other printer is jammed' }],
    ['description', { description: 'on floor 3' }],
    ['business type', { businessTypeCode: 'repair' }],
    ['person', { contact: { ...contact, email: 'max@example.com' } }],
    ['business field', { details: { serialNumber: '2' } }],
  ])('differs with the %s', (_what, values) => {
    expect(keyOf({ contact, ...values })).not.toBe(keyOf({ contact }));
  });

  it('is the number the sender knows it by, where he says one; text and person do not count then', () => {
    const reference = { sourceSystem: 'Shop', externalRefId: '17' };
    expect(dedupeKeyOf(aSubmission({ ...reference, title: 'a' }))).toEqual(dedupeKeyOf(aSubmission({ ...reference, sourceSystem: 'shop', title: 'b', contact })));
    expect(dedupeKeyOf(aSubmission(reference)).kind).toBe('ref');
    expect(keyOf({ ...reference, externalRefId: '18' })).not.toBe(keyOf(reference));
  });

  it('is never that of another system that happens to join to the same text', () => {
    expect(keyOf({ sourceSystem: 'a:b', externalRefId: 'c' })).not.toBe(keyOf({ sourceSystem: 'a', externalRefId: 'b:c' }));
  });
});
