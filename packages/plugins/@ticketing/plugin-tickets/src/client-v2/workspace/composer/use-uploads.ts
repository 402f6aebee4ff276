import { useCallback, useRef, useState } from 'react';
import { refusalOf } from '../api/refusal';
import type { TicketApi } from '../api/ticket-api';
import type { Attachment } from '../api/ticket-types';

/** A file on its way to the server, or one that did not arrive. */
export interface Upload {
  key: number;
  name: string;
  percent: number;
  error?: string;
}

/** Sends files one by one. */
export function useUploads(api: Pick<TicketApi, 'upload'>) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const lastKey = useRef(0);

  const patch = (key: number, change: Partial<Upload>) =>
    setUploads((current) => current.map((upload) => (upload.key === key ? { ...upload, ...change } : upload)));
  const remove = useCallback(
    (key: number) => setUploads((current) => current.filter((upload) => upload.key !== key)),
    [],
  );

  /** Hands each arrived file to `onArrived` of the moment it was added: a file for a note must not end up in a reply. */
  const add = useCallback(
    async (files: Iterable<File>, onArrived: (attachment: Attachment) => void) => {
      for (const file of files) {
        const key = ++lastKey.current;
        setUploads((current) => [...current, { key, name: file.name, percent: 0 }]);
        try {
          const attachment = await api.upload(file, (percent) => patch(key, { percent }));
          remove(key);
          onArrived(attachment);
        } catch (error) {
          patch(key, { error: refusalOf(error).message });
        }
      }
    },
    [api, remove],
  );
  return { uploads, add, remove, isUploading: uploads.some((upload) => !upload.error) };
}
