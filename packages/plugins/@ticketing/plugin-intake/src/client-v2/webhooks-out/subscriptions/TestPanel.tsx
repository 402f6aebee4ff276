import { refusalOf, type Choice } from '@ticketing/plugin-tickets/forms';
import { Alert, Button, Flex, Typography } from 'antd';
import React, { useState } from 'react';
import type { T } from '../../locale';
import { labelOf } from '../label-of';
import type { TestAnswer } from '../rows';

export interface TestPanelProps {
  test(): Promise<TestAnswer>;
  /** What is on the form is not what would be tested. */
  isDirty: boolean;
  problems: readonly Choice[];
  t: T;
}

/** Sends a ping and shows what the receiver said. */
export function TestPanel({ test, isDirty, problems, t }: TestPanelProps) {
  const [isBusy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<TestAnswer>();
  const [error, setError] = useState<string>();
  const send = async () => {
    setBusy(true);
    setAnswer(undefined);
    setError(undefined);
    try {
      setAnswer(await test());
    } catch (thrown) {
      setError(refusalOf(thrown).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Flex vertical gap="small" align="start">
      <Button loading={isBusy} disabled={isDirty} onClick={() => void send()}>
        {t('Send a test')}
      </Button>
      {isDirty && <Typography.Text type="secondary">{t('Save first: the test goes to what is stored.')}</Typography.Text>}
      {error && <Alert type="error" showIcon role="alert" message={error} />}
      {answer && (
        <Alert
          type={answer.problem ? 'error' : 'success'}
          showIcon
          role="status"
          message={answer.problem ? [labelOf(problems, answer.problem, t), answer.status].filter(Boolean).join(': ') : t('Taken with {{status}} in {{ms}} ms', { status: answer.status, ms: answer.ms })}
          description={answer.detail}
        />
      )}
    </Flex>
  );
}
