import type { SlotProps } from '@ticketing/plugin-tickets/client-v2';
import React, { useMemo } from 'react';
import { AskEmployees } from '../ask/AskEmployees';
import type { HostChat } from '../ask/host-chat';
import { bindT } from '../locale';
import { ProposalsCard } from './ProposalsCard';
import { useProposals } from './use-proposals';

/** The AI employees at a ticket: what they propose, and asking them in `chat`. */
export function teamPanel(chat: HostChat) {
  return function TeamPanel(props: SlotProps) {
    const { t: hostT } = props;
    const t = useMemo(() => bindT({ t: hostT }), [hostT]);
    const state = useProposals(props);
    return (
      <>
        <ProposalsCard props={props} state={state} t={t} />
        {state.answer && <AskEmployees props={props} conversations={state.answer.conversations} chat={chat} t={t} />}
      </>
    );
  };
}
