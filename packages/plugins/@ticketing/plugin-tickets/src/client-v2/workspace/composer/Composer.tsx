import { InfoCircleOutlined } from '@ant-design/icons';
import { Alert, Flex, Input, Typography, theme } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import React, { useEffect, useId, useRef, useState, type ClipboardEvent, type DragEvent } from 'react';
import type { T } from '../../locale';
import { isStale, refusalOf, type Refusal } from '../api/refusal';
import type { TicketApi } from '../api/ticket-api';
import type { Ticket, Workspace } from '../api/ticket-types';
import type { SlotProps } from '../slots/workspace-slots';
import { StaleNotice } from '../StaleNotice';
import { COMPOSER_KINDS, composerKinds, type ComposerKind } from './composer-kinds';
import { ComposerFooter } from './ComposerFooter';
import { DraftFiles } from './DraftFiles';
import { KindSwitch } from './KindSwitch';
import { paragraphsOf } from './plain-text';
import { useDraft } from './use-draft';
import { useUploads } from './use-uploads';
import { whyNot } from './why-not';

/** Asks the composer to take the cursor; a new object each time. */
export interface ComposerCall {
  kind: ComposerKind;
  /** Put below what is written already. */
  text?: string;
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

/** Where replies, notes and what the customer said are written. The draft stays on this machine until it is sent. */
export function Composer({ workspace, userId, call, send, reload, api, slotProps, t }: ComposerProps) {
  const { ticket, may } = workspace;
  const { token } = theme.useToken();
  const allowedKind = COMPOSER_KINDS.find((one) => composerKinds[one].isAllowed(may));
  const [kind, setKind] = useState<ComposerKind>(allowedKind ?? 'reply');
  const { draft, change, clear } = useDraft(ticket.id, userId, kind);
  const [isSending, setSending] = useState(false);
  const [isDropTarget, setDropTarget] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const textArea = useRef<TextAreaRef>(null);
  const wantsFocus = useRef(false);
  const uploads = useUploads(api);
  const followsId = useId();

  useEffect(() => {
    if (!call) return;
    setKind(call.kind);
    wantsFocus.current = true;
  }, [call]);
  useEffect(() => {
    if (!wantsFocus.current || call?.kind !== kind) return;
    wantsFocus.current = false;
    const { text } = call;
    if (text) change((current) => ({ ...current, text: current.text.trim() ? `${current.text.trimEnd()}\n\n${text}` : text }));
    textArea.current?.focus();
  }, [call, kind, change]);

  const parts = composerKinds[kind];
  const isAllowed = parts.isAllowed(may);
  const follows = isAllowed ? parts.follows?.(workspace) : undefined;
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

  if (!allowedKind) return <Alert type="info" showIcon message={whyNot('reply', workspace, t)} />;
  const { background, border } = parts.look(token);
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
        background,
        border,
        outline: isDropTarget ? `2px dashed ${token.colorPrimary}` : undefined,
        borderRadius: token.borderRadiusLG,
        padding: token.paddingXS,
      }}
    >
      <Flex vertical gap={token.marginXS}>
        {isStale(refusal) && <StaleNotice reload={takeFreshState} t={t} />}
        {refusal && !isStale(refusal) && <Alert type="error" showIcon role="alert" message={refusal.message} />}
        <KindSwitch kind={kind} onChange={setKind} t={t} />
        {isAllowed ? (
          <Input.TextArea
            ref={textArea}
            value={draft.text}
            aria-label={t(parts.label)}
            aria-describedby={follows ? followsId : undefined}
            placeholder={t(parts.placeholder)}
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
        {follows && (
          <Typography.Text id={followsId}>
            <InfoCircleOutlined aria-hidden /> {t(follows)}
          </Typography.Text>
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
          <ComposerFooter
            toolProps={{ ...slotProps, kind, text: draft.text, insertText, replaceText: setText }}
            attach={attach}
            isReady={isReady}
            isSending={isSending}
            submit={submit}
            t={t}
          />
        )}
      </Flex>
    </section>
  );
}
