import { refusalOf, type Choice } from '@ticketing/plugin-tickets/forms';
import { Alert, Button, Input, Modal, Select } from 'antd';
import React, { useId, useState } from 'react';
import type { RoutingApi } from '../api/routing-api';
import type { T } from '../locale';

export interface MoveToQueueProps {
  ticketId: string;
  /** Where it waits now. */
  queueId: string;
  api: Pick<RoutingApi, 'queues' | 'moveToQueue'>;
  onMoved(): Promise<void>;
  t: T;
}

/** A ticket that waits in the wrong queue goes to another one, with a reason. */
export function MoveToQueue({ ticketId, queueId, api, onMoved, t }: MoveToQueueProps) {
  const id = useId();
  const [queues, setQueues] = useState<Choice[]>();
  const [wantedId, setWantedId] = useState<string>();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  const start = async () => {
    setError(undefined);
    try {
      const others = (await api.queues()).filter((queue) => queue.id !== queueId);
      setQueues(others.map(({ id: value, name }) => ({ value, label: name })));
    } catch (refused) {
      setQueues([]);
      setError(refusalOf(refused).message);
    }
  };
  const move = async () => {
    if (!wantedId) return setError(t('Please choose a queue'));
    if (!reason.trim()) return setError(t('Please say why'));
    setBusy(true);
    try {
      await api.moveToQueue(ticketId, wantedId, reason.trim());
      setQueues(undefined);
      await onMoved();
    } catch (refused) {
      setError(refusalOf(refused).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button size="small" style={{ alignSelf: 'start' }} onClick={() => void start()}>
        {t('Move to another queue…')}
      </Button>
      <Modal
        open={queues !== undefined}
        title={t('Move to another queue')}
        okText={t('Move')}
        okButtonProps={{ loading: isBusy }}
        cancelText={t('Cancel')}
        onOk={() => void move()}
        onCancel={() => setQueues(undefined)}
        maskClosable={false}
        destroyOnClose
      >
        {error && <Alert type="error" showIcon role="alert" message={error} style={{ marginBottom: 12 }} />}
        <label htmlFor={`${id}queue`} style={{ display: 'block', marginBottom: 4 }}>
          {t('Queue')}
        </label>
        <Select id={`${id}queue`} style={{ width: '100%', marginBottom: 12 }} value={wantedId} options={queues} onChange={setWantedId} />
        <label htmlFor={`${id}reason`} style={{ display: 'block', marginBottom: 4 }}>
          {t('Reason')}
        </label>
        <Input.TextArea id={`${id}reason`} autoSize={{ minRows: 2, maxRows: 6 }} value={reason} aria-required onChange={(event) => setReason(event.target.value)} />
      </Modal>
    </>
  );
}
