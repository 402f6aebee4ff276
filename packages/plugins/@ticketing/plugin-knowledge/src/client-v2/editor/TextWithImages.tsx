import { PictureOutlined } from '@ant-design/icons';
import { Alert, Button, Input, theme } from 'antd';
import React, { useRef, useState, type ClipboardEvent, type DragEvent } from 'react';
import { IMAGE_TYPES } from '../../domain';
import type { ArticleApi } from '../articles/article-api';
import type { T } from '../locale';
import { useImages, type TextField } from './use-images';

export interface TextWithImagesProps {
  id: string;
  api: Pick<ArticleApi, 'uploadImage'>;
  value: string;
  onChange(value: string): void;
  t: T;
}

const ACCEPTED = Object.keys(IMAGE_TYPES).join();

/** The text of an article; images are pasted into it, dropped on it, or chosen. */
export function TextWithImages({ id, api, value, onChange, t }: TextWithImagesProps) {
  const { token } = theme.useToken();
  const [isDropTarget, setDropTarget] = useState(false);
  const field = useRef<TextField>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const images = useImages(api, field, { value, onChange }, t);

  const onPaste = (event: ClipboardEvent) => {
    const { files, types } = event.clipboardData;
    // Spreadsheets put a picture of the cells beside their text: then the text is meant.
    if (!files.length || types.includes('text/plain')) return;
    event.preventDefault();
    void images.add([...files]);
  };
  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setDropTarget(true);
  };
  const onDrop = (event: DragEvent) => {
    setDropTarget(false);
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    void images.add([...event.dataTransfer.files]);
  };
  return (
    <div
      onDragOver={onDragOver}
      onDragLeave={() => setDropTarget(false)}
      onDrop={onDrop}
      style={{ outline: isDropTarget ? `2px dashed ${token.colorPrimary}` : undefined, borderRadius: token.borderRadius }}
    >
      <Input.TextArea
        ref={field as never}
        id={id}
        autoSize={{ minRows: 16, maxRows: 32 }}
        style={{ fontFamily: token.fontFamilyCode }}
        value={value}
        onPaste={onPaste}
        onChange={({ target }) => onChange(target.value)}
      />
      <Button size="small" icon={<PictureOutlined aria-hidden />} loading={images.isSending} style={{ marginTop: token.marginXS }} onClick={() => chooser.current?.click()}>
        {t('Insert image')}
      </Button>
      <input
        ref={chooser}
        type="file"
        hidden
        multiple
        accept={ACCEPTED}
        aria-label={t('Insert image')}
        onChange={({ target }) => {
          void images.add([...(target.files ?? [])]);
          // The same file can be chosen again.
          target.value = '';
        }}
      />
      {images.problem && <Alert type="error" showIcon closable role="alert" message={images.problem} onClose={images.dismiss} style={{ marginTop: token.marginXS }} />}
    </div>
  );
}
