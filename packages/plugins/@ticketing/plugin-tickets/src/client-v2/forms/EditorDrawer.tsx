import { Alert, Button, Drawer, Flex, Form } from 'antd';
import React, { useState, type ReactNode } from 'react';
import type { T } from '../locale';

export interface EditorDrawerProps {
  title: string;
  isDirty: boolean;
  isBusy: boolean;
  /** What is wrong with the whole; what is wrong with one field is shown there. */
  error?: string;
  onSave(): void;
  onClose(): void;
  children: ReactNode;
  t: T;
}

/** A drawer with a form in it that does not lose what was typed. */
export function EditorDrawer({ title, isDirty, isBusy, error, onSave, onClose, children, t }: EditorDrawerProps) {
  const [isLeaving, setLeaving] = useState(false);
  const leave = () => (isDirty ? setLeaving(true) : onClose());
  const question = (
    <Alert
      type="warning"
      showIcon
      role="alert"
      message={t('Discard what you changed?')}
      action={
        <Flex gap="small">
          <Button size="small" onClick={() => setLeaving(false)}>
            {t('Keep editing')}
          </Button>
          <Button size="small" danger onClick={onClose}>
            {t('Discard')}
          </Button>
        </Flex>
      }
    />
  );
  const footer = (
    <Flex justify="end" gap="small">
      <Button onClick={leave}>{t('Cancel')}</Button>
      <Button type="primary" loading={isBusy} onClick={onSave}>
        {t('Save')}
      </Button>
    </Flex>
  );
  return (
    <Drawer open title={title} width="min(960px, 100vw)" onClose={leave} footer={isLeaving ? question : footer} destroyOnClose>
      {error && <Alert type="error" showIcon role="alert" message={error} style={{ marginBottom: 16 }} />}
      <Form layout="vertical" component="div">
        {children}
      </Form>
    </Drawer>
  );
}
