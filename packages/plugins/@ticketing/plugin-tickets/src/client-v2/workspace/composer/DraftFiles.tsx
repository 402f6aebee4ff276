import { Flex, Progress, Tag, Typography, theme } from 'antd';
import { CloseOutlined, PaperClipOutlined } from '@ant-design/icons';
import React from 'react';
import type { T } from '../../locale';
import type { Attachment } from '../api/ticket-types';
import { fileName } from '../conversation/AttachmentChip';
import { fileSize } from '../conversation/file-size';
import type { Upload } from './use-uploads';

export interface DraftFilesProps {
  attachments: readonly Attachment[];
  uploads: readonly Upload[];
  onRemove(attachmentId: string): void;
  onDismiss(uploadKey: number): void;
  t: T;
}

/** The files of a draft: those that arrived, those on their way, those that failed. */
export function DraftFiles({ attachments, uploads, onRemove, onDismiss, t }: DraftFilesProps) {
  const { token } = theme.useToken();
  if (attachments.length + uploads.length === 0) return null;
  const closeIcon = (name: string) => <CloseOutlined aria-label={t('Remove {{name}}', { name })} />;
  return (
    <Flex gap={token.marginXXS} wrap aria-live="polite">
      {attachments.map((attachment) => (
        <Tag
          key={attachment.id}
          icon={<PaperClipOutlined aria-hidden />}
          closable
          closeIcon={closeIcon(fileName(attachment))}
          onClose={() => onRemove(attachment.id)}
        >
          {fileName(attachment)} {typeof attachment.size === 'number' && <small>{fileSize(attachment.size)}</small>}
        </Tag>
      ))}
      {uploads.map(({ key, name, percent, error }) => (
        <Tag
          key={key}
          color={error ? 'error' : undefined}
          closable={Boolean(error)}
          closeIcon={closeIcon(name)}
          onClose={() => onDismiss(key)}
        >
          {name} {error ? <Typography.Text type="danger">{error}</Typography.Text> : <Progress type="circle" size={14} percent={percent} />}
        </Tag>
      ))}
    </Flex>
  );
}
