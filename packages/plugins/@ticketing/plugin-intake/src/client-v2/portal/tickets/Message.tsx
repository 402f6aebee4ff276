import { Flex, Typography, theme } from 'antd';
import { AttachmentChip, Moment, SafeHtml } from '@ticketing/plugin-tickets/forms';
import React from 'react';
import type { T } from '../../locale';
import type { PortalMessage } from '../portal-types';

const UNNAMED = { you: 'You', colleague: 'A colleague', desk: 'Service desk' } as const;

export interface MessageProps {
  message: PortalMessage;
  files: { download(fileId: string): Promise<Blob> };
  t: T;
}

/** One message: the customer's own on the right, the others' on the left. */
export function Message({ message, files, t }: MessageProps) {
  const { token } = theme.useToken();
  const isMine = message.side === 'you';
  return (
    <article style={{ maxWidth: '90%', alignSelf: isMine ? 'flex-end' : 'flex-start', padding: token.paddingSM, borderRadius: token.borderRadiusLG, background: isMine ? token.colorPrimaryBg : token.colorFillTertiary }}>
      <Flex gap={token.marginXS} wrap style={{ marginBottom: token.marginXXS }}>
        <Typography.Text strong>{message.name ?? t(UNNAMED[message.side])}</Typography.Text>
        <Moment at={message.at} style={{ color: token.colorTextSecondary }} />
      </Flex>
      <SafeHtml html={message.content} t={t} />
      {message.files.length > 0 && (
        <Flex wrap gap={token.marginXXS} style={{ marginTop: token.marginXS }}>
          {message.files.map((file) => (
            <AttachmentChip key={file.id} attachment={file} api={files} t={t} />
          ))}
        </Flex>
      )}
    </article>
  );
}
