import { refusalOf } from '@ticketing/plugin-tickets/forms';
import { Alert, Input, Modal, Typography } from 'antd';
import React, { useId, useState } from 'react';
import type { T } from '../locale';
import type { FullAgent } from './use-assigning';

export interface FullAgentDialogProps {
  wish: FullAgent;
  onOverride(reason: string): Promise<void>;
  onClose(): void;
  t: T;
}

/** The agent is full. A supervisor may give him the ticket all the same, and says why; for others it ends here. */
export function FullAgentDialog({ wish: { ticket, agent, message, isOverridable }, onOverride, onClose, t }: FullAgentDialogProps) {
  const id = useId();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const override = async () => {
    if (!reason.trim()) return setError(t('Please say why'));
    setBusy(true);
    try {
      await onOverride(reason.trim());
    } catch (thrown) {
      setError(refusalOf(thrown).message);
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={t('{{ticketNo}} was not assigned to {{agent}}', { ticketNo: ticket.ticketNo, agent: agent.name })}
      okText={isOverridable ? t('Assign anyway') : t('Close')}
      okButtonProps={{ danger: isOverridable, loading: isBusy }}
      cancelText={t('Cancel')}
      cancelButtonProps={{ hidden: !isOverridable }}
      onOk={() => (isOverridable ? void override() : onClose())}
      onCancel={onClose}
      maskClosable={false}
    >
      <Alert type="warning" showIcon role="alert" message={message} />
      {isOverridable && (
        <div style={{ marginTop: 12 }}>
          <label htmlFor={id} style={{ display: 'block', marginBottom: 4 }}>
            {t('Why it goes there all the same')}
          </label>
          <Input.TextArea id={id} autoSize={{ minRows: 2, maxRows: 6 }} value={reason} aria-required onChange={(event) => setReason(event.target.value)} />
          {error && (
            <Typography.Text type="danger" role="alert">
              {error}
            </Typography.Text>
          )}
        </div>
      )}
    </Modal>
  );
}
