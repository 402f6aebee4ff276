/** One choice of a select field. */
export interface DetailChoice {
  value: string | number;
  label: string;
  color?: string;
}

/** A column of a business type's details collection, as `ticketingTickets:workspace` and `ticketingBusinessTypes:forms` describe it. */
export interface DetailField {
  name: string;
  title: string;
  interface: string;
  required?: boolean;
  /** People may type values that are not among the choices. */
  isOpenList?: boolean;
  enum: DetailChoice[] | null;
}

/** The business row, by column name. */
export type DetailValues = Record<string, unknown>;

/** True for what a person would call not filled in: nothing, blank text, an empty list. */
export function isBlank(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}

/** The required fields that still lack a value, in form order. */
export function missingFields(fields: readonly DetailField[], values: DetailValues): DetailField[] {
  return fields.filter((field) => field.required && isBlank(values[field.name]));
}
