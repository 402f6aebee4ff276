import type { Context, Next } from '@nocobase/actions';
import type { Model } from '@nocobase/database';
import { TicketingError, writeTransaction } from '@ticketing/plugin-tickets';
import { cleanEmail, readForm, type Submission } from '../../domain';
import { keepFiles } from '../files/keep-files';
import { discard, receiveForm } from '../files/receive-form';
import type { IntakeDesk } from '../intake-desk';
import { clientAddress } from '../limits/client-address';
import { takeFromLimit } from '../limits/take-from-limit';
import { detailFieldsOf } from '../pipeline/detail-fields';
import { receiveSubmission } from '../pipeline/receive-submission';
import { readIntakeSettings, type IntakeSettings } from '../settings/intake-settings';
import { issueToken } from '../tracking/tracking-token';
import { trackingHref } from '../tracking/tracking-address';
import { acceptProof, makeChallenge } from './challenge';
import { fileOfHandle, handleOf } from './file-handle';
import { formSecret } from './form-secret';
import { publicFormOf, type PublicForm } from './public-form';

const HOUR = 60;
/** Challenges and files one address may ask for, for each submission it may send. */
const [CHALLENGES_PER_SUBMISSION, UPLOADS_PER_SUBMISSION] = [5, 10];

/** What a form is asked to work out before it is sent. */
export const challenge = (desk: IntakeDesk) => async (ctx: Context, next: Next) => {
  const [form, settings] = [await publicFormOf(desk, ctx), await readIntakeSettings(desk.db)];
  await takeOfAddress(desk, ctx, 'form.challenge', settings.perAddressPerHour * CHALLENGES_PER_SUBMISSION);
  ctx.set('Cache-Control', 'no-store');
  ctx.body = makeChallenge(formSecret(desk.app, 'proof'), form.key, settings.proofDifficulty, desk.now());
  await next();
};

/** What a form may attach: for the browser, which says so before anything is sent. */
export const limits = (desk: IntakeDesk) => async (ctx: Context, next: Next) => {
  await publicFormOf(desk, ctx);
  const { maxFiles, maxFileMb, fileTypes } = await readIntakeSettings(desk.db);
  ctx.body = { maxFiles, maxFileMb, fileTypes };
  await next();
};

/** A file for a form that is not sent yet. Answers a handle, with which the form attaches it. */
export const upload = (desk: IntakeDesk) => async (ctx: Context, next: Next) => {
  await publicFormOf(desk, ctx);
  const settings = await readIntakeSettings(desk.db);
  await takeOfAddress(desk, ctx, 'form.upload', settings.perAddressPerHour * UPLOADS_PER_SUBMISSION);
  const form = await receiveForm(ctx, { ...settings, maxFiles: 1 });
  try {
    if (!form.files.length) throw new TicketingError('intake.formUnreadable');
    const [id] = await keepFiles(desk, form.files);
    ctx.body = { handle: handleOf(formSecret(desk.app, 'file'), id), name: form.files[0].name };
  } finally {
    await discard(form);
  }
  await next();
};

/** A form that was sent: what of it a form may say goes the way of all submissions. Answers number and link of the ticket. */
export async function submitForm(desk: IntakeDesk, ctx: Context): Promise<void> {
  const [form, settings] = [await publicFormOf(desk, ctx), await readIntakeSettings(desk.db)];
  const sent = (ctx.action.params.values ?? {}) as Record<string, unknown>;
  const submission = await submissionOf(desk, form, sent, settings);
  await takeOfAddress(desk, ctx, 'form.address', settings.perAddressPerHour);
  await acceptProof(desk, formSecret(desk.app, 'proof'), form.key, proofOf(ctx), settings);
  // After the work: else anybody could use up what others may send.
  const email = cleanEmail(submission.contact.email);
  if (email) await takeFromLimit(desk, { name: 'form.email', subject: email, most: settings.perEmailPerHour, windowMinutes: HOUR });
  const receipt = await receiveSubmission(desk, submission, {});
  // A duplicate's ticket may have become a conversation: whoever only repeats the words is not let into it.
  const key = receipt.isDuplicate ? null : await writeTransaction(desk.db, (transaction) => issueToken(desk, { ticketId: receipt.ticketId, reader: 'anybody' }, transaction));
  ctx.body = { ticketNo: receipt.ticketNo, isDuplicate: receipt.isDuplicate, trackingHref: key && trackingHref(key) };
}

async function submissionOf({ app, db }: IntakeDesk, form: PublicForm, sent: Record<string, unknown>, settings: IntakeSettings): Promise<Submission> {
  const { fields, details, tooLong } = readForm(sent, form.association, detailFieldsOf(db, form.detailsCollection));
  if (tooLong) throw new TicketingError('intake.invalid', { field: tooLong, problem: 'too long' });
  if (fields.contactEmail && !/^[^@\s]+@[^@\s]+$/.test(fields.contactEmail.trim())) throw new TicketingError('intake.invalid', { field: 'contactEmail', problem: 'not an e-mail address' });
  const text = (name: keyof typeof fields) => fields[name] ?? null;
  return {
    channel: 'form',
    sourceKey: form.key,
    title: fields.title ?? '',
    description: text('description'),
    businessTypeCode: form.businessTypeCode,
    categoryCode: text('categoryCode'),
    customerUrgency: text('customerUrgency'),
    languageCode: text('languageCode'),
    contact: { name: text('contactName'), email: text('contactEmail'), phone: text('contactPhone'), company: text('contactCompany') },
    sourceSystem: null,
    externalRefId: null,
    details,
    fileIds: await filesIn(db, formSecret(app, 'file'), sent.files, settings),
  };
}

/** Files this form uploaded and nobody has attached. */
async function filesIn(db: IntakeDesk['db'], secret: string, files: unknown, { maxFiles }: IntakeSettings): Promise<string[]> {
  if (files === undefined || files === null) return [];
  const handles = Array.isArray(files) ? files.map((one) => (one && typeof one === 'object' ? (one as { handle?: unknown }).handle : one)) : [undefined];
  const ids = handles.map((handle) => fileOfHandle(secret, handle)).filter((id): id is string => id !== null);
  if (ids.length !== handles.length) throw new TicketingError('intake.invalid', { field: 'files', problem: 'not uploaded here' });
  if (ids.length > maxFiles) throw new TicketingError('intake.filesTooMany', { most: maxFiles });
  const there = (await db.getCollection('ticketingFiles').model.findAll({ where: { id: ids }, attributes: ['id'] })) as Model[];
  const used = await db.getCollection('ticketingTicketFiles').model.count({ where: { fileId: ids } });
  if (there.length !== new Set(ids).size || used) throw new TicketingError('intake.invalid', { field: 'files', problem: 'not there any more' });
  return ids;
}

const takeOfAddress = (desk: IntakeDesk, ctx: Context, name: string, most: number) =>
  takeFromLimit(desk, { name, subject: clientAddress(ctx.req.socket.remoteAddress ?? '', ctx.get('X-Forwarded-For')), most, windowMinutes: HOUR });

function proofOf(ctx: Context): unknown {
  try {
    return JSON.parse(Buffer.from(ctx.get('X-Ticketing-Proof'), 'base64').toString('utf8'));
  } catch {
    return null;
  }
}
