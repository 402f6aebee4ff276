import { PaperClipOutlined } from '@ant-design/icons';
import { Button, Flex, Tooltip, theme } from 'antd';
import React, { useRef } from 'react';
import type { T } from '../../locale';
import type { ComposerToolProps } from '../slots/workspace-slots';
import { composerKinds } from './composer-kinds';
import { ComposerTools } from './ComposerTools';

export interface ComposerFooterProps {
  /** What tools of other plugins get. */
  toolProps: ComposerToolProps;
  attach(files: FileList | null): void;
  isReady: boolean;
  isSending: boolean;
  submit(): void;
  t: T;
}

/** Below the text: files, tools of other plugins, and the button that sends it. */
export function ComposerFooter({ toolProps, attach, isReady, isSending, submit, t }: ComposerFooterProps) {
  const { token } = theme.useToken();
  const fileInput = useRef<HTMLInputElement>(null);
  return (
    <Flex justify="space-between" align="center" gap={token.marginXS} wrap>
      <Flex gap={token.marginXXS} align="center" wrap>
        <input
          ref={fileInput}
          type="file"
          multiple
          hidden
          data-testid="composer-files"
          onChange={(event) => {
            attach(event.target.files);
            event.target.value = '';
          }}
        />
        <Tooltip title={t('Attach files; pasting and dropping works too')}>
          <Button
            type="text"
            icon={<PaperClipOutlined aria-hidden />}
            aria-label={t('Attach files')}
            onClick={() => fileInput.current?.click()}
          />
        </Tooltip>
        <ComposerTools props={toolProps} t={t} />
      </Flex>
      <Tooltip title={t('Ctrl+Enter sends it')}>
        <Button type="primary" loading={isSending} disabled={!isReady && !isSending} onClick={submit} style={{ marginInlineStart: 'auto' }}>
          {t(composerKinds[toolProps.kind].button)}
        </Button>
      </Tooltip>
    </Flex>
  );
}
