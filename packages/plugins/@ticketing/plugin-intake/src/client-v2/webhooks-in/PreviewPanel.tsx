import { Alert, Descriptions, Flex, Typography, theme } from 'antd';
import React from 'react';
import type { Submission } from '../../domain';
import type { T } from '../locale';
import type { PreviewState } from './use-preview';
import { FIELD_TITLES } from './words';

export type PreviewPanelProps = PreviewState & { t: T };

const MISSING = {
  sample: 'Put a sample payload above to see what becomes of it.',
  json: 'The sample payload is no JSON object or list.',
};

/** The tickets a sample would become, or why it becomes none. */
export function PreviewPanel({ preview, error, missing, t }: PreviewPanelProps) {
  return (
    <section aria-label={t('Preview')} aria-live="polite">
      {missing && <Alert type="info" showIcon message={t(MISSING[missing])} />}
      {error && <Alert type="error" showIcon role="alert" message={error} />}
      {preview && <Outcome preview={preview} t={t} />}
    </section>
  );
}

function Outcome({ preview: { accepted, submissions, problems }, t }: { preview: NonNullable<PreviewState['preview']>; t: T }) {
  const { token } = theme.useToken();
  if (problems.length && !submissions.some(Boolean)) return <Alert type="error" showIcon message={problems[0].message} />;
  if (!accepted) return <Alert type="info" showIcon message={t('This payload is ignored: it is not accepted by "Accept only if".')} />;
  if (!submissions.length) return <Alert type="info" showIcon message={t('This payload is ignored: "One ticket for each" finds nothing in it.')} />;
  return (
    <Flex vertical gap="small">
      {problems.length > 0 && <Alert type="error" showIcon message={t('As it is, nothing of this payload would be filed.')} />}
      {submissions.map((submission, index) => (
        <div key={index} style={{ border: `1px solid ${token.colorBorderSecondary}`, borderRadius: token.borderRadius, padding: token.paddingSM }}>
          {submissions.length > 1 && <Typography.Text type="secondary">{t('Ticket {{number}}', { number: index + 1 })}</Typography.Text>}
          {submission && <Facts submission={submission} t={t} />}
          {problems.filter((problem) => problem.index === index).map(({ field, message }) => (
            <div key={field}>
              <Typography.Text type="danger">
                {t(FIELD_TITLES[field] ?? field)}: {message}
              </Typography.Text>
            </div>
          ))}
        </div>
      ))}
    </Flex>
  );
}

function Facts({ submission, t }: { submission: Submission; t: T }) {
  const { contact, details } = submission;
  const facts = {
    ...Object.fromEntries(Object.entries(submission).filter(([name]) => name in FIELD_TITLES)),
    ...Object.fromEntries(Object.entries(contact).map(([name, value]) => [`contact.${name}`, value])),
    ...details,
  };
  const shown = Object.entries(facts).filter(([, value]) => value !== null && value !== '');
  return (
    <Descriptions
      size="small"
      column={1}
      styles={{ content: { whiteSpace: 'pre-wrap', wordBreak: 'break-word' } }}
      items={shown.map(([name, value]) => ({ key: name, label: t(FIELD_TITLES[name] ?? name), children: typeof value === 'object' ? JSON.stringify(value) : String(value) }))}
    />
  );
}
