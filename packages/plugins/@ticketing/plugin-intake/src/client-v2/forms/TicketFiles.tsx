import { UploadOutlined } from '@ant-design/icons';
import type { Api } from '@nocobase/flow-engine';
import { Button, Upload, type UploadProps } from 'antd';
import React, { useEffect, useState } from 'react';
import type { T } from '../locale';

/** A file the server has taken; with the handle the form attaches it. */
export interface FormFile {
  handle: string;
  name: string;
}

interface Limits {
  maxFiles: number;
  maxFileMb: number;
  fileTypes: string[];
}

interface TicketFilesProps {
  value?: FormFile[] | null;
  onChange?: (files: FormFile[]) => void;
  disabled?: boolean;
  api: Api;
  t: T;
}

/** Files of a public form: sent as soon as they are chosen, attached when the form is sent. */
export function TicketFiles({ value, onChange, disabled, api, t }: TicketFilesProps) {
  const files = Array.isArray(value) ? value : [];
  const [limits, setLimits] = useState<Limits | null>(null);
  const [going, setGoing] = useState<{ uid: string; name: string; error?: string }[]>([]);
  useEffect(() => {
    // In the editor of the form there is no form to ask about; then nothing is said beforehand.
    api.request({ url: 'ticketingForms:limits', skipNotify: true }).then(({ data }) => setLimits(data.data as Limits), () => undefined);
  }, [api]);
  // Several uploads end in any order: each adds to what is there then.
  const latest = React.useRef(files);
  latest.current = files;

  const send: UploadProps['customRequest'] = async ({ file }) => {
    const { uid, name } = file as File & { uid: string };
    setGoing((list) => [...list.filter((one) => one.uid !== uid), { uid, name }]);
    const body = new FormData();
    body.append('files', file as File);
    try {
      const { data } = await api.request({ url: 'ticketingForms:upload', method: 'post', data: body, skipNotify: true });
      setGoing((list) => list.filter((one) => one.uid !== uid));
      latest.current = [...latest.current, data.data as FormFile];
      onChange?.(latest.current);
    } catch (error) {
      const { response } = error as { response?: { data?: { errors?: { message?: string }[] } } };
      const words = response?.data?.errors?.[0]?.message ?? t('The file could not be sent.');
      setGoing((list) => list.map((one) => (one.uid === uid ? { ...one, error: words } : one)));
    }
  };
  const isFull = limits !== null && files.length >= limits.maxFiles;
  return (
    <Upload
      multiple
      disabled={disabled || isFull}
      accept={limits?.fileTypes.map((type) => `.${type}`).join(',')}
      customRequest={send}
      fileList={[
        ...files.map(({ handle, name }) => ({ uid: handle, name, status: 'done' as const })),
        ...going.map(({ uid, name, error }) => ({ uid, name, status: error ? ('error' as const) : ('uploading' as const), response: error })),
      ]}
      onRemove={({ uid }) => {
        setGoing((list) => list.filter((one) => one.uid !== uid));
        onChange?.(files.filter(({ handle }) => handle !== uid));
      }}
    >
      <Button icon={<UploadOutlined />} disabled={disabled || isFull}>
        {t('Add files')}
      </Button>
      {limits && <small style={{ display: 'block' }}>{t('at most {{files}}, {{megabytes}} MB each', { files: limits.maxFiles, megabytes: limits.maxFileMb })}</small>}
    </Upload>
  );
}
