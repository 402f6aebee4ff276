import type { DetailField, DetailValues } from '../../details-fields';

/** Who did something: a user of the desk. */
export interface Person {
  id: string;
  nickname: string;
  username?: string;
}

export interface Ticket {
  id: string;
  ticketNo: string;
  title: string;
  /** Sanitised HTML or plain text: what the customer first asked for. */
  description?: string | null;
  status: string;
  statusCategory: string;
  priority: string;
  customerUrgency?: string | null;
  version: number;
  businessTypeCode?: string | null;
  categoryCode?: string | null;
  businessType: { code: string; title: string; icon?: string | null } | null;
  category: { code: string; title: string } | null;
  customer: ({ id: string; name: string } & Record<string, unknown>) | null;
  contact: { id: string; name: string; email?: string | null; phone?: string | null } | null;
  assignee: Person | null;
  contactName?: string | null;
  contactEmail?: string | null;
  contactPhone?: string | null;
  contactCompany?: string | null;
  sourceChannel?: string | null;
  sourceSystem?: string | null;
  externalRefId?: string | null;
  transferCount?: number;
  returnCount?: number;
  reopenCount?: number;
  createdAt?: string;
  submittedAt?: string | null;
  assignedAt?: string | null;
  acceptedAt?: string | null;
  firstRespondedAt?: string | null;
  pendingUntil?: string | null;
  resolvedAt?: string | null;
  closedAt?: string | null;
  resolution?: string | null;
  /** Files of the request itself. */
  attachments?: Attachment[];
  /** Columns other plugins add (SLA, queue, AI). */
  [column: string]: unknown;
}

export interface TicketStatus {
  code: string;
  title: string;
  category: string;
  color?: string | null;
}

/** What an action asks for, in the order its dialog asks. */
export type Need = 'assignee' | 'reason' | 'resolution' | 'pendingUntil' | 'target';

export interface AllowedAction {
  action: string;
  needs: Need[];
  statuses: { code: string; title: string }[];
}

export interface TicketDetails {
  association: string;
  collection: string;
  title: string;
  values: DetailValues;
  fields: DetailField[];
}

export interface OtherTicket {
  id: string;
  ticketNo: string;
  title: string;
  status: string;
  statusTitle: string;
  statusColor?: string | null;
  createdAt: string;
}

/** Everything the workspace shows of a ticket but its conversation. */
export interface Workspace {
  ticket: Ticket;
  status: TicketStatus;
  actions: AllowedAction[];
  may: { reply: boolean; note: boolean; edit: boolean; split?: boolean };
  /** Where a merged ticket goes on; without an id when this person may not see that one. */
  mergedInto?: { id: string | null; ticketNo: string | null; title: string | null } | null;
  details: TicketDetails | null;
  otherTickets: OtherTicket[];
}

export interface Attachment {
  id: string;
  title: string;
  extname?: string | null;
  size?: number | null;
  mimetype?: string | null;
  url?: string | null;
}

export interface CommentEntry {
  kind: 'comment';
  id: string;
  at: string;
  direction: 'inbound' | 'outbound';
  isInternal: boolean;
  isFirstResponse: boolean;
  /** No person wrote it: a workflow, or an automatic answer. */
  isAutomatic?: boolean;
  channel: string | null;
  author: Person | null;
  contact: { id: string; name: string } | null;
  /** The ticket it was written on, when that was merged into this one. */
  originTicket?: { id: string; ticketNo: string } | null;
  /** HTML, sanitised by the server. */
  content: string;
  attachments: Attachment[];
}

export interface FieldChange {
  field: string;
  title: string;
  /** A value as the column stores it, or a name or a named object where the server knows one. */
  from: unknown;
  to: unknown;
}

export interface ActivityEntry {
  kind: 'activity';
  id: string;
  at: string;
  /** `created`, `updated`, `detailsChanged`, a lifecycle action, or a word of another plugin. */
  type: string;
  actor: Person | null;
  actorName: string | null;
  /** The resolution, for `resolve`. */
  reason: string | null;
  /** What plugins noted beside the changes. */
  data?: Record<string, unknown> | null;
  changes: FieldChange[];
  fromStatus: string | null;
  toStatus: string | null;
}

export type TimelineEntry = CommentEntry | ActivityEntry;

/** One page of the conversation, oldest first; `before` is the cursor of the page before it. */
export interface TimelinePage {
  entries: TimelineEntry[];
  before: string | null;
}

/** The list a ticket was opened from: which tickets, in which order. */
export interface Listing {
  filter?: Record<string, unknown>;
  sort?: string[];
}

export interface Neighbours {
  previous: string | null;
  next: string | null;
}

export interface CategoryNode {
  code: string;
  title: string;
  children?: CategoryNode[];
}

/** A business type one can file a ticket of. */
export interface BusinessTypeForm {
  code: string;
  title: string;
  icon?: string | null;
  description?: string | null;
  defaultPriority?: string | null;
  categories: CategoryNode[];
  association: string | null;
  fields: DetailField[];
}

/** Somebody a ticket can be given to. */
export interface Assignable extends Person {
  /** What other plugins say of him, translated: "7 of 10 open", "online". */
  facts?: string[];
}

/** A ticket another one can be merged into. */
export interface MergeTarget {
  id: string;
  ticketNo: string;
  title: string;
  statusTitle: string;
  statusColor: string;
  submittedAt: string | null;
  requester: string | null;
  isSameRequester: boolean;
}

/** What a dialog hands over with an action. */
export interface ActionInput {
  assigneeId?: string;
  reason?: string;
  resolution?: string;
  pendingUntil?: string | null;
  status?: string;
  /** The ticket this one is merged into. */
  targetId?: string;
  /** Do it although another plugin refused; for supervisors, with a reason. */
  override?: true;
}
