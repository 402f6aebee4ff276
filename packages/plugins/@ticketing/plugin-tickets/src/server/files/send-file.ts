import type { Context } from '@nocobase/actions';
import type { Model } from '@nocobase/database';
import type { Readable } from 'node:stream';

interface FileManager {
  getFileStream(file: unknown): Promise<{ stream: Readable; contentType?: string }>;
}

/** Streams a file as an attachment: a browser saves it and never runs it, whatever it claims to be. The caller has checked who may have it. */
export async function sendFile(ctx: Context, file: Model): Promise<void> {
  const { stream } = await (ctx.app.pm.get('file-manager') as unknown as FileManager).getFileStream(file);
  const name = `${file.get('title') ?? 'file'}${file.get('extname') ?? ''}`;
  ctx.withoutDataWrapping = true;
  ctx.set({
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'private, no-store',
  });
  ctx.body = stream;
}
