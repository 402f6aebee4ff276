/** Why something is refused: a stable code, and the facts its message needs. The same shape as in tickets, which domain code cannot import. */
export interface Refusal {
  ok: false;
  code: string;
  params: Record<string, unknown>;
}

export interface Accepted<T> {
  ok: true;
  value: T;
}

export type Decision<T> = Accepted<T> | Refusal;

export const accept = <T>(value: T): Accepted<T> => ({ ok: true, value });
export const refuse = (code: string, params: Record<string, unknown> = {}): Refusal => ({ ok: false, code, params });
