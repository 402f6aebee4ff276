import { Card, Flex, Segmented, Typography } from 'antd';
import React, { useId } from 'react';
import type { T } from '../locale';
import type { SettingPart } from './setting-part';
import { TASKS, type AiTask, type TaskMode } from './settings-api';
import { TASK_NAMES } from './task-words';

const TASK_SAYS: Readonly<Record<AiTask, string>> = {
  analyse: 'Category, sentiment, urgency, keywords and a summary of every new ticket.',
  draftReply: 'A first version of a reply, from articles and what is known of the ticket.',
  reviewReply: 'Tone of replies. Secrets are always looked for, whatever is chosen here.',
  translate: 'Messages into the language of the desk, replies into that of the customer.',
};
const MODE_NAMES: Readonly<Record<TaskMode, string>> = { model: 'Language model', builtIn: 'Built-in', off: 'Off' };
const BOTH: readonly TaskMode[] = ['model', 'builtIn', 'off'];
/** Nothing that is built in translates. */
const MODES: Readonly<Record<AiTask, readonly TaskMode[]>> = { analyse: BOTH, draftReply: BOTH, reviewReply: BOTH, translate: ['model', 'off'] };

/** What the language model is used for. */
export function TasksSection({ values: { tasks }, change, t }: SettingPart) {
  return (
    <Card size="small" title={t('What uses it')} role="group" aria-label={t('What uses it')}>
      <Flex vertical gap="middle">
        {TASKS.map((task) => (
          <TaskLine key={task} task={task} mode={tasks[task]} onChange={(mode) => change({ tasks: { ...tasks, [task]: mode } })} t={t} />
        ))}
        <Typography.Text type="secondary">{t('Where the language model does not answer, the built-in way is taken.')}</Typography.Text>
      </Flex>
    </Card>
  );
}

function TaskLine({ task, mode, onChange, t }: { task: AiTask; mode: TaskMode; onChange(mode: TaskMode): void; t: T }) {
  const id = useId();
  return (
    <Flex justify="space-between" align="center" gap="small" wrap>
      <div style={{ flex: '1 1 300px' }}>
        <Typography.Text id={id} strong>{t(TASK_NAMES[task])}</Typography.Text>
        <Typography.Paragraph type="secondary" style={{ margin: 0 }}>{t(TASK_SAYS[task])}</Typography.Paragraph>
      </div>
      <Segmented<TaskMode> aria-labelledby={id} value={mode} onChange={onChange} options={MODES[task].map((value) => ({ value, label: t(MODE_NAMES[value]) }))} />
    </Flex>
  );
}
