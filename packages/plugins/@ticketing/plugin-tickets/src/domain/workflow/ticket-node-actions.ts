import { LIFECYCLE_ACTIONS, type LifecycleAction } from '../lifecycle/lifecycle-table';

/** What a workflow may do to a ticket besides lifecycle actions: plain fields that decide what else happens. */
export const FIELD_ACTIONS = ['setPriority'] as const;
export type FieldAction = (typeof FIELD_ACTIONS)[number];

export const TICKET_NODE_ACTIONS: readonly (LifecycleAction | FieldAction)[] = [...LIFECYCLE_ACTIONS, ...FIELD_ACTIONS];

export const isTicketNodeAction = (value: unknown): value is LifecycleAction | FieldAction =>
  TICKET_NODE_ACTIONS.includes(value as LifecycleAction | FieldAction);
