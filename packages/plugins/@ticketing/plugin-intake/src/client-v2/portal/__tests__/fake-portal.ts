// A portal without a server, for the tests of its pages.
import { vi } from 'vitest';
import type { T } from '../../locale';
import type { PortalApi } from '../portal-api';
import type { PortalMessage, PortalRow, PortalTicket } from '../portal-types';

export const t: T = (key, variables = {}) => key.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(variables[name]));

export const refusal = (message: string) => Object.assign(new Error(message), { response: { data: { errors: [{ code: 'x', message }] } } });

export const message = (id: string, content: string, more: Partial<PortalMessage> = {}): PortalMessage => ({
  id, at: '2026-01-05T10:00:00Z', side: 'desk', name: null, content: `<p>${content}</p>`, files: [], ...more,
});

export const aTicket = (more: Partial<PortalTicket> = {}): PortalTicket => ({
  id: '1', number: 'TKT-20260105-0001', title: 'The door is stuck', status: 'inProgress', businessType: 'Equipment repair', submittedAt: '2026-01-05T09:00:00Z', isOwn: true, requester: null,
  description: 'Door 3', category: null, resolvedAt: null, closedAt: null, resolution: null, isPrivate: false, files: [],
  may: { reply: true, solved: false, reopen: false, withdraw: true },
  conversation: { entries: [message('9', 'Somebody comes at noon', { name: 'Ann Agent' })], before: null },
  ...more,
});

export const aRow = (id: string, title: string, more: Partial<PortalRow> = {}): PortalRow => ({
  id, number: `TKT-${id}`, title, status: 'received', businessType: null, submittedAt: '2026-01-05T09:00:00Z', answeredAt: null, isOwn: true, requester: null, ...more,
});

/** Answers what the tests of one page need; everything else is refused. */
export function fakePortal(answers: Partial<PortalApi> = {}): PortalApi {
  const names = ['forms', 'list', 'ticket', 'older', 'submit', 'reply', 'solved', 'reopen', 'withdraw', 'upload', 'download'] as const;
  const refused = Object.fromEntries(names.map((name) => [name, vi.fn().mockRejectedValue(refusal(`${name} is not part of this test`))]));
  return { ...refused, ...answers } as PortalApi;
}
