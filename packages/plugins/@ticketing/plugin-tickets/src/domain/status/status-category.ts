/** The seven meanings of a status. Desks name their statuses as they like; every rule asks for the category only. */
export const STATUS_CATEGORIES = ['new', 'assigned', 'processing', 'pending', 'resolved', 'closed', 'cancelled'] as const;
export type StatusCategory = (typeof STATUS_CATEGORIES)[number];

export type Clock = 'running' | 'paused' | 'stopped';

const CLOCK: Record<StatusCategory, Clock> = {
  new: 'running',
  assigned: 'running',
  processing: 'running',
  pending: 'paused',
  resolved: 'stopped',
  closed: 'stopped',
  cancelled: 'stopped',
};

/** Whether promised time runs, pauses or has ended while a ticket is in this category. */
export const clockOf = (category: StatusCategory): Clock => CLOCK[category];

/** An open ticket still waits for the desk or for somebody else; a resolved one waits only to be closed. */
export const isOpen = (category: StatusCategory): boolean => CLOCK[category] !== 'stopped';

/** Closed or cancelled: the desk is through with it, and whoever wants to go on reopens it first. */
export const isEnded = (category: StatusCategory): boolean => category === 'closed' || category === 'cancelled';

export const isStatusCategory = (value: unknown): value is StatusCategory =>
  STATUS_CATEGORIES.includes(value as StatusCategory);
