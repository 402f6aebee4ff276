import { PaperClipOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import React, { useState } from 'react';
import type { T } from '../../locale';
import { refusalOf } from '../api/refusal';
import type { TicketApi } from '../api/ticket-api';
import type { Attachment } from '../api/ticket-types';
import { fileSize } from './file-size';

/** The file's name with its extension once. */
export function fileName({ title, extname }: Attachment): string {
  return extname && !title.toLowerCase().endsWith(extname.toLowerCase()) ? `${title}${extname}` : title;
}

function save(blob: Blob, name: string) {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

export interface AttachmentChipProps {
  attachment: Attachment;
  api: Pick<TicketApi, 'download'>;
  t: T;
}

/** A file of a message; pressing it saves the file. */
export function AttachmentChip({ attachment, api, t }: AttachmentChipProps) {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const name = fileName(attachment);
  const download = async () => {
    setBusy(true);
    setError(undefined);
    try {
      save(await api.download(attachment.id), name);
    } catch (failure) {
      setError(refusalOf(failure).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Tooltip title={error ?? t('Download {{name}}', { name })}>
      <Button
        size="small"
        danger={Boolean(error)}
        loading={isBusy}
        icon={<PaperClipOutlined aria-hidden />}
        onClick={download}
        style={{ maxWidth: '100%' }}
      >
        <span style={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>{name}</span>
        {typeof attachment.size === 'number' && <small>{fileSize(attachment.size)}</small>}
      </Button>
    </Tooltip>
  );
}
