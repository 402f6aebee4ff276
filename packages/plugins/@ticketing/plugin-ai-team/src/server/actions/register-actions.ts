import type { Context, Next } from '@nocobase/actions';
import type { HandlerType } from '@nocobase/resourcer';
import type { AiDesk } from '../ai-desk';
import { correctCategory } from '../corrections/correct-category';
import { streamDraft } from '../drafts/stream-draft';
import { guardConversations } from '../employees/guard-conversations';
import { decideProposal, proposalsForCaller } from '../proposals/proposals-for-caller';
import { reviewReplyOfCaller } from '../replies/review-reply';
import { reportForCaller } from '../report/report-for-caller';
import { readSettingsForCaller, saveSettings, tryModel } from '../settings/settings-actions';
import { similarForCaller } from '../similar/similar-for-caller';
import { analyseAgain } from '../tickets/analyse-again';
import { analysisForCaller } from '../tickets/analysis-for-caller';
import { translateForCaller } from '../translations/translate-for-caller';

type Answer = (ctx: Context) => Promise<unknown>;

/** The host types its handlers with the smallest context it knows; at run time it is always the full one. */
const handlerOf = (answer: Answer) =>
  (async (ctx: Context, next: Next) => {
    ctx.body = await answer(ctx);
    await next();
  }) as unknown as HandlerType;

/** Every HTTP action of the plugin, see docs/reference/http-api.md. Who may is asked in the handlers. */
export function registerActions(desk: AiDesk): void {
  const { acl, resourceManager } = desk.app;
  const actions: Record<string, Answer> = {
    forTicket: (ctx) => analysisForCaller(desk, ctx),
    correct: (ctx) => correctCategory(desk, ctx),
    analyse: (ctx) => analyseAgain(desk, ctx),
    similar: (ctx) => similarForCaller(desk, ctx),
    draftReply: (ctx) => streamDraft(desk, ctx),
    reviewReply: (ctx) => reviewReplyOfCaller(desk, ctx),
    translate: (ctx) => translateForCaller(desk, ctx),
    settings: (ctx) => readSettingsForCaller(desk, ctx),
    saveSettings: (ctx) => saveSettings(desk, ctx),
    tryModel: (ctx) => tryModel(desk, ctx),
    proposals: (ctx) => proposalsForCaller(desk, ctx),
    decideProposal: (ctx) => decideProposal(desk, ctx),
    report: (ctx) => reportForCaller(desk, ctx),
  };
  resourceManager.define({ name: 'ticketingAi', actions: Object.fromEntries(Object.entries(actions).map(([name, answer]) => [name, handlerOf(answer)])) });
  acl.allow('ticketingAi', Object.keys(actions), 'loggedIn');
  resourceManager.use(guardConversations() as unknown as HandlerType, { tag: 'ticketingGuardConversations', after: 'acl' });
}
