import { Button, Flex, Input, Segmented, Typography, theme } from 'antd';
import React, { useId, useState } from 'react';
import type { T } from '../locale';
import { TONES, type DraftWish, type Tone } from './draft-api';
import { TONE_NAMES } from './draft-words';

const LONGEST_INSTRUCTION = 500;

export interface DraftOptionsProps {
  /** How the last draft was wished. */
  last: DraftWish;
  onStart(wish: DraftWish): void;
  onClose(): void;
  t: T;
}

/** How a draft is to be: Enter begins it, Escape closes. */
export function DraftOptions({ last, onStart, onClose, t }: DraftOptionsProps) {
  const { token } = theme.useToken();
  const [tone, setTone] = useState<Tone>(last.tone);
  const [instruction, setInstruction] = useState(last.instruction ?? '');
  const toneId = useId();
  const start = () => onStart({ tone, ...(instruction.trim() ? { instruction: instruction.trim() } : {}) });
  return (
    <Flex
      vertical
      gap={token.marginXS}
      role="group"
      aria-label={t('Draft a reply')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
      style={{ background: token.colorFillQuaternary, borderRadius: token.borderRadius, padding: token.paddingXS }}
    >
      <Flex gap={token.marginXS} align="center" wrap>
        <Typography.Text id={toneId} type="secondary">{t('Tone')}</Typography.Text>
        <Segmented<Tone> size="small" aria-labelledby={toneId} value={tone} onChange={setTone} options={TONES.map((value) => ({ value, label: t(TONE_NAMES[value]) }))} />
      </Flex>
      <Flex gap={token.marginXS} align="center" wrap>
        <Input
          autoFocus
          aria-label={t('What should the reply say? (optional)')}
          placeholder={t('What should the reply say? (optional)')}
          value={instruction}
          maxLength={LONGEST_INSTRUCTION}
          onChange={({ target }) => setInstruction(target.value)}
          onPressEnter={(event) => !event.nativeEvent.isComposing && start()}
          style={{ flex: '1 1 220px' }}
        />
        <Button type="primary" ghost onClick={start}>{t('Write the draft')}</Button>
        <Button type="text" onClick={onClose}>{t('Cancel')}</Button>
      </Flex>
    </Flex>
  );
}
