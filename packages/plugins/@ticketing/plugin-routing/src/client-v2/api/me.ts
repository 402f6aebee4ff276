import type { Availability, Presence } from '../../domain';

/** The answer of `ticketingRouting:me`: how the signed-in person takes part in routing. */
export interface Me {
  isAgent: boolean;
  availability: Availability;
  presence: Presence;
  /** Until when "online" counts without another sign of life; null until it is changed. */
  leaseUntil: string | null;
  absentFrom: string | null;
  absentUntil: string | null;
  substitute: { id: string; name: string | null } | null;
  capacity: number;
  capacityByPriority: Record<string, number | null>;
  open: number;
  openByPriority: Record<string, number>;
  languages: string[];
  skills: { code: string; name: string; level: number }[];
  queues: { id: string; name: string; waiting: number }[];
}

export interface AbsenceInput {
  absentFrom: string | null;
  absentUntil: string | null;
  substituteId: string | null;
}

/** What became of somebody's tickets. */
export interface HandOver {
  moved: { ticketNo: string; userName: string | null; queueName: string | null }[];
  /** `reason`: the code of what stood in the way. */
  left: { ticketNo: string; reason: string }[];
}

export interface MyTicket {
  id: string;
  ticketNo: string;
  title: string;
  statusCategory: string;
  priority: string;
  assignedAt: string | null;
}
