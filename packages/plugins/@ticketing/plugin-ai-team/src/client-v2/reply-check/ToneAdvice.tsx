import { WarningOutlined } from '@ant-design/icons';
import { Button, Flex, Typography, theme } from 'antd';
import React from 'react';
import type { ToneOfReply } from '../api/ai-api';
import type { T } from '../locale';
import { isWrittenAlike, LEAVE_OUT, withoutWords, withWording, wordsOf } from './better-wording';

export interface ToneAdviceProps {
  finding: ToneOfReply;
  /** The text the finding is about. */
  checked: string;
  /** What is written by now. */
  text: string;
  replaceText(text: string): void;
  t: T;
}

/** Words the customer may take badly, why, and what might be written instead. */
export function ToneAdvice({ finding, checked, text, replaceText, t }: ToneAdviceProps) {
  const { token } = theme.useToken();
  const { better, tier } = finding;
  const inWords = (told: string) => (tier === 'llm' ? told : t(told));
  const words = wordsOf(checked, finding);
  return (
    <li>
      <Flex gap={token.marginXXS} align="baseline">
        <WarningOutlined aria-hidden style={{ color: token.colorWarning }} />
        <Flex gap={token.marginXXS} align="baseline" wrap>
          <Typography.Text>{t('“{{words}}”: {{why}}', { words, why: inWords(finding.why) })}</Typography.Text>
          {better === LEAVE_OUT && <Take label={t('Leave it out')} taken={withoutWords(text, checked, finding)} replaceText={replaceText} />}
          {better !== null && better !== LEAVE_OUT && (
            <>
              <Typography.Text type="secondary">{t('Better: {{wording}}', { wording: inWords(better) })}</Typography.Text>
              {isWrittenAlike(inWords(better), words) && (
                <Take label={t('Use this wording')} taken={withWording(text, checked, finding, inWords(better))} replaceText={replaceText} />
              )}
            </>
          )}
        </Flex>
      </Flex>
    </li>
  );
}

/** Takes a wording over; not while other words stand in its place. */
function Take({ label, taken, replaceText }: { label: string; taken: string | undefined; replaceText(text: string): void }) {
  return (
    <Button size="small" type="link" style={{ paddingInline: 0 }} disabled={taken === undefined} onClick={() => taken !== undefined && replaceText(taken)}>
      {label}
    </Button>
  );
}
