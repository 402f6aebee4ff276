import { Alert, Checkbox, Flex, Input, Modal, Typography, theme } from 'antd';
import React, { useId, useState } from 'react';
import type { T } from '../../locale';
import { isStale, refusalOf, type Refusal } from '../api/refusal';
import type { CommentEntry, Ticket } from '../api/ticket-types';
import { Moment } from '../conversation/Moment';
import { StaleNotice } from '../StaleNotice';
import { senderOf } from '../words/ticket-words';
import { excerptOf, titleOf } from './split-words';

export interface SplitDialogProps {
  ticket: Ticket;
  /** The messages that are loaded, oldest first. */
  comments: readonly CommentEntry[];
  /** The message the dialog was opened at. */
  firstId: string;
  split(input: { title: string; commentIds: string[]; expectedVersion: number }): Promise<Ticket>;
  reload(): Promise<Ticket>;
  openTicket(id: string): void;
  onClose(): void;
  t: T;
}

/** Asks which messages go into a new ticket, and what that is called. */
export function SplitDialog({ ticket, comments, firstId, split, reload, openTicket, onClose, t }: SplitDialogProps) {
  const { token } = theme.useToken();
  const titleId = useId();
  const [chosen, setChosen] = useState<readonly string[]>([firstId]);
  const [title, setTitle] = useState(() => titleOf(comments.find(({ id }) => id === firstId)?.content ?? ''));
  const [refusal, setRefusal] = useState<Refusal>();
  const [isBusy, setBusy] = useState(false);
  const [seenVersion, setSeenVersion] = useState(ticket.version);

  const submit = async () => {
    setRefusal(undefined);
    setBusy(true);
    try {
      const created = await split({ title: title.trim(), commentIds: [...chosen], expectedVersion: seenVersion });
      onClose();
      openTicket(String(created.id));
    } catch (error) {
      setRefusal(refusalOf(error));
    } finally {
      setBusy(false);
    }
  };
  const takeFreshState = async () => {
    setSeenVersion((await reload()).version);
    setRefusal(undefined);
  };
  const toggle = (id: string, isOn: boolean) => setChosen(isOn ? [...chosen, id] : chosen.filter((one) => one !== id));

  return (
    <Modal
      open
      title={`${t('Split off into a new ticket')} · ${ticket.ticketNo}`}
      okText={t('Create ticket')}
      okButtonProps={{ loading: isBusy, disabled: !title.trim() || chosen.length === 0 }}
      cancelText={t('Back')}
      onOk={submit}
      onCancel={onClose}
      maskClosable={false}
      width={640}
    >
      {isStale(refusal) && <StaleNotice reload={takeFreshState} t={t} />}
      {refusal && !isStale(refusal) && <Alert type="error" showIcon role="alert" message={refusal.message} />}
      <Typography.Paragraph type="secondary">
        {t('The chosen messages move with their files into a new ticket of the same customer. The two tickets are linked.')}
      </Typography.Paragraph>
      <label htmlFor={titleId} style={{ display: 'block', marginBottom: token.marginXXS }}>
        {t('Title')}
      </label>
      <Input id={titleId} value={title} maxLength={255} aria-required onChange={(event) => setTitle(event.target.value)} />
      <fieldset style={{ border: 0, margin: `${token.marginSM}px 0 0`, padding: 0 }}>
        <legend style={{ fontSize: token.fontSize, marginBottom: token.marginXXS }}>{t('Messages')}</legend>
        <Flex vertical gap={token.marginXS} style={{ maxHeight: 320, overflowY: 'auto' }}>
          {comments.map((comment) => (
            <Checkbox key={comment.id} checked={chosen.includes(comment.id)} onChange={(event) => toggle(comment.id, event.target.checked)}>
              <span style={{ fontSize: token.fontSizeSM, color: token.colorTextSecondary }}>
                {senderOf(comment, ticket, t)} · <Moment at={comment.at} />
                {comment.isInternal && ` · ${t('Internal note')}`}
              </span>
              <div style={{ overflowWrap: 'anywhere' }}>{excerptOf(comment.content) || t('Attachment')}</div>
            </Checkbox>
          ))}
        </Flex>
      </fieldset>
    </Modal>
  );
}
