/** One value of an enumerated column, as the column's `uiSchema.enum` describes it. */
export interface Choice {
  value: string;
  /** English sentence or `{{t("…")}}` title; translate before showing. */
  label: string;
  color?: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const asChoice = (entry: unknown): Choice[] => {
  if (!isRecord(entry)) return entry === null || entry === undefined ? [] : [{ value: String(entry), label: String(entry) }];
  if (entry.value === null || entry.value === undefined) return [];
  const value = String(entry.value);
  return [
    {
      value,
      label: typeof entry.label === 'string' && entry.label ? entry.label : value,
      ...(typeof entry.color === 'string' && entry.color ? { color: entry.color } : {}),
    },
  ];
};

/** The choices of a collection field, in its own order; none for a field that is not there or not enumerated. */
export function choicesOf(field: unknown): Choice[] {
  if (!isRecord(field)) return [];
  const uiSchema = isRecord(field.uiSchema) ? field.uiSchema : {};
  const listed = [field.enum, uiSchema.enum].find((list) => Array.isArray(list) && list.length > 0);
  return Array.isArray(listed) ? listed.flatMap(asChoice) : [];
}

/** The choice that bears this value, if the column still knows it. */
export const choiceOf = (choices: readonly Choice[], value: unknown): Choice | undefined =>
  choices.find((choice) => choice.value === String(value));
