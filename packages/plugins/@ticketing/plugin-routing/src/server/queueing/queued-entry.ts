import { queueOf, type RoutingSetup } from '../setup/routing-setup';

/** What the history tells of a ticket that begins to wait: where, and by which rule, with the names they have now. */
export const queuedEntry = (setup: RoutingSetup, { from, to, ruleId }: { from: string | null; to: string; ruleId: string | null }) => ({
  type: 'queued',
  from: { queueId: from },
  to: { queueId: to },
  data: { queueName: queueOf(setup, to)?.queue.name ?? null, ruleId, ruleName: setup.rules.find((rule) => rule.id === ruleId)?.name ?? null },
});
