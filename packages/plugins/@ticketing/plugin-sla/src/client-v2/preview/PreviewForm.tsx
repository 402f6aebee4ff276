import { Field } from '@ticketing/plugin-tickets/forms';
import { Alert, Button, Flex } from 'antd';
import React, { type ReactNode } from 'react';
import type { T } from '../locale';
import { PreviewTable } from './PreviewTable';
import type { PreviewState } from './use-preview';

export interface PreviewFormProps extends PreviewState {
  /** What the question is made of. */
  children: ReactNode;
  onAsk(): void;
  isDisabled?: boolean;
  t: T;
}

/** A question about deadlines, and its answer below. */
export function PreviewForm({ children, onAsk, isDisabled, preview, error, isBusy, t }: PreviewFormProps) {
  return (
    <>
      <Flex gap="small" wrap align="end">
        {children}
        <Field label=" ">
          <Button onClick={onAsk} loading={isBusy} disabled={isDisabled}>
            {t('Show the deadlines')}
          </Button>
        </Field>
      </Flex>
      {error && <Alert type="error" showIcon role="alert" message={error} />}
      {preview && <PreviewTable preview={preview} t={t} />}
    </>
  );
}
