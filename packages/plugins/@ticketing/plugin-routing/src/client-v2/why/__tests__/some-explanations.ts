import type { SlotProps } from '@ticketing/plugin-tickets/client-v2';
import { vi } from 'vitest';
import { t } from '../../__tests__/fake-words';
import type { Assignment, Explanation } from '../../api/explanation';

export const assignmentOf = (values: Partial<Assignment> = {}): Assignment => ({
  userId: '7', userName: 'Lin', at: '2026-11-22T10:00:00Z', kind: 'automatic', strategy: 'skills', points: 72,
  reasons: [
    { rule: 'language', points: 10, params: { language: 'zh' } },
    { rule: 'skill', points: 20, params: { skill: 'erp', level: 3, minLevel: 2 } },
    { rule: 'load', points: 24, params: { open: 2, capacity: 10, weighted: 4 } },
  ],
  runnersUp: [{ userId: '8', name: 'Mei', points: 55, reasons: [{ rule: 'load', points: 30, params: { open: 0, capacity: 10, weighted: 0 } }] }],
  overrideReason: null,
  ...values,
});

export const explanationOf = (values: Partial<Explanation> = {}): Explanation => ({
  ticketId: '1', queue: { id: '3', name: 'IT support' }, isWaiting: false, queuedAt: null, dueAt: null,
  rule: { id: '5', name: 'ERP tickets', queueId: '3', because: [{ fact: 'categoryCode', operator: '$in', expected: ['erp', 'crm'], actual: 'erp' }] },
  requiredSkills: [{ skill: 'erp', name: 'ERP', minLevel: 2 }], skillNames: { erp: 'ERP' }, heldBecause: null,
  assignment: assignmentOf(), ranking: [], ineligible: [],
  ...values,
});

/** A workspace whose server explains like this; `waiting` are the tickets of the queue, or a refusal. */
export function workspaceWith(explanation: Explanation, ticket: object = {}, waiting: object[] | Error = []) {
  const request = vi.fn(async ({ url }: Record<string, unknown>) => {
    if (url === 'ticketingRouting:waiting') {
      if (waiting instanceof Error) throw waiting;
      return { data: { data: waiting } };
    }
    if (url === 'ticketingRouting:queues') return { data: { data: [{ id: '3', name: 'IT support' }, { id: '4', name: 'Repairs' }] } };
    return { data: { data: explanation } };
  });
  const slot = {
    ticket: { id: '1', version: 4, statusCategory: 'processing', assignee: { id: '7', nickname: 'Lin' }, queueId: '3', category: { code: 'erp', title: 'ERP system' }, ...ticket },
    workspace: { actions: [{ action: 'assign', needs: ['assignee'], statuses: [] }] }, reload: vi.fn(async () => undefined), client: { request }, t,
  } as unknown as SlotProps;
  return { slot, request };
}
