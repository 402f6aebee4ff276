import { refusalOf } from '@ticketing/plugin-tickets/forms';
import { useState } from 'react';
import type { AgentLoad, WaitingTicket } from '../api/queue-view';
import type { RoutingApi } from '../api/routing-api';
import type { T } from '../locale';

/** Who was to get which ticket. */
export interface Wish {
  ticket: WaitingTicket;
  agent: Pick<AgentLoad, 'userId' | 'name'>;
}

/** A wish that was refused because the agent is full; whoever may go over that is told so. */
export interface FullAgent extends Wish {
  message: string;
  isOverridable: boolean;
}

export interface AssigningOptions {
  api: Pick<RoutingApi, 'assign'>;
  /** Something was assigned, or was not there any more: read the queues again. */
  onChanged(): Promise<void>;
  t: T;
}

/** Gives waiting tickets to agents; one who is full is asked about again, everything else that was refused is told. */
export function useAssigning({ api, onChanged, t }: AssigningOptions) {
  const [busyTicketId, setBusyTicketId] = useState<string>();
  const [full, setFull] = useState<FullAgent>();
  const [error, setError] = useState<string>();
  const [said, setSaid] = useState('');

  const run = async ({ ticket, agent }: Wish, override: { override?: boolean; reason?: string } = {}) => {
    await api.assign(ticket.id, { assigneeId: agent.userId, ...override });
    setSaid(t('{{ticketNo}} was assigned to {{agent}}', { ticketNo: ticket.ticketNo, agent: agent.name }));
  };
  const assign = async (wish: Wish) => {
    setError(undefined);
    setBusyTicketId(wish.ticket.id);
    try {
      await run(wish);
    } catch (thrown) {
      const { code, message, place } = refusalOf(thrown);
      if (code === 'routing.agentFull') setFull({ ...wish, message, isOverridable: place.isOverridable === true });
      else setError(t('{{ticketNo}} was not assigned: {{reason}}', { ticketNo: wish.ticket.ticketNo, reason: message }));
    } finally {
      await onChanged();
      setBusyTicketId(undefined);
    }
  };
  return {
    busyTicketId,
    /** Waits for a supervisor's decision. */
    full,
    error,
    /** The last thing that was done, for screen readers. */
    said,
    assign,
    /** Rejects with the refusal, so that the question can stay open. */
    assignAnyway: async (reason: string) => {
      if (!full) return;
      await run(full, { override: true, reason });
      setFull(undefined);
      await onChanged();
    },
    leaveIt: () => setFull(undefined),
    dismiss: () => setError(undefined),
  };
}
