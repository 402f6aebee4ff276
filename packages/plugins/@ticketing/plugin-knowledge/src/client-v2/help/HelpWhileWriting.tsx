import { CloseOutlined, ExportOutlined } from '@ant-design/icons';
import type { RequestFormProps } from '@ticketing/plugin-tickets/client-v2';
import { Button, Card, Typography, theme } from 'antd';
import React, { useState } from 'react';
import { bindT } from '../locale';
import { useHelpArticles } from './use-help-articles';

const SHOWN = 3;

/** Articles that may answer a request while it is being written. They open beside the form: nothing written is lost. */
export function HelpWhileWriting({ text, language, client, t: hostT }: RequestFormProps) {
  const { token } = theme.useToken();
  const t = bindT({ t: hostT });
  const [isAway, setAway] = useState(false);
  const articles = useHelpArticles(client, isAway ? '' : text, language.startsWith('zh') ? 'zh' : 'en').slice(0, SHOWN);
  return (
    <div aria-live="polite">
      {!isAway && articles.length > 0 && (
        <Card
          size="small"
          title={t('Does one of these help?')}
          extra={<Button type="text" size="small" icon={<CloseOutlined />} aria-label={t('Hide articles')} onClick={() => setAway(true)} />}
        >
          <ul style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: token.marginSM }}>
            {articles.map(({ title, summary, href }) => (
              <li key={href}>
                <Typography.Link href={href} target="_blank" strong>
                  {title} <ExportOutlined aria-label={t('opens in a new tab')} />
                </Typography.Link>
                <Typography.Paragraph type="secondary" ellipsis={{ rows: 2 }} style={{ margin: 0 }}>
                  {summary}
                </Typography.Paragraph>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}
