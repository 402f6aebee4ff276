import { PlusOutlined } from '@ant-design/icons';
import { DurationInput, removeItem, replaceItem, type Choice } from '@ticketing/plugin-tickets/forms';
import { Button, Flex, Select } from 'antd';
import React from 'react';
import { ALERT_CHANNELS, AUDIENCES, type AlertChannel, type Audience } from '../../domain';
import { RemovableRow } from '../editing/RemovableRow';
import { tExpr, type T } from '../locale';
import type { Problems, StepDraft } from './policy-draft';

const AUDIENCE_TITLES: Record<string, string> = {
  assignee: tExpr('Assignee'),
  supervisor: tExpr('Supervisors'),
  departmentHead: tExpr('Head of the department'),
};
const CHANNEL_TITLES: Record<AlertChannel, string> = {
  inApp: tExpr('In-app message'),
  email: tExpr('E-mail'),
  workflow: tExpr('Workflow'),
};

const ROLE = 'role:';
const keyOf = (one: Audience) => (typeof one === 'string' ? one : `${ROLE}${one.role}`);
const audienceOf = (key: string): Audience =>
  AUDIENCES.find((one) => one === key) ?? { role: key.startsWith(ROLE) ? key.slice(ROLE.length) : key };

const NEW_STEP: StepDraft = { minutesText: '', audience: ['supervisor'], channels: ['inApp'] };

export interface EscalationStepsProps {
  steps: readonly StepDraft[];
  onChange(steps: StepDraft[]): void;
  roles: readonly Choice[];
  problems: Problems;
  t: T;
}

/** Who hears of a breach that goes on, how long after it and by which way. */
export function EscalationSteps({ steps, onChange, roles, problems, t }: EscalationStepsProps) {
  const people = [
    ...AUDIENCES.map((one) => ({ value: keyOf(one), label: t(AUDIENCE_TITLES[one]) })),
    ...roles.map(({ value, label }) => ({ value: `${ROLE}${value}`, label: t('Role {{role}}', { role: t(label) }) })),
  ];
  const ways = ALERT_CHANNELS.map((channel) => ({ value: channel, label: t(CHANNEL_TITLES[channel]) }));
  const change = (index: number, values: Partial<StepDraft>) => onChange(replaceItem(steps, index, { ...steps[index], ...values }));
  return (
    <Flex vertical gap="small">
      {steps.map((step, index) => {
        const named = (name: string) => t('Step {{step}}: {{name}}', { step: index + 1, name });
        const problem = problems[`escalation.${index + 1}`];
        return (
          <RemovableRow
            key={index}
            removeLabel={t('Remove step {{step}}', { step: index + 1 })}
            onRemove={() => onChange(removeItem(steps, index))}
            problem={problem}
          >
            <div style={{ width: 130 }}>
              <DurationInput
                label={named(t('Time after the breach'))}
                text={step.minutesText}
                onChange={(minutesText) => change(index, { minutesText })}
                error={problem}
                placeholder="1h"
              />
            </div>
            <Select
              aria-label={named(t('Who hears of it'))}
              mode="multiple"
              style={{ flex: '2 1 220px' }}
              value={step.audience.map(keyOf)}
              options={people}
              onChange={(keys: string[]) => change(index, { audience: keys.map(audienceOf) })}
            />
            <Select
              aria-label={named(t('By which way'))}
              mode="multiple"
              style={{ flex: '1 1 180px' }}
              value={step.channels}
              options={ways}
              onChange={(channels: AlertChannel[]) => change(index, { channels })}
            />
          </RemovableRow>
        );
      })}
      <Button icon={<PlusOutlined aria-hidden />} onClick={() => onChange([...steps, NEW_STEP])}>
        {t('Add an escalation step')}
      </Button>
    </Flex>
  );
}
