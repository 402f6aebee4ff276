import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORM_FIELDS, mirrorOf, readForm } from '../form-fields';

describe('what a form sent', () => {
  it('never holds more than a form may say', () => {
    fc.assert(fc.property(fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('status', 'assigneeId', '__proto__', 'constructor', 'title', 'itDetails_assetNumber')), fc.anything()), (sent) => {
      const { fields, details } = readForm(sent, 'itDetails', ['assetNumber']);
      expect(Object.keys(fields).filter((name) => !(FORM_FIELDS as readonly string[]).includes(name))).toEqual([]);
      expect(Object.keys(details).filter((name) => name !== 'assetNumber')).toEqual([]);
      for (const value of Object.values(fields)) expect(typeof value).toBe('string');
    }));
  });

  it('is its texts and the business fields of its type', () => {
    const sent = { title: 'VPN', contactEmail: 'mia@example.com', [mirrorOf('itSupportDetails', 'assetNumber')]: 'A-7', complaintDetails_rootCause: 'x', assetNumber: 'B-8', status: 'closed', id: 1 };
    expect(readForm(sent, 'itSupportDetails', ['assetNumber', 'osVersion'])).toEqual({ fields: { title: 'VPN', contactEmail: 'mia@example.com' }, details: { assetNumber: 'A-7' }, tooLong: null });
  });

  it('has no business fields where the form is of no type', () => expect(readForm({ null_x: 1, _x: 1 }, null, ['x']).details).toEqual({}));
  it('names a text that is too long', () => expect(readForm({ title: 'x'.repeat(201) }, null, []).tooLong).toBe('title'));
  it('takes no object for a text', () => expect(readForm({ title: { $ne: '' }, description: ['a'] }, null, []).fields).toEqual({}));
});
