import type { SlotProps } from '@ticketing/plugin-tickets/client-v2';
import { refusalOf } from '@ticketing/plugin-tickets/forms';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { proposalsApi, type Decision, type Proposal, type TicketProposals } from './proposals-api';

export interface ProposalsState {
  answer?: TicketProposals;
  problem?: string;
  /** Somebody else was faster. */
  wasDecided: boolean;
  /** The proposal that is being decided on. */
  busyWith?: string;
  /** Answers whether it was this person who decided. */
  decide(proposal: Proposal, decision: Decision): Promise<boolean>;
  read(): void;
}

/** What AI employees propose for a ticket; read again whenever its version changes. The last answer stays while the next one is on its way. */
export function useProposals({ client, ticket: { id, version } }: Pick<SlotProps, 'client' | 'ticket'>): ProposalsState {
  const api = useMemo(() => proposalsApi(client, id), [client, id]);
  const [answer, setAnswer] = useState<TicketProposals>();
  const [problem, setProblem] = useState<string>();
  const [wasDecided, setWasDecided] = useState(false);
  const [busyWith, setBusyWith] = useState<string>();
  // Answers may overtake each other: what was asked last counts.
  const lastQuestion = useRef(0);

  const read = useCallback(async () => {
    lastQuestion.current += 1;
    const number = lastQuestion.current;
    const isLast = () => number === lastQuestion.current;
    try {
      const given = await api.read();
      if (!isLast()) return;
      setAnswer(given);
      setProblem(undefined);
    } catch (refused) {
      if (isLast()) setProblem(refusalOf(refused).message);
    }
  }, [api]);
  useEffect(() => void read(), [read, version]);

  const decide = async ({ id: proposalId }: Proposal, decision: Decision): Promise<boolean> => {
    setBusyWith(proposalId);
    setWasDecided(false);
    setProblem(undefined);
    try {
      const given = await api.decide(proposalId, decision);
      lastQuestion.current += 1;
      setAnswer(given);
      return true;
    } catch (refused) {
      const { code, message } = refusalOf(refused);
      if (code === 'ai.proposalDecided') {
        setWasDecided(true);
        await read();
      } else setProblem(message);
      return false;
    } finally {
      setBusyWith(undefined);
    }
  };
  return { answer, problem, wasDecided, busyWith, decide, read: () => void read() };
}
