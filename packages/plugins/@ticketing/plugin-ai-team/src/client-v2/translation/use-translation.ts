import type { RequestClient } from '@ticketing/plugin-tickets/client-v2';
import { refusalOf } from '@ticketing/plugin-tickets/forms';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { aiApi, type Translation, type TranslationWish } from '../api/ai-api';
import type { T } from '../locale';
import { WHY_NOT_WORDS } from '../words/why-not-words';

export interface TranslationState {
  translation?: Translation;
  /** Why there is none. */
  problem?: string;
  isBusy: boolean;
  /** Answers the translation, undefined when there is none. */
  translate(wish: TranslationWish): Promise<Translation | undefined>;
  /** Forgets what was answered, and what is on its way. */
  forget(): void;
}

/** A translation of something on a ticket, once somebody asks for it. */
export function useTranslation(client: RequestClient, ticketId: string, t: T): TranslationState {
  const api = useMemo(() => aiApi(client, ticketId), [client, ticketId]);
  const [answered, setAnswered] = useState<Pick<TranslationState, 'translation' | 'problem'>>({});
  const [isBusy, setBusy] = useState(false);
  const lastQuestion = useRef(0);

  const forget = useCallback(() => {
    lastQuestion.current += 1;
    setAnswered({});
    setBusy(false);
  }, []);
  useEffect(() => forget, [ticketId, forget]);

  const translate = async (wish: TranslationWish) => {
    lastQuestion.current += 1;
    const number = lastQuestion.current;
    setBusy(true);
    setAnswered({});
    const answer = await api.translate(wish).then(
      (given) => ('skippedBecause' in given ? { problem: t('No translation: {{why}}', { why: t(WHY_NOT_WORDS[given.skippedBecause]) }) } : { translation: given }),
      (refused: unknown) => ({ problem: refusalOf(refused).message }),
    );
    if (number !== lastQuestion.current) return undefined;
    setBusy(false);
    setAnswered(answer);
    return 'translation' in answer ? answer.translation : undefined;
  };
  return { ...answered, isBusy, translate, forget };
}
