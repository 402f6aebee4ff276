import type { Context, Next } from '@nocobase/actions';
import type { Database } from '@nocobase/database';
import { TicketingError } from '@ticketing/plugin-tickets';
import type { IntakeDesk } from '../intake-desk';
import { submitForm } from './form-actions';
import { isFromPublicForm } from './public-form';

/**
 * Creating a submission over HTTP: public forms do, and go the way of all submissions. Nobody else writes rows here, not even with the right to
 * create them: that right is for ticketingIntake:submit, and a row made by hand could claim any ticket and state.
 */
export const createSubmission = (desk: IntakeDesk) => async (ctx: Context, next: Next) => {
  if (!isFromPublicForm(ctx)) throw new TicketingError('intake.useSubmit');
  await submitForm(desk, ctx);
  await next();
};

/** Other ways to the same rows. */
export const refuseSubmission = () => async () => {
  throw new TicketingError('intake.useSubmit');
};

/** The same at the database: the pipeline writes without the hooks of the ORM, whoever meets them came another way. */
export function keepSubmissionsBehindTheDoor(db: Database): void {
  const refuse = () => {
    throw new TicketingError('intake.useSubmit');
  };
  db.on('ticketingSubmissions.beforeCreate', refuse);
  db.on('ticketingSubmissions.beforeBulkCreate', refuse);
}
