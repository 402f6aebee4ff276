import type { Model } from '@nocobase/database';
import PluginWorkflowServer from '@nocobase/plugin-workflow';
import { countUp, writeTransaction } from '@ticketing/plugin-tickets';
import type { AiDesk } from '../ai-desk';
import { languagesOf } from '../classifier/category-titles';
import { NAMESPACE } from '../locale';
import { conversationsOf } from '../settings/conversations';
import { AI_RESULT_TRIGGER } from './ai-result-trigger';
import { CLOSED_TICKET_REVIEW } from './closed-ticket-review';
import type { SeededWorkflow } from './seeded-workflow';

/** Examples an administrator may switch on, change or delete. */
export const SEEDED_WORKFLOWS: readonly SeededWorkflow[] = [
  {
    key: 'ticketing-ai-priority', title: 'AI: priority from urgency and sentiment', type: AI_RESULT_TRIGGER,
    // Raises only: what somebody called more urgent stays.
    config: { urgencies: ['high'], sentiments: ['negative'], filter: { $and: [{ priority: { $in: ['P2', 'P3'] } }] } },
    nodes: (say) => [{ type: 'ticketing-action', title: say('Raise to P1'), config: { ticketId: '{{$context.data.id}}', action: 'setPriority', priority: 'P1', continueOnRefusal: true } }],
  },
  {
    key: 'ticketing-ai-category', title: 'AI: category when nobody gave one', type: AI_RESULT_TRIGGER,
    config: { sureOnly: true, filter: { $and: [{ categoryCode: { $empty: true } }] } },
    nodes: (say) => [{ type: 'update', title: say('Take the category of AI'), config: { collection: 'ticketingTickets', usingAssignFormSchema: false, params: { individualHooks: true, filter: { $and: [{ id: '{{$context.data.id}}' }, { categoryCode: { $empty: true } }] }, values: { categoryCode: '{{$context.event.categoryCode}}' } } } }],
  },
  CLOSED_TICKET_REVIEW,
];

const A_MINUTE = 60_000;

/** Brings each example once, switched off: one that somebody changed or deleted stays as it is, and so does one of two nodes that start together. */
export async function seedWorkflows(desk: AiDesk): Promise<void> {
  const { app, db } = desk;
  if (!app.pm.get(PluginWorkflowServer)?.enabled) return;
  const [lng] = await languagesOf(db);
  await app.localeManager.loadResourcesByLang(lng);
  const { because } = await conversationsOf(app);
  const employeesWork = because === null || because === 'noService';
  for (const seeded of SEEDED_WORKFLOWS) {
    if (seeded.needsEmployees && !employeesWork) continue;
    await writeTransaction(db, async (transaction) => {
      if ((await countUp(db, `ai:workflow:${seeded.key}`, transaction)) > 1) return;
      const say = (key: string, values: object = {}) => app.i18n.t(key, { ns: NAMESPACE, lng, interpolation: { escapeValue: false }, ...values }) as string;
      const { key, type, config, timeoutMs = A_MINUTE } = seeded;
      const title = say(seeded.title);
      const values = { key, title, description: seeded.description && say(seeded.description), type, sync: false, config, options: { stackLimit: 1, timeout: timeoutMs }, current: true, enabled: false };
      const workflow = (await db.getRepository('workflows').create({ values, transaction })) as Model;
      let upstream: Model | null = null;
      for (const [index, node] of seeded.nodes(say).entries()) {
        const row: Model = await db.getRepository('flow_nodes').create({
          values: { ...node, key: `${key}-${index + 1}`, workflowId: workflow.get('id'), upstreamId: upstream?.get('id') ?? null, branchIndex: null }, transaction,
        });
        await upstream?.update({ downstreamId: row.get('id') }, { transaction });
        upstream = row;
      }
    });
  }
}
