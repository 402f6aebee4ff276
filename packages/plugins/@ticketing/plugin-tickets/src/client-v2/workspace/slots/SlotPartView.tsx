import { Typography } from 'antd';
import React, { Component, type ComponentType, type ReactNode } from 'react';
import type { T } from '../../locale';
import type { PropsOfSlot, SlotName } from './workspace-slots';

/** Another plugin's part must not take the whole workspace down with it. */
class PartBoundary extends Component<{ fallback: ReactNode; children?: ReactNode }, { failed: boolean }> {
  state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  render() {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}

/** A part as the outlet needs it: its slot's props are checked where it is registered. */
interface ShownPart<Props> {
  key: string;
  Component: ComponentType<Props>;
  when?(props: Props): boolean;
}

/** Whether a part wants to be shown; one whose `when` throws does not. */
export function wants<Props>(part: { when?(props: Props): boolean }, props: Props): boolean {
  try {
    return part.when?.(props) ?? true;
  } catch {
    return false;
  }
}

export interface SlotPartViewProps<Name extends SlotName> {
  part: ShownPart<PropsOfSlot<Name>>;
  props: PropsOfSlot<Name>;
  t: T;
}

/** One part of a slot, fenced off from the rest. */
export function SlotPartView<Name extends SlotName>({ part, props, t }: SlotPartViewProps<Name>) {
  const Part = part.Component as ComponentType<object>;
  return (
    <PartBoundary
      fallback={<Typography.Text type="secondary">{t('This part could not be shown')}</Typography.Text>}
    >
      <Part {...props} />
    </PartBoundary>
  );
}
