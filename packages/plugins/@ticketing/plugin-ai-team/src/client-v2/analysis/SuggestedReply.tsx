import { Button, Flex, theme } from 'antd';
import React, { useId, useState } from 'react';
import type { T } from '../locale';

export interface SuggestedReplyProps {
  reply: string;
  /** Left out when nobody may reply. */
  onUse?(reply: string): void;
  t: T;
}

/** What might be answered: folded away until somebody wants it. */
export function SuggestedReply({ reply, onUse, t }: SuggestedReplyProps) {
  const { token } = theme.useToken();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <Flex gap={token.marginSM} wrap>
        <Button size="small" type="link" style={{ paddingInline: 0 }} aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('Hide the suggested reply') : t('Show the suggested reply')}
        </Button>
        {onUse && isOpen && <Button size="small" type="link" style={{ paddingInline: 0 }} onClick={() => onUse(reply)}>{t('Put in reply')}</Button>}
      </Flex>
      <div id={id} hidden={!isOpen} style={{ background: token.colorFillQuaternary, borderRadius: token.borderRadius, padding: token.paddingXS, whiteSpace: 'pre-line' }}>
        {isOpen && reply}
      </div>
    </div>
  );
}
