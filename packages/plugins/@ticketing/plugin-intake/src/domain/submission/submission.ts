export const SUBMISSION_CHANNELS = ['form', 'portal', 'api', 'webhook', 'email'] as const;
export type SubmissionChannel = (typeof SUBMISSION_CHANNELS)[number];

/** received: kept, not filed yet · filed: it has become a ticket · duplicate: its ticket was there already · failed: kept with its problem, can be run again ·
 * ignored: its source takes nothing of this kind. */
export const SUBMISSION_STATES = ['received', 'filed', 'duplicate', 'failed', 'ignored'] as const;
export type SubmissionState = (typeof SUBMISSION_STATES)[number];

/** Who asks, as the sender says. Nothing of it is proven. */
export interface ClaimedContact {
  name: string | null;
  email: string | null;
  phone: string | null;
  company: string | null;
}

/**
 * What a stranger wants to become a ticket. It holds nothing that decides inside the desk: no status, assignee, priority, and no id of ours.
 */
export interface Submission {
  channel: SubmissionChannel;
  /** Which form, source or mailbox it came through. */
  sourceKey: string | null;
  title: string;
  description: string | null;
  businessTypeCode: string | null;
  categoryCode: string | null;
  customerUrgency: string | null;
  languageCode: string | null;
  contact: ClaimedContact;
  /** The system it comes from and its id there; both or none. */
  sourceSystem: string | null;
  externalRefId: string | null;
  /** Values of the business row, by field name. */
  details: Readonly<Record<string, unknown>>;
  /** Ids of files that were uploaded for it. */
  fileIds: readonly string[];
  /** Colleagues of the sender shall not see it in the portal. */
  isPrivate?: boolean;
}
