import { Alert, Button, Flex, Input, theme } from 'antd';
import { refusalOf, useUploads, type Attachment } from '@ticketing/plugin-tickets/forms';
import React, { useState } from 'react';
import type { T } from '../../locale';
import { FilePicker } from '../FilePicker';
import type { PortalApi } from '../portal-api';
import type { PortalTicket } from '../portal-types';

export interface AnsweringProps {
  ticket: PortalTicket;
  api: PortalApi;
  onStep(landedOn: string): Promise<void>;
  t: T;
}

type Step = 'reply' | 'solved' | 'reopen' | 'withdraw';

/**
 * What a customer does with his request. One field serves all: what he writes goes along with the button he presses, and stays where it is when that
 * is refused. A request that has ended is reopened instead of answered.
 */
export function Answering({ ticket, api, onStep, t }: AnsweringProps) {
  const { token } = theme.useToken();
  const { may } = ticket;
  const [text, setText] = useState('');
  const [files, setFiles] = useState<Attachment[]>([]);
  const [busy, setBusy] = useState<Step>();
  const [isWithdrawing, setWithdrawing] = useState(false);
  const [problem, setProblem] = useState<string>();
  const uploads = useUploads(api);

  const take = async (step: Step) => {
    if (busy) return;
    if (step !== 'solved' && !text.trim()) return setProblem(t('Please write something first.'));
    setBusy(step);
    setProblem(undefined);
    const fileIds = files.map(({ id }) => id);
    const inputs = { reply: { content: text, fileIds }, solved: {}, reopen: { reason: text, fileIds }, withdraw: { reason: text } };
    try {
      const { ticketId } = await api[step](ticket.id, inputs[step]);
      if (step !== 'solved') {
        setText('');
        setFiles([]);
      }
      setWithdrawing(false);
      await onStep(ticketId);
    } catch (error) {
      setProblem(refusalOf(error).message);
    } finally {
      setBusy(undefined);
    }
  };
  const button = (step: Step, label: string, type: 'primary' | 'default' = 'default') => (
    <Button type={type} loading={busy === step} disabled={(busy !== undefined && busy !== step) || (step !== 'solved' && uploads.isUploading)} onClick={() => void take(step)}>
      {t(label)}
    </Button>
  );
  // Writing to a solved or closed request means that it is not over.
  const main: Step = may.reopen ? 'reopen' : 'reply';
  return (
    <section aria-label={t('Write')}>
      <Flex vertical gap={token.marginXS}>
        {may.solved && (
          <Flex gap={token.marginXS} wrap align="center">
            <span>{t('Is it solved?')}</span>
            {button('solved', 'It is solved', 'primary')}
          </Flex>
        )}
        {problem && <Alert type="error" showIcon role="alert" message={problem} />}
        <Input.TextArea
          value={text}
          aria-label={t(isWithdrawing ? 'Why is it not needed any more?' : main === 'reopen' ? 'What is still wrong?' : 'Your message')}
          placeholder={t(isWithdrawing ? 'Why is it not needed any more?' : main === 'reopen' ? 'What is still wrong?' : 'Your message')}
          readOnly={busy !== undefined}
          maxLength={20_000}
          autoSize={{ minRows: 3, maxRows: 14 }}
          onChange={(event) => setText(event.target.value)}
        />
        {!isWithdrawing && <FilePicker files={files} onChange={setFiles} api={api} uploads={uploads} t={t} />}
        <Flex gap={token.marginXS} wrap justify="end">
          {isWithdrawing ? (
            <>
              <Button onClick={() => setWithdrawing(false)}>{t('Keep the request')}</Button>
              {button('withdraw', 'Withdraw the request', 'primary')}
            </>
          ) : (
            <>
              {may.withdraw && <Button onClick={() => setWithdrawing(true)}>{t('Withdraw…')}</Button>}
              {button(main, main === 'reopen' ? 'Reopen' : 'Send', may.solved ? 'default' : 'primary')}
            </>
          )}
        </Flex>
      </Flex>
    </section>
  );
}
