import type { Presence, Strategy } from '../../domain';

export interface AgentLoad {
  userId: string;
  name: string;
  presence: Presence;
  /** False: his profile is switched off. */
  isEnabled: boolean;
  open: number;
  capacity: number;
}

/** A queue as its page shows it. */
export interface QueueView {
  id: string;
  name: string;
  strategy: Strategy;
  isEnabled: boolean;
  /** How many tickets wait. */
  waiting: number;
  oldestQueuedAt: string | null;
  /** Waiting tickets of P0 and P1. */
  urgent: number;
  agents: AgentLoad[];
}

export interface WaitingTicket {
  id: string;
  ticketNo: string;
  title: string;
  priority: string;
  queuedAt: string;
  contactName: string | null;
  slaDueAt?: string | null;
}
