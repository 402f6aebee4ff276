import type { SlotProps } from '@ticketing/plugin-tickets/client-v2';
import { refusalOf } from '@ticketing/plugin-tickets/forms';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { aiApi, type TicketAnalysis } from '../api/ai-api';

export interface AnalysisState {
  answer?: TicketAnalysis;
  problem?: string;
  /** What is being done now. */
  busyWith?: 'correct' | 'analyse';
  correct(categoryCode: string): Promise<void>;
  analyse(): Promise<void>;
  read(): void;
}

/** What AI says of a ticket; read again whenever its version changes. The last answer stays while the next one is on its way. */
export function useAnalysis({ client, ticket: { id, version }, reload }: Pick<SlotProps, 'client' | 'ticket' | 'reload'>): AnalysisState {
  const api = useMemo(() => aiApi(client, id), [client, id]);
  const [answer, setAnswer] = useState<TicketAnalysis>();
  const [problem, setProblem] = useState<string>();
  const [busyWith, setBusyWith] = useState<AnalysisState['busyWith']>();
  // Answers may overtake each other: what was asked last counts.
  const lastQuestion = useRef(0);

  const ask = useCallback(async (question: () => Promise<TicketAnalysis>) => {
    lastQuestion.current += 1;
    const number = lastQuestion.current;
    const isLast = () => number === lastQuestion.current;
    try {
      const given = await question();
      if (!isLast()) return;
      setAnswer(given);
      setProblem(undefined);
    } catch (refused) {
      if (isLast()) setProblem(refusalOf(refused).message);
    }
  }, []);
  useEffect(() => void ask(api.read), [ask, api, version]);

  const write = async (work: AnalysisState['busyWith'], question: () => Promise<TicketAnalysis>) => {
    setBusyWith(work);
    await ask(async () => {
      const given = await question();
      // What was written is written, even when the ticket cannot be read afterwards.
      await reload().catch(() => undefined);
      return given;
    });
    setBusyWith(undefined);
  };
  return {
    answer,
    problem,
    busyWith,
    correct: (categoryCode) => write('correct', () => api.correct(categoryCode)),
    analyse: () => write('analyse', api.analyse),
    read: () => void ask(api.read),
  };
}
