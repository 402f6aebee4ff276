import { LockOutlined, PaperClipOutlined, SendOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Input, Segmented, Tooltip, Typography, theme } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import React, { useEffect, useRef, useState, type ClipboardEvent, type DragEvent } from 'react';
import type { T } from '../../locale';
import { isStale, refusalOf, type Refusal } from '../api/refusal';
import type { TicketApi } from '../api/ticket-api';
import type { Ticket, Workspace } from '../api/ticket-types';
import type { SlotProps } from '../slots/workspace-slots';
import { StaleNotice } from '../StaleNotice';
import { ComposerTools } from './ComposerTools';
import { DraftFiles } from './DraftFiles';
import { paragraphsOf } from './plain-text';
import { useDraft, type ComposerKind } from './use-draft';
import { useUploads } from './use-uploads';
import { whyNot } from './why-not';

/** Asks the composer to take the cursor; a new object each time. */
export interface ComposerCall {
  kind: ComposerKind;
}

export interface ComposerProps {
  workspace: Workspace;
  userId: string;
  call?: ComposerCall;
  /** Sends it; rejects with the refusal. */
  send(kind: ComposerKind, content: string, attachments: string[]): Promise<void>;
  reload(): Promise<Ticket>;
  api: TicketApi;
  slotProps: SlotProps;
  t: T;
}

/** Where a public reply or an internal note is written. The draft stays on this machine until it is sent. */
export function Composer({ workspace, userId, call, send, reload, api, slotProps, t }: ComposerProps) {
  const { ticket, may } = workspace;
  const { token } = theme.useToken();
  const [kind, setKind] = useState<ComposerKind>(may.reply || !may.note ? 'reply' : 'note');
  const { draft, change, clear } = useDraft(ticket.id, userId, kind);
  const [isSending, setSending] = useState(false);
  const [isDropTarget, setDropTarget] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const textArea = useRef<TextAreaRef>(null);
  const fileInput = useRef<HTMLInputElement>(null);
  const wantsFocus = useRef(false);
  const uploads = useUploads(api);

  useEffect(() => {
    if (!call) return;
    setKind(call.kind);
    wantsFocus.current = true;
  }, [call]);
  useEffect(() => {
    if (!wantsFocus.current || call?.kind !== kind) return;
    wantsFocus.current = false;
    textArea.current?.focus();
  }, [call, kind]);

  const isAllowed = kind === 'reply' ? may.reply : may.note;
  const isNote = kind === 'note';
  const isReady = isAllowed && draft.text.trim() !== '' && !uploads.isUploading && !isSending;
  const setText = (text: string) => change((current) => ({ ...current, text }));

  const submit = async () => {
    if (!isReady) return;
    setSending(true);
    setRefusal(undefined);
    try {
      await send(kind, paragraphsOf(draft.text), draft.attachments.map(({ id }) => id));
      clear();
    } catch (error) {
      setRefusal(refusalOf(error));
    } finally {
      setSending(false);
    }
  };
  const takeFreshState = async () => {
    await reload();
    setRefusal(undefined);
  };

  const attach = (files: FileList | null | undefined) => {
    const chosen = [...(files ?? [])];
    if (chosen.length > 0 && isAllowed) {
      void uploads.add(chosen, (attachment) =>
        change((current) => ({ ...current, attachments: [...current.attachments, attachment] })),
      );
    }
    return chosen.length > 0;
  };
  const onPaste = (event: ClipboardEvent) => {
    if (attach(event.clipboardData?.files)) event.preventDefault();
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setDropTarget(false);
    attach(event.dataTransfer?.files);
  };
  const insertText = (text: string) => {
    const field = textArea.current?.resizableTextArea?.textArea;
    const at = field?.selectionStart ?? draft.text.length;
    const to = field?.selectionEnd ?? at;
    change((current) => ({ ...current, text: current.text.slice(0, at) + text + current.text.slice(to) }));
    textArea.current?.focus();
  };

  if (!may.reply && !may.note) return <Alert type="info" showIcon message={whyNot('reply', workspace, t)} />;
  return (
    <section
      aria-label={t('Write')}
      onDragOver={(event) => {
        event.preventDefault();
        setDropTarget(true);
      }}
      onDragLeave={() => setDropTarget(false)}
      onDrop={onDrop}
      style={{
        border: `1px ${isNote ? 'dashed' : 'solid'} ${isNote ? token.colorWarningBorder : token.colorBorder}`,
        outline: isDropTarget ? `2px dashed ${token.colorPrimary}` : undefined,
        background: isNote ? token.colorWarningBg : token.colorBgContainer,
        borderRadius: token.borderRadiusLG,
        padding: token.paddingXS,
      }}
    >
      <Flex vertical gap={token.marginXS}>
        {isStale(refusal) && <StaleNotice reload={takeFreshState} t={t} />}
        {refusal && !isStale(refusal) && <Alert type="error" showIcon role="alert" message={refusal.message} />}
        <Flex justify="space-between" align="center" gap={token.marginXS} wrap>
          <Segmented<ComposerKind>
            aria-label={t('Who may read it')}
            value={kind}
            onChange={setKind}
            options={[
              { value: 'reply', label: t('Public reply'), icon: <SendOutlined aria-hidden /> },
              { value: 'note', label: t('Internal note'), icon: <LockOutlined aria-hidden /> },
            ]}
          />
          <Typography.Text type="secondary" style={{ fontSize: token.fontSizeSM }}>
            {isNote ? t('Only the desk can read this') : t('The customer can read this')}
          </Typography.Text>
        </Flex>
        {isAllowed ? (
          <Input.TextArea
            ref={textArea}
            value={draft.text}
            aria-label={isNote ? t('Internal note') : t('Public reply')}
            placeholder={isNote ? t('Write a note for your colleagues') : t('Write a reply to the customer')}
            variant="borderless"
            readOnly={isSending}
            autoSize={{ minRows: 3, maxRows: 14 }}
            onChange={(event) => setText(event.target.value)}
            onPaste={onPaste}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
              event.preventDefault();
              void submit();
            }}
          />
        ) : (
          <Alert type="info" showIcon message={whyNot(kind, workspace, t)} />
        )}
        <DraftFiles
          attachments={draft.attachments}
          uploads={uploads.uploads}
          onRemove={(id) =>
            change((current) => ({ ...current, attachments: current.attachments.filter((file) => file.id !== id) }))
          }
          onDismiss={uploads.remove}
          t={t}
        />
        {isAllowed && (
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
              <ComposerTools
                props={{ ...slotProps, kind, text: draft.text, insertText, replaceText: setText }}
                t={t}
              />
            </Flex>
            <Tooltip title={t('Ctrl+Enter sends it')}>
              <Button type="primary" loading={isSending} disabled={!isReady && !isSending} onClick={submit}>
                {isNote ? t('Add note') : t('Send reply')}
              </Button>
            </Tooltip>
          </Flex>
        )}
      </Flex>
    </section>
  );
}
