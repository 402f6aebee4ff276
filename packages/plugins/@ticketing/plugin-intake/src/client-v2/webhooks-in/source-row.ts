import type { Mapping, WebhookScheme } from '../../domain';

/** A source as the server lists it; its secrets never come along. */
export interface SourceRow {
  id: string | number;
  title: string;
  key: string;
  isEnabled?: boolean | null;
  scheme: WebhookScheme;
  toleranceSeconds?: number | null;
  perMinute?: number | null;
  accept?: string | null;
  each?: string | null;
  mapping?: Mapping | null;
  sample?: unknown;
  businessTypeCode?: string | null;
  sourceSystem?: string | null;
  hasSecret?: boolean | null;
  hasPreviousSecret?: boolean | null;
  lastReceivedAt?: string | null;
  lastProblem?: string | null;
  lastProblemAt?: string | null;
}

/** What a new source can begin with. */
export interface SourceExample {
  key: string;
  title: string;
  scheme: WebhookScheme;
  sourceSystem: string;
  accept: string | null;
  each: string | null;
  mapping: Mapping;
  sample: unknown;
}

/** Where a sender posts to. */
export const addressOf = ({ key }: Pick<SourceRow, 'key'>, apiUrl: string): string =>
  `${/^https?:/.test(apiUrl) ? '' : window.location.origin}${apiUrl.replace(/\/?$/, '/')}ticketingWebhooks:receive?source=${key}`;
