import { DownOutlined } from '@ant-design/icons';
import { Alert, Button, Dropdown, Flex, theme } from 'antd';
import React, { useEffect, useRef, useState } from 'react';
import type { T } from '../../locale';
import { isStale, refusalOf, type Refusal } from '../api/refusal';
import type { TicketApi } from '../api/ticket-api';
import type { ActionInput, AllowedAction, Ticket } from '../api/ticket-types';
import { StaleNotice } from '../StaleNotice';
import { ActionDialog } from './ActionDialog';
import { actionLabel, asksSomething, inUsualOrder, isDangerous } from './action-words';

export interface ActionCall {
  action: string;
  input: ActionInput;
}

export interface ActionBarProps {
  actions: readonly AllowedAction[];
  ticket: Ticket;
  /** An action asked for elsewhere on the page, with what is known of it; each one a new object. */
  call?: ActionCall;
  /** How many actions get a button of their own; the others go into the menu. */
  buttons: number;
  perform(action: string, input: ActionInput, expectedVersion: number): Promise<void>;
  reload(): Promise<Ticket>;
  api: TicketApi;
  t: T;
}

/** What may be done now: the usual next step first, the rest behind "More". */
export function ActionBar({ actions, ticket, call, buttons, perform, reload, api, t }: ActionBarProps) {
  const { token } = theme.useToken();
  const [asking, setAsking] = useState<AllowedAction>();
  const [initial, setInitial] = useState<ActionInput>();
  const [running, setRunning] = useState<string>();
  const [refusal, setRefusal] = useState<Refusal>();

  const called = useRef(call);
  useEffect(() => {
    if (!call || call === called.current) return;
    called.current = call;
    const action = actions.find((one) => one.action === call.action);
    if (!action) return;
    setInitial(call.input);
    setAsking(action);
  }, [call, actions]);

  const start = async (action: AllowedAction) => {
    setRefusal(undefined);
    setInitial(undefined);
    if (asksSomething(action)) return setAsking(action);
    setRunning(action.action);
    try {
      await perform(action.action, {}, ticket.version);
    } catch (error) {
      setRefusal(refusalOf(error));
    } finally {
      setRunning(undefined);
    }
  };
  const takeFreshState = async () => {
    await reload();
    setRefusal(undefined);
  };

  const ordered = inUsualOrder(actions);
  // A menu of one is a button with a detour.
  const shown = ordered.length <= buttons + 1 ? ordered : ordered.slice(0, buttons);
  const more = ordered.slice(shown.length);
  return (
    <div role="group" aria-label={t('Actions')}>
      <Flex gap={token.marginXS} wrap>
        {shown.map((action, index) => (
          <Button
            key={action.action}
            type={index === 0 && !isDangerous(action.action) ? 'primary' : 'default'}
            danger={isDangerous(action.action)}
            loading={running === action.action}
            disabled={running !== undefined && running !== action.action}
            onClick={() => start(action)}
          >
            {t(actionLabel(action.action))}
          </Button>
        ))}
        {more.length > 0 && (
          <Dropdown
            trigger={['click']}
            menu={{
              items: more.map((action) => ({
                key: action.action,
                label: t(actionLabel(action.action)),
                danger: isDangerous(action.action),
                onClick: () => void start(action),
              })),
            }}
          >
            <Button aria-haspopup="menu">
              {t('More')} <DownOutlined aria-hidden />
            </Button>
          </Dropdown>
        )}
      </Flex>
      {refusal && (
        <div style={{ marginTop: token.marginXS }}>
          {isStale(refusal) ? (
            <StaleNotice reload={takeFreshState} t={t} />
          ) : (
            <Alert type="error" showIcon closable role="alert" message={refusal.message} onClose={() => setRefusal(undefined)} />
          )}
        </div>
      )}
      {asking && (
        <ActionDialog
          action={asking}
          initial={initial}
          ticket={ticket}
          perform={perform}
          reload={reload}
          onClose={() => setAsking(undefined)}
          api={api}
          t={t}
        />
      )}
    </div>
  );
}
