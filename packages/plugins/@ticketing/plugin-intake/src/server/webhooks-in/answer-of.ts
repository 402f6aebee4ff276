import { Op, type Model } from '@nocobase/database';
import type { SubmissionState } from '../../domain';
import type { IntakeDesk } from '../intake-desk';

/** What a sender gets to know of a delivery, the first time and every time after. */
export interface DeliveryAnswer {
  submissionId: string;
  state: SubmissionState;
  /** One for each submission of the payload that has a ticket. */
  tickets: { submissionId: string; ticketNo: string; isDuplicate: boolean }[];
}

export async function answerOf({ db }: IntakeDesk, submissionId: string): Promise<DeliveryAnswer> {
  const rows = (await db.getCollection('ticketingSubmissions').model.findAll({
    where: { [Op.or]: [{ id: submissionId }, { payloadOf: submissionId }] } as never, attributes: ['id', 'state', 'ticketNo'], order: [['id', 'ASC']],
  })) as Model[];
  const first = rows.find((row) => String(row.get('id')) === submissionId);
  return {
    submissionId,
    // Its row may have been removed by an admin since.
    state: (first?.get('state') as SubmissionState | undefined) ?? 'ignored',
    tickets: rows.filter((row) => row.get('ticketNo')).map((row) => ({
      submissionId: String(row.get('id')), ticketNo: String(row.get('ticketNo')), isDuplicate: row.get('state') === 'duplicate',
    })),
  };
}
