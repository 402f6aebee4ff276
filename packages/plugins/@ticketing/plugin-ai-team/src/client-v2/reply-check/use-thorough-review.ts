import type { RequestClient } from '@ticketing/plugin-tickets/client-v2';
import { refusalOf } from '@ticketing/plugin-tickets/forms';
import { useEffect, useRef, useState } from 'react';
import { aiApi, type ReplyReview } from '../api/ai-api';

export interface ThoroughReviewState {
  /** What was found, and the text it was found in. */
  reviewed?: { text: string; review: ReplyReview };
  /** Why there is no answer. */
  problem?: string;
  isBusy: boolean;
  review(text: string): void;
}

/** A review by a language model, once somebody asks for it; of several the last one counts. */
export function useThoroughReview(client: RequestClient, ticketId: string): ThoroughReviewState {
  const [answered, setAnswered] = useState<Pick<ThoroughReviewState, 'reviewed' | 'problem'>>({});
  const [isBusy, setBusy] = useState(false);
  const lastQuestion = useRef(0);
  useEffect(() => () => {
    lastQuestion.current += 1;
    setAnswered({});
    setBusy(false);
  }, [ticketId]);

  const review = async (text: string) => {
    lastQuestion.current += 1;
    const number = lastQuestion.current;
    setBusy(true);
    setAnswered({});
    const answer = await aiApi(client, ticketId).reviewThoroughly(text).then((given) => ({ reviewed: { text, review: given } }), (refused: unknown) => ({ problem: refusalOf(refused).message }));
    if (number !== lastQuestion.current) return;
    setBusy(false);
    setAnswered(answer);
  };
  return { ...answered, isBusy, review: (text) => void review(text) };
}
