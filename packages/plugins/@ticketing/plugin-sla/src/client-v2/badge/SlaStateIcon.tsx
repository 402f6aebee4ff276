import {
  CheckCircleOutlined, ClockCircleOutlined, ExclamationCircleOutlined, FireOutlined, MinusCircleOutlined, PauseCircleOutlined,
} from '@ant-design/icons';
import React, { type ReactElement } from 'react';
import type { SlaState } from '../../domain';

const ICONS: Record<SlaState, ReactElement> = {
  ok: <ClockCircleOutlined aria-hidden />,
  warning: <ExclamationCircleOutlined aria-hidden />,
  breached: <FireOutlined aria-hidden />,
  paused: <PauseCircleOutlined aria-hidden />,
  met: <CheckCircleOutlined aria-hidden />,
  waived: <MinusCircleOutlined aria-hidden />,
};

/** Tag colours of Ant Design. */
export const STATE_COLOURS: Record<SlaState, string> = {
  ok: 'success', warning: 'warning', breached: 'error', paused: 'default', met: 'success', waived: 'default',
};

/** The shape that says the same as the colour; the words stand beside it. */
export const SlaStateIcon = ({ state }: { state: SlaState }) => ICONS[state];
