import type { Context, Next } from '@nocobase/actions';
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
