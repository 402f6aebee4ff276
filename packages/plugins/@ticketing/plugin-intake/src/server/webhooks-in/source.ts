import type { Model } from '@nocobase/database';
import type { Expressions, Mapping, WebhookScheme } from '../../domain';
import type { IntakeDesk } from '../intake-desk';

/** A source as it is set up; its secrets are read where they are needed. */
export interface WebhookSource extends Expressions {
  id: string;
  title: string;
  scheme: WebhookScheme;
  toleranceSeconds: number;
  perMinute: number;
  businessTypeCode: string | null;
  /** The system its submissions come from, unless the mapping says another. Stays when the title changes: the sender's ids are known by it. */
  sourceSystem: string;
}

export const USUAL_TOLERANCE_SECONDS = 300;
const USUAL_PER_MINUTE = 120;

export const webhookSources = ({ db }: Pick<IntakeDesk, 'db'>) => db.getCollection('ticketingWebhookSources').model;

export function sourceOf(row: Model): WebhookSource {
  const text = (column: string) => (row.get(column) as string | null) || null;
  return {
    id: String(row.get('id')),
    title: text('title') ?? '',
    scheme: row.get('scheme') as WebhookScheme,
    toleranceSeconds: Number(row.get('toleranceSeconds') ?? USUAL_TOLERANCE_SECONDS),
    perMinute: Number(row.get('perMinute') ?? USUAL_PER_MINUTE),
    businessTypeCode: text('businessTypeCode'),
    sourceSystem: text('sourceSystem') ?? text('title') ?? '',
    accept: text('accept'),
    each: text('each'),
    mapping: (row.get('mapping') as Mapping | null) ?? {},
  };
}
