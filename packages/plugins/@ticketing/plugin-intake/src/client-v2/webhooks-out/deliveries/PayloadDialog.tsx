import { Modal } from 'antd';
import React from 'react';
import type { T } from '../../locale';
import type { DeliveryRow } from '../rows';

export interface PayloadDialogProps {
  delivery: DeliveryRow;
  onClose(): void;
  t: T;
}

/** What is sent, as it is sent. */
export function PayloadDialog({ delivery, onClose, t }: PayloadDialogProps) {
  return (
    <Modal open title={t('Payload of {{event}}', { event: delivery.eventId })} footer={null} width="min(800px, 100vw)" onCancel={onClose}>
      <pre style={{ maxHeight: '60vh', overflow: 'auto', margin: 0 }}>{JSON.stringify(delivery.payload, null, 2)}</pre>
    </Modal>
  );
}
