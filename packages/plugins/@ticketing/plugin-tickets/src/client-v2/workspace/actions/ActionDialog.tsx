import { Alert, Modal } from 'antd';
import React, { useState } from 'react';
import type { T } from '../../locale';
import { isStale, refusalOf, type Refusal } from '../api/refusal';
import type { TicketApi } from '../api/ticket-api';
import type { ActionInput, AllowedAction, Ticket } from '../api/ticket-types';
import { StaleNotice } from '../StaleNotice';
import { fieldOfRefusal, filledInput, missingInput, withReason } from './action-input';
import { actionLabel, isDangerous } from './action-words';
import { ActionFields } from './ActionFields';

export interface ActionDialogProps {
  action: AllowedAction;
  /** What is filled in already. */
  initial?: ActionInput;
  ticket: Ticket;
  /** Does the action; rejects with the refusal. */
  perform(action: string, input: ActionInput, expectedVersion: number): Promise<void>;
  reload(): Promise<Ticket>;
  onClose(): void;
  api: TicketApi;
  t: T;
}

/** Asks for what an action needs. A refusal is shown here and everything typed stays; supervisors may pass over some. */
export function ActionDialog({ action, initial = {}, ticket, perform, reload, onClose, api, t }: ActionDialogProps) {
  const [input, setInput] = useState<ActionInput>(initial);
  const [errors, setErrors] = useState<Partial<Record<keyof ActionInput, string>>>({});
  const [refusal, setRefusal] = useState<Refusal>();
  const [isBusy, setBusy] = useState(false);
  // What was on the screen when the decision was made, not what came in since.
  const [seenVersion, setSeenVersion] = useState(ticket.version);

  // A refusal a supervisor may pass over becomes a question: do it all the same, and why?
  const isOverridable = refusal?.isOverridable === true;
  const asked = isOverridable ? withReason(action) : action;

  const change = (next: ActionInput) => {
    const isAboutSomebodyElse = isOverridable && next.assigneeId !== input.assigneeId;
    if (isAboutSomebodyElse) setRefusal(undefined);
    setInput(isAboutSomebodyElse && asked !== action ? { ...next, reason: undefined } : next);
  };
  const submit = async () => {
    const missing = missingInput(asked, input);
    setErrors(Object.fromEntries(Object.entries(missing).map(([name, key]) => [name, t(key)])));
    if (Object.keys(missing).length > 0) return;
    if (!isOverridable) setRefusal(undefined);
    setBusy(true);
    try {
      await perform(action.action, { ...filledInput(input), ...(isOverridable && { override: true }) }, seenVersion);
      onClose();
    } catch (error) {
      const refused = refusalOf(error);
      const field = fieldOfRefusal(refused.code);
      if (field) setErrors({ [field]: refused.message });
      else setRefusal(refused);
    } finally {
      setBusy(false);
    }
  };
  const takeFreshState = async () => {
    setSeenVersion((await reload()).version);
    setRefusal(undefined);
  };

  const label = t(actionLabel(action.action));
  return (
    <Modal
      open
      title={`${label} · ${ticket.ticketNo}`}
      okText={isOverridable ? t('{{action}} anyway', { action: label }) : label}
      okButtonProps={{ danger: isDangerous(action.action), loading: isBusy }}
      cancelText={t('Back')}
      onOk={submit}
      onCancel={onClose}
      maskClosable={false}
      width={action.needs.includes('target') ? 560 : 480}
    >
      {isStale(refusal) && <StaleNotice reload={takeFreshState} t={t} />}
      {refusal && !isStale(refusal) && (
        <Alert
          type={isOverridable ? 'warning' : 'error'}
          showIcon
          role="alert"
          message={refusal.message}
          description={isOverridable ? t('You may do it all the same. The history keeps your reason.') : undefined}
        />
      )}
      <div
        style={{ marginTop: 12 }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
        }}
      >
        <ActionFields action={asked} ticket={ticket} input={input} onChange={change} errors={errors} api={api} t={t} />
      </div>
    </Modal>
  );
}
