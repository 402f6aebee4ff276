/** The fields of a submission a public form may show; what is not here is not a stranger's to set, whatever he sends. */
export const FORM_FIELDS = [
  'title', 'description', 'categoryCode', 'customerUrgency', 'languageCode', 'contactName', 'contactEmail', 'contactPhone', 'contactCompany',
] as const;
export type FormField = (typeof FORM_FIELDS)[number];

/** The name under which a submission mirrors a field of a business row, so that forms can show it. */
export const mirrorOf = (association: string, field: string): string => `${association}_${field}`;

const LONGEST: Record<FormField, number> = {
  title: 200, description: 50_000, categoryCode: 100, customerUrgency: 20, languageCode: 35, contactName: 200, contactEmail: 254, contactPhone: 50, contactCompany: 200,
};

export interface ReadForm {
  fields: Partial<Record<FormField, string>>;
  /** Values of the business row, by field name. */
  details: Record<string, unknown>;
  /** A field whose text is longer than it may be; null when all is well. */
  tooLong: string | null;
}

/**
 * Takes out of what a form sent what a form may say: its own fields as text, and the business fields of its type, which bear the name of their
 * mirror. Everything else is left behind without a word: forms of the host send more than was asked for.
 */
export function readForm(sent: Readonly<Record<string, unknown>>, association: string | null, detailFields: readonly string[]): ReadForm {
  const fields: Partial<Record<FormField, string>> = {};
  let tooLong: string | null = null;
  for (const name of FORM_FIELDS) {
    const value = Object.hasOwn(sent, name) ? sent[name] : undefined;
    if (typeof value !== 'string' || !value.trim()) continue;
    if (value.length > LONGEST[name]) tooLong ??= name;
    fields[name] = value;
  }
  const details: Record<string, unknown> = {};
  for (const field of association ? detailFields : []) {
    const name = mirrorOf(association ?? '', field);
    const value = Object.hasOwn(sent, name) ? sent[name] : undefined;
    if (value !== undefined && value !== null && value !== '') details[field] = value;
  }
  return { fields, details, tooLong };
}
