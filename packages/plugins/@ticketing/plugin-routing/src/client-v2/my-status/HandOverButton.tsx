import { refusalOf } from '@ticketing/plugin-tickets/forms';
import { Alert, Button, Modal, Typography } from 'antd';
import React, { useState } from 'react';
import type { HandOver } from '../api/me';
import type { RoutingApi } from '../api/routing-api';
import { tExpr, type T } from '../locale';

/** Why a ticket stayed, by the code of what stood in the way. */
const OBSTACLES: Record<string, string> = {
  'routing.nobodyTakesOver': tExpr('nobody stands in for you, and the ticket has no queue'),
  'routing.agentFull': tExpr('your substitute is full, and the ticket has no queue'),
  'routing.agentAbsent': tExpr('your substitute is absent, and the ticket has no queue'),
};
const OTHER_OBSTACLE = tExpr('somebody changed it at the same moment');

export interface HandOverButtonProps {
  api: Pick<RoutingApi, 'handOver'>;
  /** How many open tickets there are. */
  open: number;
  /** Name of who gets them; without one they go back to their queues. */
  substitute: string | null;
  /** What goes back to a queue may come to the same person again. */
  isOnline: boolean;
  onDone(): Promise<void>;
  t: T;
}

/** Passes all open tickets on, after a question, and lists what became of each. */
export function HandOverButton({ api, open, substitute, isOnline, onDone, t }: HandOverButtonProps) {
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [result, setResult] = useState<HandOver>();
  const [error, setError] = useState<string>();

  const start = () => {
    setResult(undefined);
    setError(undefined);
    setAsking(true);
  };
  const handOver = async () => {
    setBusy(true);
    setError(undefined);
    try {
      setResult(await api.handOver());
      await onDone();
    } catch (refused) {
      setError(refusalOf(refused).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button onClick={start} disabled={open === 0}>
        {t('Hand over my open tickets…')}
      </Button>
      <Modal
        open={isAsking}
        title={t('Hand over my open tickets')}
        okText={result ? t('Close') : t('Hand over')}
        okButtonProps={{ loading: isBusy }}
        cancelText={t('Cancel')}
        cancelButtonProps={{ hidden: result !== undefined }}
        onOk={() => (result ? setAsking(false) : void handOver())}
        onCancel={() => setAsking(false)}
        maskClosable={false}
      >
        {error && <Alert type="error" showIcon role="alert" message={error} />}
        {isOnline && !result && (
          <Alert type="warning" showIcon message={t('You are online: what goes back to a queue may come to you again. Save an absence or go offline first.')} style={{ marginBottom: 12 }} />
        )}
        {result ? (
          <Outcome result={result} t={t} />
        ) : (
          <Typography.Text>
            {substitute
              ? t('{{name}} gets your {{number}} open tickets, as far as capacity allows; the others go back to their queues.', { name: substitute, number: open })
              : t('You have named no substitute: your {{number}} open tickets go back to their queues.', { number: open })}
          </Typography.Text>
        )}
      </Modal>
    </>
  );
}

function Outcome({ result: { moved, left }, t }: { result: HandOver; t: T }) {
  return (
    <div role="status">
      <Typography.Text strong>{t('Handed over ({{number}})', { number: moved.length })}</Typography.Text>
      <ul>
        {moved.map(({ ticketNo, userName, queueName }) => (
          <li key={ticketNo}>
            {userName ? t('{{ticketNo}} to {{name}}', { ticketNo, name: userName }) : t('{{ticketNo}} back to the queue "{{queue}}"', { ticketNo, queue: queueName })}
          </li>
        ))}
      </ul>
      {left.length > 0 && (
        <>
          <Typography.Text strong>{t('Stayed with you ({{number}})', { number: left.length })}</Typography.Text>
          <ul>
            {left.map(({ ticketNo, reason }) => (
              <li key={ticketNo}>{t('{{ticketNo}}: {{reason}}', { ticketNo, reason: t(OBSTACLES[reason] ?? OTHER_OBSTACLE) })}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
