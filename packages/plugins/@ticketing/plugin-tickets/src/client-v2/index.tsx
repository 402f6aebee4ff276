// What other plugins may import. Kept light: the workspace itself is loaded by the pages that contain it.
export { PluginTicketsClientV2, PluginTicketsClientV2 as default } from './plugin';
export {
  workspaceSlots,
  type ComposerToolProps,
  type PropsOfSlot,
  type SlotName,
  type SlotPart,
  type SlotProps,
  type TimelineEntryProps,
} from './workspace/slots/workspace-slots';
export type { RequestClient } from './workspace/api/ticket-api';
export type { ActivityEntry, CommentEntry, Ticket, TimelineEntry, Workspace } from './workspace/api/ticket-types';
