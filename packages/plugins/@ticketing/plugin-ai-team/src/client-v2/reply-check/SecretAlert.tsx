import { Alert } from 'antd';
import React from 'react';
import type { SecretInReply } from '../api/ai-api';
import type { T } from '../locale';

const SECRET_NAMES: Readonly<Record<SecretInReply['rule'], string>> = {
  password: 'Password',
  apiKey: 'API key',
  token: 'Access token',
  privateKey: 'Private key',
  cardNumber: 'Card number',
  bankAccount: 'Bank account number',
  personalId: 'Personal ID number',
};

/** Secrets that keep a reply from being sent. */
export function SecretAlert({ secrets, t }: { secrets: SecretInReply[]; t: T }) {
  return (
    <Alert
      type="error"
      showIcon
      // The region around it announces it, once the writer pauses.
      role="group"
      aria-label={t('Secrets in the reply')}
      message={
        <>
          {t('This reply cannot be sent: there is a secret in it.')}
          <ul style={{ margin: 0, paddingInlineStart: '1.2em' }}>
            {secrets.map(({ rule, excerpt, start }) => (
              <li key={start}>{t('{{kind}}: {{excerpt}}', { kind: t(SECRET_NAMES[rule]), excerpt })}</li>
            ))}
          </ul>
        </>
      }
    />
  );
}
