import { randomBytes } from 'node:crypto';
import type { Model } from '@nocobase/database';
import { TicketingError } from '@ticketing/plugin-tickets';
import { mappingProblem, WEBHOOK_SCHEMES } from '../../domain';
import type { IntakeDesk } from '../intake-desk';

const KEY_BYTES = 16;
const SYSTEM_LENGTH = 100;
const LEAST_TOLERANCE_SECONDS = 30;
const MOST_TOLERANCE_SECONDS = 3_600;
const MOST_PER_MINUTE = 6_000;
/** Written by their own actions, with hooks off. */
const OWN_PATH = ['secret', 'previousSecret', 'hasSecret', 'hasPreviousSecret', 'lastReceivedAt', 'lastProblem', 'lastProblemAt'];

/** Sources are checked where they are saved, and get an address nobody can guess. */
export function followSources({ db }: Pick<IntakeDesk, 'db'>): void {
  db.on('ticketingWebhookSources.beforeSave', (source: Model) => completeSource(source));
}

function completeSource(source: Model): void {
  if (source.isNewRecord) {
    source.set('key', randomBytes(KEY_BYTES).toString('hex'));
    // What the sender's ids belong to; the title may change later.
    if (!source.get('sourceSystem')) source.set('sourceSystem', String(source.get('title') ?? '').slice(0, SYSTEM_LENGTH));
    source.set({ hasSecret: false, hasPreviousSecret: false });
  }
  const foreign = [...OWN_PATH, 'key'].find((column) => source.changed(column as never) && !(source.isNewRecord && ['key', 'hasSecret', 'hasPreviousSecret'].includes(column)));
  if (foreign) throw new TicketingError('webhook.fieldReadOnly', { field: foreign });
  checkSource(source);
}

function checkSource(source: Model): void {
  const refuse = (field: string) => {
    throw new TicketingError('webhook.sourceInvalid', { field });
  };
  const between = (field: string, least: number, most: number) => {
    const value = source.get(field);
    if (value != null && !(Number.isInteger(Number(value)) && Number(value) >= least && Number(value) <= most)) refuse(field);
  };
  if (!String(source.get('title') ?? '').trim()) refuse('title');
  if (!(WEBHOOK_SCHEMES as readonly unknown[]).includes(source.get('scheme'))) refuse('scheme');
  between('toleranceSeconds', LEAST_TOLERANCE_SECONDS, MOST_TOLERANCE_SECONDS);
  between('perMinute', 1, MOST_PER_MINUTE);
  const wrong = mappingProblem(source.get('mapping') ?? {});
  if (wrong) refuse(wrong.field);
}
