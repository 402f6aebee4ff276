import type { Context } from '@nocobase/actions';
import type { Model } from '@nocobase/database';
import { TicketingError } from '@ticketing/plugin-tickets';
import type { IntakeDesk } from '../intake-desk';

/** What the host says of the stock public form a request comes from; it has checked the token and that the form is on. */
interface HostForm {
  formKey: string;
  collectionName: string;
}

export interface PublicForm {
  key: string;
  /** The business type whose form it is; null: a form for anything. */
  businessTypeCode: string | null;
  association: string | null;
  detailsCollection: string | null;
}

const hostForm = (ctx: Context): HostForm | undefined => (ctx as unknown as { PublicForm?: HostForm }).PublicForm;

export const isFromPublicForm = (ctx: Context): boolean => hostForm(ctx) !== undefined;

/** The form of ours a request comes from. Which type it files is the form's to say, not the caller's. Throws intake.formUnknown. */
export async function publicFormOf({ db }: IntakeDesk, ctx: Context): Promise<PublicForm> {
  const form = hostForm(ctx);
  if (form?.collectionName !== 'ticketingSubmissions') throw new TicketingError('intake.formUnknown');
  const type = (await db.getCollection('ticketingBusinessTypes').model.findOne({ where: { formKey: form.formKey, isEnabled: true } })) as Model | null;
  const text = (column: string) => (type?.get(column) as string | null) ?? null;
  return { key: form.formKey, businessTypeCode: text('code'), association: text('detailsCollection') ? text('association') : null, detailsCollection: text('detailsCollection') };
}
