import React from 'react';
import type { T } from '../locale';
import { RailCard } from './rail/RailCard';
import { SlotPartView, wants } from './slots/SlotPartView';
import { useSlot } from './slots/use-slot';
import type { SlotProps } from './slots/workspace-slots';

/** The boxes of other plugins in the right rail; one with a title gets a frame like ours. */
export function SidePanels({ slotProps, t }: { slotProps: SlotProps; t: T }) {
  const panels = useSlot('sidePanel').filter((part) => wants(part, slotProps));
  return (
    <>
      {panels.map((part) => {
        const view = <SlotPartView<'sidePanel'> key={part.key} part={part} props={slotProps} t={t} />;
        if (!part.title) return view;
        return (
          <RailCard key={part.key} title={slotProps.t(part.title)}>
            {view}
          </RailCard>
        );
      })}
    </>
  );
}
