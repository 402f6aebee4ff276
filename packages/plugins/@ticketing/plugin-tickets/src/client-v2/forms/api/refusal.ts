/** Why the server did not do what was asked, and where in the form it lies. */
export interface Refusal {
  /** Stable, e.g. `condition.factUnknown`; `unknown` when the answer was no refusal of ours (network, proxy). */
  code: string;
  /** Translated by the server. */
  message: string;
  /** What the refusal names, for instance `fact`, or `list` and `row` (from 1). */
  place: Readonly<Record<string, unknown>>;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const recordOf = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});
const textOr = (value: unknown, otherwise: string) => (typeof value === 'string' && value ? value : otherwise);

/** Reads the refusal out of whatever a request threw. */
export function refusalOf(thrown: unknown): Refusal {
  const { errors } = recordOf(recordOf(recordOf(thrown).response).data);
  const { code, message, ...place } = recordOf(Array.isArray(errors) ? errors[0] : undefined);
  return { code: textOr(code, 'unknown'), message: textOr(message, textOr(recordOf(thrown).message, String(thrown))), place };
}
