import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Context } from '@nocobase/actions';
import { TicketingError } from '@ticketing/plugin-tickets';
import multer from 'multer';
import type { IntakeSettings } from '../settings/intake-settings';

/** A file that came with a form, in the temporary folder of this server. */
export interface ReceivedFile {
  path: string;
  /** As the sender calls it, without folders. */
  name: string;
  /** In lower case, without a dot. */
  type: string;
}

export interface ReceivedForm {
  fields: Readonly<Record<string, string>>;
  files: readonly ReceivedFile[];
}

const LONGEST_FIELD = 100_000;
const MOST_FIELDS = 100;

/**
 * Reads a form with files (multipart/form-data) into the temporary folder. Throws intake.filesTooMany, intake.fileTooLarge, intake.fileTypeRefused,
 * intake.formUnreadable; then nothing is left there. Call `discard` when the files are dealt with.
 */
export async function receiveForm(ctx: Context, limits: Pick<IntakeSettings, 'maxFiles' | 'maxFileMb' | 'fileTypes'>): Promise<ReceivedForm> {
  if (!ctx.request.is('multipart/form-data')) throw new TicketingError('intake.formUnreadable');
  const written: string[] = [];
  const storage = multer.diskStorage({
    destination: os.tmpdir(),
    filename: (_request, file, done) => {
      const name = `ticketing-${randomUUID()}.${typeOf(file.originalname)}`;
      written.push(path.join(os.tmpdir(), name));
      done(null, name);
    },
  });
  const isAllowed = (name: string) => limits.fileTypes.includes(typeOf(name));
  const upload = multer({
    storage,
    limits: { files: limits.maxFiles, fileSize: limits.maxFileMb * 1_000_000, fieldSize: LONGEST_FIELD, fields: MOST_FIELDS, parts: MOST_FIELDS + limits.maxFiles },
    // A browser sends an empty part for a file nobody chose.
    fileFilter: (_request, file, done) => (file.originalname && !isAllowed(file.originalname) ? done(refused(file.originalname) as never, false) : done(null, file.originalname !== '')),
  });
  try {
    await new Promise<void>((resolve, reject) => {
      upload.array('files', limits.maxFiles)(ctx.req as never, ctx.res as never, (error: unknown) => (error ? reject(error as Error) : resolve()));
    });
  } catch (error) {
    await discardPaths(written);
    throw error instanceof TicketingError ? error : refusalOf(error as { code?: string }, limits);
  }
  const { files = [], body = {} } = ctx.req as unknown as { files?: { path: string; originalname: string }[]; body?: Record<string, unknown> };
  const fields = Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return { fields: Object.fromEntries(fields), files: files.map((file) => ({ path: file.path, name: nameOf(file.originalname), type: typeOf(file.originalname) })) };
}

/** Removes what was received; what is gone already does not matter. */
export const discard = ({ files }: ReceivedForm): Promise<void> => discardPaths(files.map((file) => file.path));

async function discardPaths(paths: readonly string[]): Promise<void> {
  for (const file of paths) await fs.rm(file, { force: true });
}

/** Forms tell names in UTF-8, the parser reads them as Latin-1. */
const nameOf = (original: string): string => path.basename(Buffer.from(original, 'latin1').toString('utf8').replaceAll('\\', '/')).slice(0, 200) || 'file';

const typeOf = (name: string): string => path.extname(name).slice(1).toLowerCase().replace(/[^a-z0-9]/g, '');

const refused = (name: string) => new TicketingError('intake.fileTypeRefused', { name: nameOf(name) });

function refusalOf({ code }: { code?: string }, limits: Pick<IntakeSettings, 'maxFiles' | 'maxFileMb'>): TicketingError {
  if (code === 'LIMIT_FILE_SIZE') return new TicketingError('intake.fileTooLarge', { most: limits.maxFileMb });
  if (code === 'LIMIT_FILE_COUNT' || code === 'LIMIT_UNEXPECTED_FILE') return new TicketingError('intake.filesTooMany', { most: limits.maxFiles });
  return new TicketingError('intake.formUnreadable');
}
