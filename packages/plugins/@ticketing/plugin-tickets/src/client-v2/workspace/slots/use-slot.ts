import { useSyncExternalStore } from 'react';
import { workspaceSlots, type SlotName, type SlotPart } from './workspace-slots';

/** The parts registered for a slot, also those that register while the workspace is open. */
export function useSlot<Name extends SlotName>(slot: Name): SlotPart<Name>[] {
  const parts = useSyncExternalStore(workspaceSlots.subscribe, workspaceSlots.all);
  // The store keeps all slots together; `slot` tells which kind a part is.
  return parts.filter((part) => part.slot === slot) as unknown as SlotPart<Name>[];
}
