import { Field } from '@ticketing/plugin-tickets/forms';
import { Button, Flex, Input, Typography } from 'antd';
import React, { useId } from 'react';
import type { T } from '../locale';
import { newSecret } from './new-secret';

export interface SecretFieldProps {
  /** What was typed or made here and is not saved yet; what is saved nobody reads again. */
  value: string;
  onChange(value: string): void;
  hasSecret: boolean;
  hasPreviousSecret: boolean;
  onForgetPrevious(): void;
  /** The sender makes the secret; otherwise one can be made here. */
  isMadeThere: boolean;
  error?: string;
  t: T;
}

/** The secret of a source: written, never read. */
export function SecretField({ value, onChange, hasSecret, hasPreviousSecret, onForgetPrevious, isMadeThere, error, t }: SecretFieldProps) {
  const id = useId();
  const hint = hasSecret ? t('A secret is set. Another one written here replaces it; until you remove it, the one before counts, too.') : t('Not set yet: nothing is accepted.');
  return (
    <Field label={t('Secret')} htmlFor={id} hint={`${hint} ${t('It may also name a secret of the app: {{example}}', { example: '{{$env.NAME}}' })}`} error={error}>
      <Flex gap="small" wrap>
        <Input
          id={id}
          style={{ flex: 1, minWidth: 240, fontFamily: 'monospace' }}
          autoComplete="off"
          spellCheck={false}
          value={value}
          placeholder={hasSecret ? '••••••••' : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
        {!isMadeThere && <Button onClick={() => onChange(newSecret())}>{t('Make one')}</Button>}
      </Flex>
      {value && (
        <Typography.Paragraph type="secondary" style={{ margin: 0 }} copyable={{ text: value, tooltips: [t('Copy the secret'), t('Copied')] }}>
          {t('Copy it now: once it is saved it is not shown again.')}
        </Typography.Paragraph>
      )}
      {hasPreviousSecret && (
        <Flex gap="small" align="center" wrap>
          <Typography.Text type="warning">{t('The secret before it still counts.')}</Typography.Text>
          <Button size="small" onClick={onForgetPrevious}>
            {t('Remove it')}
          </Button>
        </Flex>
      )}
    </Field>
  );
}
