import type { TimelineEntryProps } from '@ticketing/plugin-tickets/client-v2';
import React, { useMemo } from 'react';
import { detectLanguage, plainTextOf } from '../../domain';
import { useModelReadiness } from '../api/use-model-readiness';
import { bindT } from '../locale';
import { isSameLanguage } from '../words/language-name';
import { pageLanguage } from '../words/page-language';
import { Translatable } from './Translatable';

/** The way to read a message in the language of the page; nothing when it is in that language, or no language model is there. */
export function TranslateMessage({ entry, ticket, client, t: hostT }: TimelineEntryProps) {
  const t = useMemo(() => bindT({ t: hostT }), [hostT]);
  const isReady = useModelReadiness(client, ticket.id);
  const content = entry.kind === 'comment' ? entry.content : '';
  const text = useMemo(() => plainTextOf(content).text.trim(), [content]);
  // What is too short to tell is most likely in the language of the ticket.
  const language = useMemo(() => detectLanguage(text).language, [text]) ?? (ticket.aiLanguage as string | null | undefined);
  const to = pageLanguage(client);
  if (!isReady || text === '' || (language && isSameLanguage(language, to))) return null;
  return <Translatable client={client} ticketId={ticket.id} wish={{ commentId: entry.id, to }} label={t('Translate')} t={t} />;
}
