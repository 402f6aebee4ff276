import React from 'react';
import { bindT } from '../../locale';
import { SlotPartView, wants } from './SlotPartView';
import { useSlot } from './use-slot';
import type { RequestFormProps } from './workspace-slots';

/** What other plugins have to say while a customer writes his request. Nothing where there is none. */
export function RequestFormSlot(props: RequestFormProps) {
  const parts = useSlot('requestForm').filter((part) => wants(part, props));
  return (
    <>
      {parts.map((part) => (
        <SlotPartView<'requestForm'> key={part.key} part={part} props={props} t={bindT(props)} />
      ))}
    </>
  );
}
