import { WorkflowVariableTextArea } from '@nocobase/plugin-workflow/client-v2';
import { Form, Select } from 'antd';
import React, { type ReactNode } from 'react';
import { isLifecycleAction, LIFECYCLE_ACTIONS, lifecycleTable, type Need } from '../../../domain/lifecycle/lifecycle-table';
import { FIELD_ACTIONS } from '../../../domain/workflow/ticket-node-actions';
import type { T } from '../../locale';
import { actionLabel } from '../../workspace/actions/action-words';
import { MomentField } from '../fields/MomentField';
import { PersonField } from '../fields/PersonField';
import { PriorityField } from '../fields/PriorityField';
import { RefusalField } from '../fields/RefusalField';
import { StatusField } from '../fields/StatusField';
import { TicketField } from '../fields/TicketField';
import { useEditor } from '../use-editor';
import { FIELD_ACTION_LABELS } from '../workflow-words';

function textField(name: 'reason' | 'resolution', label: string, requiredMessage: string) {
  return (
    <Form.Item key={name} name={['config', name]} label={label} rules={[{ required: true, whitespace: true, message: requiredMessage }]}>
      <WorkflowVariableTextArea autoSize={{ minRows: 3, maxRows: 10 }} />
    </Form.Item>
  );
}

// One input per need, in the words of the ticket's own dialogs.
const INPUTS: Record<Need, (t: T) => ReactNode> = {
  assignee: (t) => (
    <PersonField
      key="assignee"
      name="assigneeId"
      label={t('Assignee')}
      placeholder={t('Search by name')}
      requiredMessage={t('Please choose an assignee.')}
    />
  ),
  reason: (t) => textField('reason', t('Reason'), t('Please give a reason.')),
  resolution: (t) => textField('resolution', t('Resolution'), t('Please describe the resolution.')),
  target: (t) => <TicketField key="target" name="targetId" label={t('Merge into')} />,
  'pendingUntil?': (t) => <MomentField key="pendingUntil" name="pendingUntil" label={t('Until when (optional)')} />,
};

/** Which action on which ticket, and what the action needs to know. */
export default function TicketActionFieldset() {
  const { t } = useEditor();
  const action: unknown = Form.useWatch(['config', 'action']);
  const rule = isLifecycleAction(action) ? lifecycleTable[action] : undefined;
  return (
    <>
      <TicketField />
      <Form.Item name={['config', 'action']} label={t('Action')} rules={[{ required: true, message: t('Choose an action') }]}>
        <Select
          placeholder={t('Choose an action')}
          options={[
            ...LIFECYCLE_ACTIONS.map((name) => ({ value: name, label: t(actionLabel(name)) })),
            ...FIELD_ACTIONS.map((name) => ({ value: name, label: t(FIELD_ACTION_LABELS[name]) })),
          ]}
        />
      </Form.Item>
      {rule?.needs.map((need) => INPUTS[need](t))}
      {action === 'setPriority' && <PriorityField />}
      {rule && !rule.status && <StatusField category={rule.to} />}
      <RefusalField />
    </>
  );
}
