import type { Context } from '@nocobase/actions';
import { permissionFor, TicketingError, writeTransaction } from '@ticketing/plugin-tickets';
import { changeSettings, type AiSettings } from '../../domain';
import type { AiDesk } from '../ai-desk';
import { spentToday } from '../model/ask-model';
import { hostModel, modelServices, type ModelService } from '../model/host-models';
import { errorWords } from '../model/note-run';
import { conversationsOf, type Conversations } from './conversations';
import { aiSettings, keepSettings } from './stored-settings';

export type SettingsAnswer = AiSettings & { services: ModelService[]; spentToday: number; conversations: Conversations };

/** The settings, with what there is to choose from. Throws ai.settingsNotAllowed. */
export async function readSettingsForCaller(desk: AiDesk, ctx: Context): Promise<SettingsAnswer> {
  await mustBeAllowed(ctx);
  return { ...(await aiSettings(desk.db)), services: await modelServices(desk.app), spentToday: await spentToday(desk), conversations: await conversationsOf(desk.app) };
}

/** Changes what is given. Throws ai.settingsNotAllowed, ai.inputInvalid, ai.modelUnknown. */
export async function saveSettings(desk: AiDesk, ctx: Context): Promise<SettingsAnswer> {
  await mustBeAllowed(ctx);
  const changed = changeSettings(await aiSettings(desk.db), valuesOf(ctx));
  if (!changed.ok) throw new TicketingError('ai.inputInvalid', { field: changed.field });
  const { service, model } = changed.settings;
  if (service && 'service' in valuesOf(ctx) && !(await hostModel(desk.app, service, String(model)))) throw new TicketingError('ai.modelUnknown', { field: 'service' });
  await writeTransaction(desk.db, (transaction) => keepSettings(desk.db, changed.settings, transaction));
  desk.modelPause.answered();
  return readSettingsForCaller(desk, ctx);
}

export type TriedModel = { ok: true; ms: number } | { ok: false; problem: string };

/** Asks a model for a word, and tells how long that took or what went wrong. Throws ai.settingsNotAllowed, ai.modelUnknown. */
export async function tryModel(desk: AiDesk, ctx: Context): Promise<TriedModel> {
  await mustBeAllowed(ctx);
  const { service, model } = valuesOf(ctx);
  const host = typeof service === 'string' && typeof model === 'string' ? await hostModel(desk.app, service, model) : null;
  if (!host) throw new TicketingError('ai.modelUnknown', { field: 'service' });
  const begun = performance.now();
  const seconds = (await aiSettings(desk.db)).timeoutSeconds;
  try {
    const late = AbortSignal.timeout(seconds * 1000);
    const { text } = await Promise.race([
      host.ask([{ role: 'user', content: 'Answer with the word yes.' }], late),
      new Promise<never>((_, reject) => late.addEventListener('abort', () => reject(late.reason as Error), { once: true })),
    ]);
    if (!text.trim()) return { ok: false, problem: 'the answer is empty' };
    desk.modelPause.answered();
    return { ok: true, ms: Math.round(performance.now() - begun) };
  } catch (error) {
    const { status, name } = error as { status?: number; name: string };
    return { ok: false, problem: name === 'TimeoutError' || name === 'AbortError' ? `no answer within ${seconds} s` : status ? `HTTP ${status}` : errorWords(error as Error) };
  }
}

async function mustBeAllowed(ctx: Context): Promise<void> {
  if (!(await permissionFor(ctx, 'ticketingAiSettings', 'update'))) throw new TicketingError('ai.settingsNotAllowed');
}

const valuesOf = (ctx: Context) => ((ctx.action.params as { values?: object }).values ?? {}) as Record<string, unknown>;
