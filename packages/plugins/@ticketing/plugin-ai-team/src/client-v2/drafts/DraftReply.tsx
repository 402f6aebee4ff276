import { EditOutlined } from '@ant-design/icons';
import type { ComposerToolProps } from '@ticketing/plugin-tickets/client-v2';
import { Button } from 'antd';
import React, { useMemo, useRef, useState } from 'react';
import { bindT } from '../locale';
import type { DraftWish } from './draft-api';
import { DraftOptions } from './DraftOptions';
import { DraftProgress } from './DraftProgress';
import { useDraftReply } from './use-draft-reply';

/** Has a reply drafted below what is written; whoever writes reads it before it is sent. */
export function DraftReply(props: ComposerToolProps) {
  const { t: hostT } = props;
  const t = useMemo(() => bindT({ t: hostT }), [hostT]);
  const [isOpen, setOpen] = useState(false);
  const [wish, setWish] = useState<DraftWish>({ tone: 'friendly' });
  const button = useRef<HTMLButtonElement>(null);
  const drafting = useDraftReply(props);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const start = (chosen: DraftWish) => {
    setWish(chosen);
    drafting.start(chosen);
    close();
  };
  const isWriting = drafting.state.is === 'writing';
  return (
    <>
      <Button ref={button} type="text" icon={<EditOutlined aria-hidden />} aria-expanded={isOpen} disabled={isWriting} onClick={() => setOpen(!isOpen)}>
        {t('Draft a reply')}
      </Button>
      {isOpen && (
        <div style={{ width: '100%' }}>
          <DraftOptions last={wish} onStart={start} onClose={close} t={t} />
        </div>
      )}
      <DraftProgress drafting={drafting} t={t} />
    </>
  );
}
