/** Fields of a submission a mapping can fill; `details.<field>` fills fields of the business type. */
export const MAPPING_FIELDS = [
  'title', 'description', 'businessTypeCode', 'categoryCode', 'customerUrgency', 'languageCode',
  'contact.name', 'contact.email', 'contact.phone', 'contact.company', 'sourceSystem', 'externalRefId',
] as const;

const DETAILS = 'details.';

/** What each field gets, as an expression about the payload. */
export type Mapping = Readonly<Record<string, string>>;

/** The expressions of a source. */
export interface Expressions {
  /** Whether anything is filed; empty: always. */
  accept: string | null;
  /** What becomes a submission each; empty: the payload is one. */
  each: string | null;
  mapping: Mapping;
}

export const isMappingField = (field: string): boolean =>
  (MAPPING_FIELDS as readonly string[]).includes(field) || (field.startsWith(DETAILS) && /^[A-Za-z]\w*$/.test(field.slice(DETAILS.length)));

/**
 * What a sender would have to send through the API to say the same: nested, without what is empty, numbers as text where a text is asked for. Values of
 * business fields stay as they are.
 */
export function requestFrom(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const request: Record<string, unknown> = {};
  const group = (name: string) => (request[name] ??= {}) as Record<string, unknown>;
  for (const [field, value] of Object.entries(values)) {
    if (value === null || value === undefined || value === '') continue;
    const [first, second] = field.split('.', 2);
    if (field.startsWith(DETAILS)) group('details')[second] = value;
    else if (second) group(first)[second] = asText(value);
    else request[field] = asText(value);
  }
  return request;
}

const asText = (value: unknown): unknown => (typeof value === 'number' || typeof value === 'boolean' ? String(value) : value);

/** What is wrong with expressions before any of them is run; null when nothing is. */
export function mappingProblem(mapping: unknown): { field: string } | null {
  if (typeof mapping !== 'object' || mapping === null || Array.isArray(mapping)) return { field: 'mapping' };
  const wrong = Object.entries(mapping).find(([field, text]) => !isMappingField(field) || typeof text !== 'string');
  return wrong ? { field: wrong[0] } : null;
}
