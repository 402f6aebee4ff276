import { PaperClipOutlined } from '@ant-design/icons';
import { Button, Flex, Typography, theme } from 'antd';
import { DraftFiles, useUploads, type Attachment } from '@ticketing/plugin-tickets/forms';
import React, { useRef } from 'react';
import type { T } from '../locale';
import type { PortalApi } from './portal-api';

export interface FilePickerProps {
  files: readonly Attachment[];
  onChange(change: (files: Attachment[]) => Attachment[]): void;
  api: Pick<PortalApi, 'upload'>;
  uploads: ReturnType<typeof useUploads>;
  /** What may be attached, in words. */
  hint?: string;
  /** Endings that the browser offers, without a dot. */
  types?: readonly string[];
  t: T;
}

/** Files that go along with a message: those that arrived, those on their way, and a button for more. */
export function FilePicker({ files, onChange, uploads, hint, types = [], t }: FilePickerProps) {
  const { token } = theme.useToken();
  const input = useRef<HTMLInputElement>(null);
  const attach = (chosen: FileList | null) => {
    void uploads.add([...(chosen ?? [])], (file) => onChange((current) => [...current, file]));
    if (input.current) input.current.value = '';
  };
  return (
    <Flex vertical gap={token.marginXXS} align="start">
      <DraftFiles attachments={files} uploads={uploads.uploads} onRemove={(id) => onChange((current) => current.filter((file) => file.id !== id))} onDismiss={uploads.remove} t={t} />
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('Attach files')}
        accept={types.map((type) => `.${type}`).join(',') || undefined}
        onChange={(event) => attach(event.target.files)}
      />
      <Button icon={<PaperClipOutlined aria-hidden />} onClick={() => input.current?.click()}>
        {t('Attach files')}
      </Button>
      {hint && (
        <Typography.Text type="secondary" style={{ fontSize: token.fontSizeSM }}>
          {hint}
        </Typography.Text>
      )}
    </Flex>
  );
}
