import type { Model } from '@nocobase/database';
import PluginWorkflowServer from '@nocobase/plugin-workflow';
import { countUp, writeTransaction } from '@ticketing/plugin-tickets';
import type { AiDesk } from '../ai-desk';
import { languagesOf } from '../classifier/category-titles';
import { NAMESPACE } from '../locale';
import { AI_RESULT_TRIGGER } from './ai-result-trigger';

interface SeededWorkflow {
  /** Stable: of the workflow, and what its node's key begins with. */
  key: string;
  /** Key of our locale files, as is that of the node. */
  title: string;
  config: object;
  node: { type: string; title: string; config: object };
}

/** Examples an administrator may switch on, change or delete. */
export const SEEDED_WORKFLOWS: readonly SeededWorkflow[] = [
  {
    key: 'ticketing-ai-priority', title: 'AI: priority from urgency and sentiment',
    // Raises only: what somebody called more urgent stays.
    config: { urgencies: ['high'], sentiments: ['negative'], filter: { $and: [{ priority: { $in: ['P2', 'P3'] } }] } },
    node: { type: 'ticketing-action', title: 'Raise to P1', config: { ticketId: '{{$context.data.id}}', action: 'setPriority', priority: 'P1', continueOnRefusal: true } },
  },
  {
    key: 'ticketing-ai-category', title: 'AI: category when nobody gave one',
    config: { sureOnly: true, filter: { $and: [{ categoryCode: { $empty: true } }] } },
    node: { type: 'update', title: 'Take the category of AI', config: { collection: 'ticketingTickets', usingAssignFormSchema: false, params: { individualHooks: true, filter: { $and: [{ id: '{{$context.data.id}}' }, { categoryCode: { $empty: true } }] }, values: { categoryCode: '{{$context.event.categoryCode}}' } } } },
  },
];

/** Brings each example once, switched off: one that somebody changed or deleted stays as it is, and so does one of two nodes that start together. */
export async function seedWorkflows(desk: AiDesk): Promise<void> {
  const { app, db } = desk;
  if (!app.pm.get(PluginWorkflowServer)?.enabled) return;
  const [lng] = await languagesOf(db);
  await app.localeManager.loadResourcesByLang(lng);
  const words = (sentence: string) => app.i18n.t(sentence, { ns: NAMESPACE, lng });
  for (const { key, title, config, node } of SEEDED_WORKFLOWS) {
    await writeTransaction(db, async (transaction) => {
      if ((await countUp(db, `ai:workflow:${key}`, transaction)) > 1) return;
      const values = { key, title: words(title), type: AI_RESULT_TRIGGER, sync: false, config, options: { stackLimit: 1, timeout: 60_000 }, current: true, enabled: false };
      const workflow = (await db.getRepository('workflows').create({ values, transaction })) as Model;
      await db.getRepository('flow_nodes').create({ values: { ...node, key: `${key}-1`, title: words(node.title), workflowId: workflow.get('id'), upstreamId: null, branchIndex: null }, transaction });
    });
  }
}
