import type { BusinessTypeDefinition, DetailsFieldDefinition, DetailsInterface } from '../../domain/business-type/business-type-definition';

const SAMPLES: Record<DetailsInterface, (field: DetailsFieldDefinition) => unknown> = {
  input: () => 'Sample 1',
  textarea: () => 'First line\nSecond line',
  integer: () => 3,
  number: () => 12.5,
  checkbox: () => true,
  select: ({ choices }) => choices?.[0]?.value,
  multipleSelect: ({ choices }) => (choices?.length ? choices.map((choice) => choice.value) : ['own value']),
  date: () => '2026-01-05',
  datetime: () => '2026-01-05T09:30:00.000Z',
  email: () => 'someone@example.com',
  url: () => 'https://example.com/manual',
  phone: () => '+1 555 0100',
};

/** A plausible value for every field of the type, by field name. */
export const sampleDetails = ({ detailsFields = [] }: BusinessTypeDefinition): Record<string, unknown> =>
  Object.fromEntries(detailsFields.map((field) => [field.name, SAMPLES[field.interface](field)]));
