import { refusalOf } from '@ticketing/plugin-tickets/forms';
import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { IMAGE_LIMIT_BYTES, IMAGE_LIMIT_MB, imageWords, insertImage } from '../../domain';
import type { ArticleApi } from '../articles/article-api';
import type { T } from '../locale';

/** What antd's text area gives to its ref. */
export interface TextField {
  resizableTextArea?: { textArea: HTMLTextAreaElement };
}

const textAreaOf = (field: RefObject<TextField | null>) => field.current?.resizableTextArea?.textArea;

interface Marked {
  from: number;
  to: number;
}

export interface Text {
  value: string;
  onChange(value: string): void;
}

/** Sends images and puts each where the cursor is when it has arrived; the words of the last one are marked, to be typed over. */
export function useImages(api: Pick<ArticleApi, 'uploadImage'>, field: RefObject<TextField | null>, text: Text, t: T) {
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [marked, setMarked] = useState<Marked>();
  // Somebody goes on writing while an image is under way.
  const latest = useRef(text);
  latest.current = text;
  useLayoutEffect(() => {
    if (!marked) return;
    const textArea = textAreaOf(field);
    textArea?.focus();
    textArea?.setSelectionRange(marked.from, marked.to);
  }, [marked, field]);

  const put = (file: File, address: string, isLast: boolean) => {
    const { value, onChange } = latest.current;
    const made = insertImage(value, textAreaOf(field)?.selectionEnd ?? value.length, imageWords(file.name, t('Image')), address);
    onChange(made.text);
    // The next image of several is put in before this is drawn.
    latest.current = { ...latest.current, value: made.text };
    setMarked(isLast ? { from: made.wordsFrom, to: made.wordsTo } : { from: made.end, to: made.end });
  };
  const add = async (files: readonly File[]) => {
    setSending(true);
    setProblem(undefined);
    try {
      for (const [index, file] of files.entries()) {
        if (file.size > IMAGE_LIMIT_BYTES) throw new Error(t('The image is too large: at most {{most}} MB are possible.', { most: IMAGE_LIMIT_MB }));
        put(file, await api.uploadImage(file), index === files.length - 1);
      }
    } catch (error) {
      setProblem(refusalOf(error).message);
    } finally {
      setSending(false);
    }
  };
  return { add, isSending, problem, dismiss: () => setProblem(undefined) };
}
