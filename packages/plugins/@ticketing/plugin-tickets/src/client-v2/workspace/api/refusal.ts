/** Why the server did not do what was asked. */
export interface Refusal {
  /** Stable, e.g. `ticket.staleVersion`; `unknown` when the answer was no refusal of ours (network, proxy). */
  code: string;
  /** Translated by the server. */
  message: string;
  /** The fresh version, with `ticket.staleVersion`. */
  version?: number;
  /** What may be done instead, with `ticket.transitionNotAllowed`. */
  allowed?: string[];
  /** This person may do it all the same, with a reason. */
  isOverridable?: boolean;
}

interface ErrorAnswer {
  response?: { data?: { errors?: Partial<Refusal>[] } };
  message?: string;
}

/** Reads the refusal out of whatever a request threw. */
export function refusalOf(error: unknown): Refusal {
  const answer = (error ?? {}) as ErrorAnswer;
  const refusal = answer.response?.data?.errors?.[0];
  return {
    ...refusal,
    code: refusal?.code ?? 'unknown',
    message: refusal?.message ?? answer.message ?? String(error),
  };
}

/** Somebody changed the ticket after we read it. */
export const isStale = (refusal: Refusal | undefined): boolean => refusal?.code === 'ticket.staleVersion';
