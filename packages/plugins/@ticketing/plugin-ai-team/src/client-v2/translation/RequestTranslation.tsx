import type { RequestClient, Ticket } from '@ticketing/plugin-tickets/client-v2';
import { Typography } from 'antd';
import React from 'react';
import type { TicketAnalysis } from '../api/ai-api';
import type { T } from '../locale';
import { isSameLanguage } from '../words/language-name';
import { pageLanguage } from '../words/page-language';
import { Translatable } from './Translatable';

export interface RequestTranslationProps {
  ticket: Ticket;
  answer: TicketAnalysis;
  client: RequestClient;
  t: T;
}

/** The way to read the request in the language of the page, or what it needs; nothing when it is in that language. */
export function RequestTranslation({ ticket, answer: { analysis, model }, client, t }: RequestTranslationProps) {
  const to = pageLanguage(client);
  if (!analysis?.language || isSameLanguage(analysis.language, to) || !ticket.description?.trim()) return null;
  if (!model.isReady) return <Typography.Text type="secondary">{t('Translation needs a language model')}</Typography.Text>;
  return <Translatable client={client} ticketId={ticket.id} wish={{ to }} label={t('Translate the request')} t={t} />;
}
