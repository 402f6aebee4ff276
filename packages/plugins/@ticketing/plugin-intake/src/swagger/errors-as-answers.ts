import { INTAKE_ERRORS } from '../server/errors/intake-errors';

type Code = keyof typeof INTAKE_ERRORS;

const errorBody = (code: Code) => ({ errors: [{ code, message: INTAKE_ERRORS[code].message }] });

/** Answers of an action by HTTP status: each refusal as an example, so that callers can tell them apart by `code`. */
export function errorsAsAnswers(codes: readonly Code[]): Record<string, object> {
  const statuses = [...new Set(codes.map((code) => INTAKE_ERRORS[code].status))].sort();
  return Object.fromEntries(
    statuses.map((status) => {
      const ofStatus = codes.filter((code) => INTAKE_ERRORS[code].status === status);
      const examples = Object.fromEntries(ofStatus.map((code) => [code, { value: errorBody(code) }]));
      return [String(status), { description: ofStatus.map((code) => `\`${code}\``).join(', '), content: { 'application/json': { schema: { $ref: '#/components/schemas/TicketingRefusal' }, examples } } }];
    }),
  );
}
