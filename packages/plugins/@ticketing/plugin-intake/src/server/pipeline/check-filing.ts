import type { Model, Transaction } from '@nocobase/database';
import { TicketingError } from '@ticketing/plugin-tickets';
import type { Submission } from '../../domain';
import type { IntakeDesk } from '../intake-desk';
import { detailFieldsOf } from './detail-fields';

/**
 * Holds a submission against what the desk offers now and answers the values of its business row. Throws intake.businessTypeUnknown,
 * intake.categoryUnknown, intake.detailsUnknown. Which values a field takes is checked where the row is written.
 */
export async function checkFiling(desk: IntakeDesk, submission: Submission, transaction?: Transaction): Promise<Record<string, unknown>> {
  const { businessTypeCode, categoryCode, details } = submission;
  const type = businessTypeCode ? await rowOf(desk, 'ticketingBusinessTypes', businessTypeCode, transaction) : null;
  if (businessTypeCode && !type) throw new TicketingError('intake.businessTypeUnknown', { field: 'businessTypeCode', code: businessTypeCode });
  if (categoryCode && !(await rowOf(desk, 'ticketingCategories', categoryCode, transaction))) {
    throw new TicketingError('intake.categoryUnknown', { field: 'categoryCode', code: categoryCode });
  }
  const fields = detailFieldsOf(desk.db, (type?.get('detailsCollection') as string | null) ?? null);
  const unknown = Object.keys(details).find((name) => !fields.includes(name));
  if (unknown) throw new TicketingError('intake.detailsUnknown', { field: unknown });
  return { ...details };
}

const rowOf = ({ db }: IntakeDesk, collection: string, code: string, transaction?: Transaction) =>
  db.getCollection(collection).model.findOne({ where: { code, isEnabled: true }, transaction }) as Promise<Model | null>;
