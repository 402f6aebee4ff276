import type { Application } from '@nocobase/server';
import { NAMESPACE } from '../locale';
import { TicketingError } from './ticketing-error';

interface ErrorContext {
  status: number;
  body: unknown;
  t(key: string, options?: Record<string, unknown>): string;
}

interface ErrorHandlerPlugin {
  errorHandler: { register(guard: (error: unknown) => boolean, render: (error: TicketingError, ctx: ErrorContext) => void): void };
}

/** Makes every TicketingError an answer `{errors: [{code, message, …params}]}` in the caller's language. */
export function renderTicketingErrors(app: Application): void {
  const plugin = app.pm.get('error-handler') as unknown as ErrorHandlerPlugin;
  plugin.errorHandler.register(
    (error) => error instanceof TicketingError,
    (error, ctx) => {
      ctx.status = error.status;
      const message = ctx.t(error.meaning.message, { ns: error.meaning.namespace ?? NAMESPACE, ...error.params });
      ctx.body = { errors: [{ ...error.params, code: error.code, message }] };
    },
  );
}
