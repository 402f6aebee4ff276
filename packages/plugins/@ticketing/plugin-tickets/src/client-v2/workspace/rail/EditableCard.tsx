import { EditOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, theme } from 'antd';
import React, { useEffect, useRef, useState, type ReactNode } from 'react';
import type { T } from '../../locale';
import { isStale, refusalOf, type Refusal } from '../api/refusal';
import type { Ticket } from '../api/ticket-types';
import { StaleNotice } from '../StaleNotice';
import { RailCard } from './RailCard';

/** Columns of a ticket, as an update sends them. */
export type Values = Record<string, unknown>;

export interface EditableCardProps<Form extends object> {
  title: string;
  ticket: Ticket;
  mayEdit: boolean;
  /** What the form starts with. */
  values: Form;
  view: ReactNode;
  form(values: Form, onChange: (values: Form) => void, isBusy: boolean): ReactNode;
  /** Stands below view and form alike. */
  below?: ReactNode;
  /** The body of the update for what was changed; null when there is nothing to save. */
  bodyOf(before: Form, after: Form): Values | null;
  update(body: Values): Promise<void>;
  reload(): Promise<Ticket>;
  t: T;
}

/** A box that shows facts and, on request, becomes a form for them in the same place. */
export function EditableCard<Form extends object>(props: EditableCardProps<Form>) {
  const { title, ticket, mayEdit, values, view, form, below, bodyOf, update, reload, t } = props;
  const { token } = theme.useToken();
  const [edited, setEdited] = useState<{ before: Form; now: Form; version: number }>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [isBusy, setBusy] = useState(false);
  const editButton = useRef<HTMLButtonElement>(null);
  const formElement = useRef<HTMLFormElement>(null);
  const isEditing = edited !== undefined;
  useEffect(() => {
    if (isEditing) formElement.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, [isEditing]);

  const leave = () => {
    setEdited(undefined);
    setRefusal(undefined);
    // The form, and the focus in it, is gone after this render.
    setTimeout(() => editButton.current?.focus(), 0);
  };
  const save = async () => {
    if (!edited) return;
    const body = bodyOf(edited.before, edited.now);
    if (!body) return leave();
    setBusy(true);
    setRefusal(undefined);
    try {
      await update({ ...body, expectedVersion: edited.version });
      leave();
    } catch (error) {
      setRefusal(refusalOf(error));
    } finally {
      setBusy(false);
    }
  };
  const takeFreshState = async () => {
    const fresh = await reload();
    setEdited((current) => current && { ...current, version: fresh.version });
    setRefusal(undefined);
  };

  const start = () => setEdited({ before: values, now: values, version: ticket.version });
  const edit = mayEdit && !edited && (
    <Button
      ref={editButton}
      type="text"
      size="small"
      icon={<EditOutlined aria-hidden />}
      aria-label={t('Edit {{what}}', { what: title })}
      onClick={start}
    />
  );
  if (!edited) {
    return (
      <RailCard title={title} extra={edit}>
        {view}
        {below}
      </RailCard>
    );
  }
  return (
    <RailCard title={title}>
      <form
        ref={formElement}
        aria-label={t('Edit {{what}}', { what: title })}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Flex vertical gap={token.marginSM}>
          {isStale(refusal) && <StaleNotice reload={takeFreshState} t={t} />}
          {refusal && !isStale(refusal) && <Alert type="error" showIcon role="alert" message={refusal.message} />}
          {form(edited.now, (now) => setEdited({ ...edited, now }), isBusy)}
          <Flex gap={token.marginXS} justify="end">
            <Button size="small" onClick={leave} disabled={isBusy}>
              {t('Back')}
            </Button>
            <Button size="small" type="primary" htmlType="submit" loading={isBusy}>
              {t('Save')}
            </Button>
          </Flex>
        </Flex>
      </form>
      {below}
    </RailCard>
  );
}
