import { EllipsisOutlined } from '@ant-design/icons';
import { Button, Dropdown, type MenuProps } from 'antd';
import React, { useState } from 'react';
import type { T } from '../locale';
import { actionLabel, isDangerous } from '../workspace/actions/action-words';
import { refusalOf } from '../workspace/api/refusal';
import type { BoardTicket } from './board-api';
import type { LifecycleStep } from './lifecycle-step';

export interface MoveMenuProps {
  ticket: BoardTicket;
  isDisabled: boolean;
  steps(ticket: BoardTicket): Promise<LifecycleStep[]>;
  take(ticket: BoardTicket, step: LifecycleStep): void;
  t: T;
}

type Answer = { steps: LifecycleStep[] } | { error: string } | undefined;

/** "Move to …": the way without a mouse, and the way to see what is possible at all. */
export function MoveMenu({ ticket, isDisabled, steps, take, t }: MoveMenuProps) {
  const [answer, setAnswer] = useState<Answer>();

  const ask = (isOpen: boolean) => {
    if (!isOpen) return;
    setAnswer(undefined);
    steps(ticket).then(
      (found) => setAnswer({ steps: found }),
      (error: unknown) => setAnswer({ error: refusalOf(error).message }),
    );
  };

  return (
    <Dropdown trigger={['click']} disabled={isDisabled} onOpenChange={ask} menu={{ items: itemsOf(answer, (step) => take(ticket, step), t) }}>
      <Button
        type="text"
        size="small"
        icon={<EllipsisOutlined />}
        aria-haspopup="menu"
        aria-label={t('Move {{ticketNo}} to …', { ticketNo: ticket.ticketNo })}
      />
    </Dropdown>
  );
}

function itemsOf(answer: Answer, onTake: (step: LifecycleStep) => void, t: T): MenuProps['items'] {
  const sentence = (text: string) => [{ key: 'sentence', label: text, disabled: true }];
  if (!answer) return sentence(t('Looking up what is possible …'));
  if ('error' in answer) return sentence(answer.error);
  if (answer.steps.length === 0) return sentence(t('You cannot move this ticket now.'));
  return answer.steps.map((step) => ({
    key: `${step.action.action}/${step.status.code}`,
    label: t('{{action}} → {{status}}', { action: t(actionLabel(step.action.action)), status: t(step.status.title) }),
    danger: isDangerous(step.action.action),
    onClick: () => onTake(step),
  }));
}
