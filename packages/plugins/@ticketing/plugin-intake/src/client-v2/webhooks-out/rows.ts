import type { DeliveryState } from '../../domain';

type Id = string | number;

export interface SubscriptionRow {
  id: Id;
  title: string;
  url: string;
  events?: string[] | null;
  conditions?: Record<string, unknown> | null;
  includesInternal?: boolean | null;
  isEnabled?: boolean | null;
  consecutiveFailures?: number | null;
  failingSince?: string | null;
  lastDeliveredAt?: string | null;
  lastProblem?: string | null;
  disabledReason?: string | null;
}

export interface DeliveryRow {
  id: Id;
  subscription?: { id: Id; title: string } | null;
  eventId: string;
  eventName: string;
  ticketNo?: string | null;
  payload?: unknown;
  state: DeliveryState;
  tries?: number | null;
  nextTryAt?: string | null;
  lastStatus?: number | null;
  lastProblem?: string | null;
  lastDetail?: string | null;
  deliveredAt?: string | null;
  createdAt: string;
}

/** What came of a test. */
export interface TestAnswer {
  status: number | null;
  problem: string | null;
  detail: string | null;
  ms: number;
}

export interface HostSettings {
  allowsPrivateHosts: boolean;
  allowedHosts: string[];
}
