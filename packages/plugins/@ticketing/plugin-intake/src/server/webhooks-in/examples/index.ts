import type { Expressions, WebhookScheme } from '../../../domain';
import alertmanager from './alertmanager.json';
import githubIssue from './github-issue.json';
import stripeDispute from './stripe-dispute.json';

/** What a new source can begin with. The samples have the shape their senders document, and invented content. */
export interface WebhookExample extends Expressions {
  key: string;
  title: string;
  scheme: WebhookScheme;
  sourceSystem: string;
  sample: unknown;
}

export const WEBHOOK_EXAMPLES = [githubIssue, stripeDispute, alertmanager] as WebhookExample[];
