import { TranslationOutlined } from '@ant-design/icons';
import type { ComposerToolProps } from '@ticketing/plugin-tickets/client-v2';
import { Button, Flex, Typography, theme } from 'antd';
import React, { useMemo, useRef, useState } from 'react';
import { useModelReadiness } from '../api/use-model-readiness';
import { bindT } from '../locale';
import { isSameLanguage, languageName } from '../words/language-name';
import { pageLanguage } from '../words/page-language';
import { TierTag } from '../words/TierTag';
import { useTranslation } from './use-translation';

/** Puts the reply into the language of the customer, when that is another one than that of the page; with a way back. */
export function TranslateReply({ ticket, text, replaceText, client, t: hostT }: ComposerToolProps) {
  const t = useMemo(() => bindT({ t: hostT }), [hostT]);
  const { token } = theme.useToken();
  const isReady = useModelReadiness(client, ticket.id);
  const { translation, problem, isBusy, translate, forget } = useTranslation(client, ticket.id, t);
  const [original, setOriginal] = useState('');
  const shown = useRef(text);
  shown.current = text;
  const own = pageLanguage(client);
  const theirs = ticket.aiLanguage as string | null | undefined;
  if (!isReady || !theirs || isSameLanguage(theirs, own)) return null;

  const press = async () => {
    const answer = await translate({ text, to: theirs });
    if (!answer) return;
    // Whoever went on writing meanwhile keeps what he wrote.
    if (shown.current !== text) return forget();
    setOriginal(text);
    replaceText(answer.text);
  };
  const takeBack = () => {
    replaceText(original);
    forget();
  };
  const isTranslated = translation !== undefined && text === translation.text;
  return (
    <>
      {!isTranslated && (
        <Button type="text" icon={<TranslationOutlined aria-hidden />} loading={isBusy} disabled={text.trim() === ''} onClick={() => void press()}>
          {t('Translate into {{language}}', { language: languageName(theirs, own) })}
        </Button>
      )}
      <div aria-live="polite">
        {problem && <Typography.Text type="secondary">{problem}</Typography.Text>}
        {isTranslated && (
          <Flex gap={token.marginXS} align="center" wrap>
            <TierTag tier={translation.tier} t={t} />
            <Typography.Text type="secondary">{t('Translated into {{language}}', { language: languageName(theirs, own) })}</Typography.Text>
            <Button size="small" type="link" style={{ paddingInline: 0 }} onClick={takeBack}>{t('Undo')}</Button>
          </Flex>
        )}
      </div>
    </>
  );
}
