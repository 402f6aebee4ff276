import { FileSearchOutlined } from '@ant-design/icons';
import type { ComposerToolProps } from '@ticketing/plugin-tickets/client-v2';
import { Button, Flex, Typography, theme } from 'antd';
import React, { useId, useMemo } from 'react';
import type { ToneOfReply } from '../api/ai-api';
import { useModelReadiness } from '../api/use-model-readiness';
import { bindT } from '../locale';
import { TierTag } from '../words/TierTag';
import { wordsOf } from './better-wording';
import { ToneAdvice } from './ToneAdvice';
import { useThoroughReview } from './use-thorough-review';

/** Has a language model look a reply over before it is sent, when whoever writes asks for it. Its words are advice. */
export function ThoroughReview({ ticket, text, replaceText, client, t: hostT }: ComposerToolProps) {
  const t = useMemo(() => bindT({ t: hostT }), [hostT]);
  const { token } = theme.useToken();
  const isReady = useModelReadiness(client, ticket.id, 'reviewReply');
  const { reviewed, problem, isBusy, review } = useThoroughReview(client, ticket.id);
  const listName = useId();
  if (!isReady) return null;

  // Rules tell of what they find themselves, while one writes.
  const told = reviewed?.review.findings.filter((one): one is ToneOfReply => one.kind === 'tone' && one.tier === 'llm') ?? [];
  const open = told.filter((finding) => reviewed && text.includes(wordsOf(reviewed.text, finding)));
  const isDone = reviewed !== undefined && text.trim() !== '';
  return (
    <>
      <Button type="text" icon={<FileSearchOutlined aria-hidden />} loading={isBusy} disabled={text.trim() === ''} onClick={() => review(text)}>
        {t('Review thoroughly')}
      </Button>
      <div aria-live="polite" style={open.length > 0 ? { width: '100%' } : undefined}>
        {problem && <Typography.Text type="secondary">{problem}</Typography.Text>}
        {isDone && (
          <Flex vertical gap={token.marginXXS}>
            <Flex gap={token.marginXS} align="center" wrap>
              <TierTag tier={reviewed.review.tier} t={t} />
              <Typography.Text id={listName} type="secondary">{t(summaryOf(reviewed.review.tier, told.length, open.length))}</Typography.Text>
            </Flex>
            {open.length > 0 && (
              <ul aria-labelledby={listName} style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: token.marginXXS }}>
                {open.map((finding) => (
                  <ToneAdvice key={`${finding.start} ${finding.rule}`} finding={finding} checked={reviewed.text} text={text} replaceText={replaceText} t={t} />
                ))}
              </ul>
            )}
          </Flex>
        )}
      </div>
    </>
  );
}

function summaryOf(tier: string, told: number, open: number): string {
  if (tier !== 'llm') return 'No language model looked at it; the rules did.';
  if (told === 0) return 'Nothing more to say about this reply.';
  return open > 0 ? 'What else to think of:' : 'All of that has been changed.';
}
