import { Alert, Button, Empty, Flex, theme } from 'antd';
import { refusalOf } from '@ticketing/plugin-tickets/forms';
import React, { useState } from 'react';
import type { T } from '../../locale';
import type { PortalApi } from '../portal-api';
import type { PortalConversation } from '../portal-types';
import { Message } from './Message';

export interface ConversationProps {
  ticketId: string;
  newest: PortalConversation;
  api: Pick<PortalApi, 'older'>;
  files: { download(fileId: string): Promise<Blob> };
  t: T;
}

/** What both sides wrote, oldest first; older pages come on request and stay when the newest is read again. */
export function Conversation({ ticketId, newest, api, files, t }: ConversationProps) {
  const { token } = theme.useToken();
  const [older, setOlder] = useState<PortalConversation>();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const before = older ? older.before : newest.before;
  const known = new Set((older?.entries ?? []).map(({ id }) => id));
  const entries = [...(older?.entries ?? []), ...newest.entries.filter(({ id }) => !known.has(id))];

  const showOlder = async () => {
    if (!before) return;
    setBusy(true);
    setProblem(undefined);
    try {
      const page = await api.older(ticketId, before);
      // The page that is newest now may not reach so far any more when it is read again.
      setOlder({ before: page.before, entries: [...page.entries, ...entries] });
    } catch (error) {
      setProblem(refusalOf(error).message);
    } finally {
      setBusy(false);
    }
  };

  return (
    <section aria-label={t('Conversation')}>
      <Flex vertical gap={token.marginSM}>
        {problem && <Alert type="error" showIcon role="alert" message={problem} />}
        {before && (
          <Button type="link" loading={isBusy} onClick={() => void showOlder()} style={{ alignSelf: 'center' }}>
            {t('Show earlier messages')}
          </Button>
        )}
        {entries.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('Nobody has written yet.')} />}
        {entries.map((entry) => (
          <Message key={entry.id} message={entry} files={files} t={t} />
        ))}
      </Flex>
    </section>
  );
}
