import type { SlotProps } from '@ticketing/plugin-tickets/client-v2';
import { RailCard } from '@ticketing/plugin-tickets/forms';
import { Button, Flex, Tooltip, Typography, theme } from 'antd';
import React from 'react';
import type { T } from '../locale';
import type { Conversations } from '../settings/settings-api';
import type { HostChat } from './host-chat';
import { QUESTIONS } from './questions';
import { useEmployees } from './use-employees';

/** Why nobody can be asked. Where the host's AI is switched off, nothing is said of it. */
const SILENCE: Readonly<Record<NonNullable<Conversations['because']>, string | null>> = {
  sqlite: 'AI employees cannot talk on SQLite.',
  noService: 'No language model is set up.',
  noAiPlugin: null,
};

export interface AskEmployeesProps {
  props: Pick<SlotProps, 'client' | 'ticket'>;
  conversations: Conversations;
  chat: HostChat;
  t: T;
}

/** Asks an AI employee about this ticket: the host's chat opens with a question, which a person sends. */
export function AskEmployees({ props: { client, ticket }, conversations, chat, t }: AskEmployeesProps) {
  const { token } = theme.useToken();
  const isThere = chat.isThere();
  const employees = useEmployees(client, conversations.areOn && isThere);
  const silence = conversations.because && SILENCE[conversations.because];
  if (!isThere || (!silence && !employees.length)) return null;
  return (
    <RailCard title={t('Ask an AI employee')}>
      {silence && <Typography.Text type="secondary">{t(silence)}</Typography.Text>}
      <Flex gap={token.marginXXS} wrap>
        {employees.map(({ username, nickname, position }) => (
          <Tooltip key={username} title={position}>
            <Button size="small" aria-label={t('Ask {{nickname}}', { nickname })} onClick={() => chat.open(username, t(QUESTIONS[username], { ticketNo: ticket.ticketNo }))}>{nickname}</Button>
          </Tooltip>
        ))}
      </Flex>
    </RailCard>
  );
}
