import type { Attachment, CategoryNode, DetailField } from '@ticketing/plugin-tickets/forms';
import type { StatusWord } from '../../domain';

/** The answers of ticketingPortal, see docs/reference/http-api.md. */
export interface PortalRow {
  id: string;
  number: string;
  title: string;
  status: StatusWord;
  businessType: string | null;
  submittedAt: string | null;
  answeredAt: string | null;
  isOwn: boolean;
  requester: string | null;
}

export interface PortalMessage {
  id: string;
  at: string;
  side: 'you' | 'colleague' | 'desk';
  name: string | null;
  content: string;
  files: Attachment[];
}

export interface PortalConversation {
  entries: PortalMessage[];
  before: string | null;
}

export interface PortalTicket extends Omit<PortalRow, 'answeredAt'> {
  description: string | null;
  category: string | null;
  resolvedAt: string | null;
  closedAt: string | null;
  resolution: string | null;
  isPrivate: boolean;
  /** Where a joined request goes on, if he sees that one. */
  goesOnIn?: { id: string; number: string } | null;
  files: Attachment[];
  may: { reply: boolean; solved: boolean; reopen: boolean; withdraw: boolean };
  conversation: PortalConversation;
}

export interface PortalForm {
  code: string;
  title: string;
  icon: string | null;
  description: string | null;
  categories: CategoryNode[];
  fields: DetailField[];
}

export interface PortalForms {
  types: PortalForm[];
  files: { most: number; mostMb: number; types: string[] };
}

export interface PortalReceipt {
  ticketId: string;
  ticketNo: string;
  isDuplicate: boolean;
}
