import { expect, it } from 'vitest';
import { dedupeKeyOf } from '../dedupe-key';
import type { Submission } from '../../submission/submission';

const submission: Submission = {
  channel: 'portal', sourceKey: '7', title: 'Stuck', description: null, businessTypeCode: 'other', categoryCode: null, customerUrgency: null, languageCode: null,
  contact: { name: 'Mia', email: 'mia@example.org', phone: null, company: null }, sourceSystem: null, externalRefId: null, details: {}, fileIds: [],
};

it('what two known contacts send is never the same one, though they claim the same address', () => {
  expect(dedupeKeyOf(submission, '1').text).not.toBe(dedupeKeyOf(submission, '2').text);
  expect(dedupeKeyOf(submission, '1').text).not.toBe(dedupeKeyOf(submission).text);
});

it('what one known contact sends twice is the same one, whatever he is called meanwhile', () => {
  expect(dedupeKeyOf({ ...submission, contact: { ...submission.contact, email: null, name: 'M' } }, '1')).toEqual(dedupeKeyOf(submission, '1'));
});
