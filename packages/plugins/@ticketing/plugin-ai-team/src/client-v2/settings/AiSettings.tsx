import { Alert, Button, Flex, Form, Skeleton, Typography, theme } from 'antd';
import React from 'react';
import type { T } from '../locale';
import { Retry } from '../words/Retry';
import { AutoReplySection } from './AutoReplySection';
import { BudgetSection } from './BudgetSection';
import { ModelSection } from './ModelSection';
import { PrivacySection } from './PrivacySection';
import type { AiSettingsApi, NoConversations } from './settings-api';
import { TasksSection } from './TasksSection';
import { useAiSettings } from './use-ai-settings';

const NO_CONVERSATIONS: Readonly<Record<NoConversations, string>> = {
  sqlite: 'Conversations with AI employees are off: the host cannot hold them on SQLite. They work with PostgreSQL; everything on this page works with either.',
  noService: 'Conversations with AI employees are off until a language model is set up.',
  noAiPlugin: 'Conversations with AI employees are off: the AI plugin of the host is not enabled.',
};

/** Which model AI asks, for what, at which price, and what never leaves the house. */
export function AiSettings({ api, t }: { api: AiSettingsApi; t: T }) {
  const { token } = theme.useToken();
  const { stored, values, problem, isSaving, isSaved, isChanged, change, save, read } = useAiSettings(api);
  if (!stored || !values) return problem ? <Retry problem={problem} onRetry={read} t={t} /> : <Skeleton active />;
  const { because } = stored.conversations;
  const part = { values, change, t };
  return (
    <Form layout="vertical" requiredMark={false} onFinish={() => void save()} style={{ maxWidth: 860 }}>
      <Flex vertical gap="middle">
        <Typography.Text type="secondary">
          {t('AI proposes, people decide. Without a language model the desk uses what it brings along: nothing leaves the house then.')}
        </Typography.Text>
        <ModelSection {...part} services={stored.services} tryModel={api.tryModel} />
        <TasksSection {...part} />
        <PrivacySection {...part} />
        <BudgetSection {...part} spentToday={stored.spentToday} />
        <AutoReplySection {...part} />
        {because && <Alert type="info" showIcon message={t(NO_CONVERSATIONS[because])} />}
        {problem && <Alert type="error" showIcon role="alert" message={problem} />}
        <Flex
          gap="small"
          align="center"
          style={{ position: 'sticky', bottom: 0, background: token.colorBgContainer, borderTop: `1px solid ${token.colorSplit}`, paddingBlock: token.paddingSM, zIndex: 1 }}
        >
          <Button type="primary" htmlType="submit" loading={isSaving} disabled={!isChanged}>{t('Save')}</Button>
          <Typography.Text type={isSaved ? 'success' : 'secondary'} role="status">
            {isSaved ? t('Saved') : isChanged ? t('There are changes that are not saved.') : ''}
          </Typography.Text>
        </Flex>
      </Flex>
    </Form>
  );
}
