// What other plugins may import. Kept light: the workspace itself is loaded by the pages that contain it.
export { PluginTicketsClientV2, PluginTicketsClientV2 as default } from './plugin';
export { PriorityTag } from './fields/PriorityTag';
export { useMinute } from './fields/use-minute';
export { actionLabel } from './workspace/actions/action-words';
export { Moment } from './workspace/conversation/Moment';
export {
  workspaceSlots,
  type BoardCardProps,
  type ComposerToolProps,
  type PropsOfSlot,
  type RequestFormProps,
  type SlotName,
  type SlotPart,
  type SlotProps,
  type TimelineEntryProps,
} from './workspace/slots/workspace-slots';
export type { RequestClient } from './workspace/api/ticket-api';
export type { ActivityEntry, CommentEntry, Ticket, TimelineEntry, Workspace } from './workspace/api/ticket-types';
export { PRIORITY_CHOICES } from './workspace/words/ticket-words';
// For triggers and nodes about tickets that other plugins bring.
export { registerTicketTrigger, type WorkflowApp } from './workflow/register-ticket-trigger';
export { useTicketTriggerVariables } from './workflow/ticket-variables';
export { TicketConditionFields } from './workflow/fields/TicketConditionFields';
export { TicketField } from './workflow/fields/TicketField';
export { TicketTrigger } from './workflow/TicketTrigger';
