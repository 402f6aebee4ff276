/** Something to choose; the label may be a `{{t("…")}}` title. */
export interface Choice {
  value: string;
  label: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The choices of an enumerated column as the host describes it; none for any other field. */
export function choicesOfField(field: unknown): Choice[] {
  const uiSchema = isRecord(field) && isRecord(field.uiSchema) ? field.uiSchema : {};
  if (!Array.isArray(uiSchema.enum)) return [];
  return uiSchema.enum.filter(isRecord).map(({ value, label }) => ({ value: String(value), label: typeof label === 'string' ? label : String(value) }));
}
