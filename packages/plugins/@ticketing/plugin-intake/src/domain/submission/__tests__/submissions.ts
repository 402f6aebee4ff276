import fc from 'fast-check';
import type { Submission } from '../submission';

/** A submission of which only some columns matter to a test. */
export const aSubmission = (values: Partial<Submission> = {}): Submission => ({
  channel: 'form', sourceKey: null, title: 'The printer is jammed', description: null, businessTypeCode: null, categoryCode: null, customerUrgency: null, languageCode: null,
  contact: { name: null, email: null, phone: null, company: null }, sourceSystem: null, externalRefId: null, details: {}, fileIds: [], ...values,
});

const text = fc.option(fc.string({ unit: 'binary', maxLength: 300 }));

/** Whatever a stranger may send. */
export const anySubmission: fc.Arbitrary<Submission> = fc.record({
  channel: fc.constantFrom('form', 'portal', 'api', 'webhook', 'email'),
  sourceKey: text, title: text.map((value) => value ?? ''), description: text, businessTypeCode: text, categoryCode: text, customerUrgency: text, languageCode: text,
  contact: fc.record({ name: text, email: text, phone: text, company: text }),
  sourceSystem: text, externalRefId: text,
  details: fc.dictionary(fc.string({ maxLength: 20 }), fc.oneof(text, fc.integer(), fc.boolean()), { maxKeys: 4 }),
  fileIds: fc.constant([]),
});
