import { TranslationOutlined } from '@ant-design/icons';
import type { RequestClient } from '@ticketing/plugin-tickets/client-v2';
import { Button, Flex, Typography, theme } from 'antd';
import React, { useState } from 'react';
import type { TranslationWish } from '../api/ai-api';
import type { T } from '../locale';
import { TierTag } from '../words/TierTag';
import { useTranslation } from './use-translation';

export interface TranslatableProps {
  client: RequestClient;
  ticketId: string;
  wish: TranslationWish;
  label: string;
  t: T;
}

/** A link that shows the translation of something below it; asked for once, then shown and hidden. */
export function Translatable({ client, ticketId, wish, label, t }: TranslatableProps) {
  const { token } = theme.useToken();
  const [isShown, setShown] = useState(true);
  const { translation, problem, isBusy, translate } = useTranslation(client, ticketId, t);
  const press = () => {
    if (translation) return setShown(!isShown);
    setShown(true);
    void translate(wish);
    return undefined;
  };
  const words = translation ? (isShown ? t('Hide the translation') : t('Show the translation')) : label;
  return (
    <Flex vertical gap={token.marginXXS}>
      <Button
        type="link"
        size="small"
        icon={<TranslationOutlined aria-hidden />}
        loading={isBusy}
        aria-expanded={translation !== undefined && isShown}
        onClick={press}
        style={{ alignSelf: 'start', paddingInline: 0, fontSize: token.fontSizeSM, height: 'auto' }}
      >
        {words}
      </Button>
      <div aria-live="polite">
        {problem && <Typography.Text type="secondary" style={{ fontSize: token.fontSizeSM }}>{problem}</Typography.Text>}
        {translation && isShown && (
          <div style={{ borderInlineStart: `2px solid ${token.colorBorder}`, paddingInlineStart: token.paddingXS }}>
            <Typography.Paragraph lang={translation.to} style={{ margin: `0 0 ${token.marginXXS}px`, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{translation.text}</Typography.Paragraph>
            <TierTag tier={translation.tier} t={t} />
          </div>
        )}
      </div>
    </Flex>
  );
}
