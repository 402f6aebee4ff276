import React from 'react';
import type { T } from '../../locale';
import { SlotPartView, wants } from '../slots/SlotPartView';
import { useSlot } from '../slots/use-slot';
import type { ComposerToolProps } from '../slots/workspace-slots';

/** Tools of other plugins beside "Attach files". */
export function ComposerTools({ props, t }: { props: ComposerToolProps; t: T }) {
  const tools = useSlot('composerTool').filter((part) => wants(part, props));
  return (
    <>
      {tools.map((part) => (
        <SlotPartView<'composerTool'> key={part.key} part={part} props={props} t={t} />
      ))}
    </>
  );
}
