import { PictureOutlined } from '@ant-design/icons';
import { Button, Typography, theme } from 'antd';
import React, { useEffect, useId, useRef, useState, type MouseEvent } from 'react';
import type { T } from '../../locale';
import { pictureSource } from './picture-source';

export interface PictureProps {
  src: string;
  alt: string;
  t: T;
}

// A picture must not tell its server which page showed it.
const QUIETLY = { loading: 'lazy', referrerPolicy: 'no-referrer', style: { maxWidth: '100%', height: 'auto' } } as const;

/** A picture of a message. One of another host tells its sender when it is read, so it is loaded only on request. */
export function Picture({ src, alt, t }: PictureProps) {
  const source = pictureSource(src, window.location.href);
  if (source?.host) return <RemotePicture src={source.src} host={source.host} alt={alt} t={t} />;
  return <img {...QUIETLY} src={source?.src} alt={alt} />;
}

function RemotePicture({ src, host, alt, t }: PictureProps & { host: string }) {
  const { token } = theme.useToken();
  const [isWanted, setWanted] = useState(false);
  const picture = useRef<HTMLImageElement>(null);
  const altId = useId();
  // The button, and the focus on it, is gone: the picture in its place takes it and is read aloud.
  useEffect(() => {
    if (isWanted) picture.current?.focus({ preventScroll: true });
  }, [isWanted]);
  const show = (event: MouseEvent) => {
    // The picture may be the text of a link, which was not meant.
    event.preventDefault();
    event.stopPropagation();
    setWanted(true);
  };

  if (isWanted) return <img {...QUIETLY} ref={picture} tabIndex={-1} src={src} alt={alt} />;
  return (
    <span style={{ display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', gap: token.marginXXS, maxWidth: '100%' }}>
      <Button
        size="small"
        icon={<PictureOutlined aria-hidden />}
        aria-describedby={alt ? altId : undefined}
        onClick={show}
        style={{ maxWidth: '100%', height: 'auto', whiteSpace: 'normal', overflowWrap: 'anywhere' }}
      >
        {t('Show picture from {{host}}', { host })}
      </Button>
      {alt && (
        <Typography.Text id={altId} type="secondary">
          {alt}
        </Typography.Text>
      )}
    </span>
  );
}
