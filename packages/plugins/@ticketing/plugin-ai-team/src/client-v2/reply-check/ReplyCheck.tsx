import type { ComposerToolProps } from '@ticketing/plugin-tickets/client-v2';
import { Flex, theme } from 'antd';
import React, { useMemo } from 'react';
import { bindT } from '../locale';
import { wordsOf } from './better-wording';
import { SecretAlert } from './SecretAlert';
import { ToneAdvice } from './ToneAdvice';
import { useReplyReview } from './use-reply-review';

/** A second look at a reply while it is written: secrets, which stop it, and tone, which is advice. Nothing when all is well. */
export function ReplyCheck({ ticket, text, replaceText, client, t: hostT }: ComposerToolProps) {
  const t = useMemo(() => bindT({ t: hostT }), [hostT]);
  const { token } = theme.useToken();
  const reviewed = useReplyReview(client, ticket.id, text);
  const checked = reviewed?.text ?? '';
  // What was taken out since is no longer wrong.
  const findings = (reviewed?.findings ?? []).filter((finding) => text.includes(wordsOf(checked, finding)));
  const secrets = findings.flatMap((finding) => (finding.kind === 'secret' ? [finding] : []));
  const tone = findings.flatMap((finding) => (finding.kind === 'tone' ? [finding] : []));
  return (
    <div aria-live="polite" style={findings.length > 0 ? { width: '100%' } : undefined}>
      <Flex vertical gap={token.marginXXS}>
        {secrets.length > 0 && <SecretAlert secrets={secrets} t={t} />}
        {tone.length > 0 && (
          <ul aria-label={t('Tone of the reply')} style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: token.marginXXS }}>
            {tone.map((finding) => (
              <ToneAdvice key={finding.start} finding={finding} checked={checked} text={text} replaceText={replaceText} t={t} />
            ))}
          </ul>
        )}
      </Flex>
    </div>
  );
}
