import { Button, Flex, Input, Modal } from 'antd';
import React, { useState } from 'react';
import type { ArticleMove } from '../../domain';
import { MOVE_LABELS } from '../articles/article-words';
import type { T } from '../locale';

export interface MoveButtonsProps {
  moves: readonly ArticleMove[];
  isBusy: boolean;
  onMove(move: ArticleMove, reason?: string): Promise<boolean>;
  t: T;
}

/** What most people want to do next stands out. */
const MAIN: readonly ArticleMove[] = ['publish', 'submit'];

/** What can become of the article now. Sending back asks for a reason; archiving asks once more. */
export function MoveButtons({ moves, isBusy, onMove, t }: MoveButtonsProps) {
  const [asked, setAsked] = useState<ArticleMove>();
  const [reason, setReason] = useState('');
  const main = MAIN.find((move) => moves.includes(move));
  const start = (move: ArticleMove) => {
    if (move !== 'sendBack' && move !== 'archive') return void onMove(move);
    setReason('');
    setAsked(move);
  };
  const confirm = async () => {
    if (asked && (await onMove(asked, reason))) setAsked(undefined);
  };
  return (
    <Flex gap="small" wrap>
      {moves.map((move) => (
        <Button key={move} type={move === main ? 'primary' : 'default'} danger={move === 'archive'} disabled={isBusy} onClick={() => start(move)}>
          {t(MOVE_LABELS[move])}
        </Button>
      ))}
      <Modal
        open={asked !== undefined}
        title={asked && t(MOVE_LABELS[asked])}
        okText={asked && t(MOVE_LABELS[asked])}
        cancelText={t('Back')}
        okButtonProps={{ disabled: isBusy || (asked === 'sendBack' && !reason.trim()), danger: asked === 'archive' }}
        onOk={confirm}
        onCancel={() => setAsked(undefined)}
      >
        {asked === 'sendBack' ? (
          <Input.TextArea aria-label={t('What is missing?')} placeholder={t('What is missing?')} rows={3} maxLength={255} value={reason} onChange={({ target }) => setReason(target.value)} />
        ) : (
          t('Nobody finds it any more until it is taken out of the archive and published again.')
        )}
      </Modal>
    </Flex>
  );
}
