export type Language = 'en' | 'zh';

export interface DemoUser {
  username: string;
  nickname: string;
  email: string;
  role: 'ticketing_agent' | 'ticketing_supervisor';
  language: Language;
}

export interface DemoContact {
  name: string;
  /** How the desk addresses this person: "Ms Walker", "王女士". */
  salutation: string;
  email: string;
  phone: string;
  position: string;
}

export interface DemoCustomer {
  key: string;
  name: string;
  level: 'standard' | 'silver' | 'gold';
  domain: string;
  phone: string;
  address: string;
  language: Language;
  contacts: readonly DemoContact[];
  /** Contacts of other customers who also speak for this one, by e-mail. */
  sharedContacts?: readonly string[];
}

export interface DemoCategory {
  code: string;
  /** Locale key. */
  title: string;
  children?: readonly DemoCategory[];
}

export type DemoAction = 'assign' | 'accept' | 'pause' | 'resume' | 'transfer' | 'return' | 'resolve' | 'close' | 'cancel';

/** Something that happens to a ticket. What follows by rule, such as a reopening by a customer's message, is no step of its own. */
export type DemoStep =
  | { kind: 'transition'; action: DemoAction; assignee?: string; reason?: string; resolution?: string; pendingUntil?: Date }
  | { kind: 'comment'; direction: 'inbound' | 'outbound'; isInternal: boolean; content: string }
  | { kind: 'priority'; priority: string }
  | { kind: 'details'; values: Record<string, unknown> };

/** `by` is the user name of who does it; null for the customer and for the desk itself. */
export type PlannedStep = DemoStep & { at: Date; by: string | null };

export interface PlannedTicket {
  key: string;
  submittedAt: Date;
  /** The agent who wrote down a call; null when the customer filed it. */
  filedBy: string | null;
  customer: string;
  contact: DemoContact;
  languageCode: Language;
  sourceChannel: string;
  businessTypeCode: string;
  categoryCode: string;
  priority: string;
  customerUrgency: string;
  title: string;
  description: string;
  details: Record<string, unknown> | null;
  /** In order of time. */
  steps: PlannedStep[];
}

/** Everything the demo desk consists of. */
export interface DemoPlan {
  begin: Date;
  users: readonly DemoUser[];
  customers: readonly DemoCustomer[];
  categories: readonly DemoCategory[];
  tickets: PlannedTicket[];
}
