import { configure } from '@testing-library/react';
import { vi } from 'vitest';
import type { ActivityEntry, CommentEntry, Ticket, TimelineEntry, Workspace } from '../api/ticket-types';
import { TIMELINE_PAGE, type TicketApi } from '../api/ticket-api';

// Busy machines draw slowly.
configure({ asyncUtilTimeout: 5_000 });

export const t = (key: string, variables: Record<string, unknown> = {}) =>
  key.replace(/{{(\w+)}}/g, (_match, name: string) => String(variables[name] ?? ''));

export const refusal = (code: string, more: Record<string, unknown> = {}) => ({
  response: { data: { errors: [{ code, message: `refused: ${code}`, ...more }] } },
});

export const ticketOf = (values: Partial<Ticket> = {}): Ticket => ({
  id: '101',
  ticketNo: 'TKT-20260110-0042',
  title: 'Printer prints nothing',
  status: 'processing',
  statusCategory: 'processing',
  priority: 'P1',
  version: 7,
  businessType: { code: 'repair', title: 'Repair' },
  category: null,
  customer: { id: '5', name: 'Northwind' },
  contact: { id: '6', name: 'Maria Lopez', email: 'maria@northwind.example', phone: '+49 30 123' },
  assignee: { id: '1', nickname: 'Ann' },
  createdAt: '2026-01-10T08:00:00.000Z',
  ...values,
});

export const workspaceOf = (values: Partial<Workspace> = {}): Workspace => ({
  ticket: ticketOf(),
  status: { code: 'processing', title: 'In progress', category: 'processing', color: 'cyan' },
  actions: [
    { action: 'resolve', needs: ['resolution'], statuses: [] },
    { action: 'pause', needs: ['reason', 'pendingUntil'], statuses: [] },
  ],
  may: { reply: true, note: true, edit: true },
  details: null,
  otherTickets: [],
  ...values,
});

export const commentOf = (id: string, values: Partial<CommentEntry> = {}): CommentEntry => ({
  kind: 'comment',
  id,
  at: '2026-01-10T09:00:00.000Z',
  direction: 'inbound',
  isInternal: false,
  isFirstResponse: false,
  channel: 'email',
  author: null,
  contact: { id: '6', name: 'Maria Lopez' },
  content: `<p>Message ${id}</p>`,
  attachments: [],
  ...values,
});

export const activityOf = (id: string, values: Partial<ActivityEntry> = {}): ActivityEntry => ({
  kind: 'activity',
  id,
  at: '2026-01-10T09:00:00.000Z',
  type: 'updated',
  actor: { id: '2', nickname: 'Bob' },
  actorName: null,
  reason: null,
  changes: [],
  fromStatus: null,
  toStatus: null,
  ...values,
});

/** A server in memory: one ticket whose version grows with every write, refusing stale ones. */
export function fakeDesk(values: Partial<Workspace> = {}, entries: TimelineEntry[] = []) {
  const desk = { workspace: workspaceOf(values), entries: [...entries] };
  const { ticket } = desk.workspace;
  const grow = (expectedVersion: unknown) => {
    if (expectedVersion !== undefined && expectedVersion !== ticket.version) {
      throw refusal('ticket.staleVersion', { version: ticket.version });
    }
    ticket.version += 1;
    return { ...ticket };
  };
  const api = {
    workspace: vi.fn(async () => structuredClone(desk.workspace)),
    timeline: vi.fn(async (_id: string, before?: string) => {
      const end = before ? Number(before) : desk.entries.length;
      const start = Math.max(0, end - TIMELINE_PAGE);
      return { entries: desk.entries.slice(start, end), before: start > 0 ? String(start) : null };
    }),
    version: vi.fn(async () => ticket.version),
    neighbours: vi.fn(async () => ({ previous: '100', next: '102' })),
    assignableUsers: vi.fn(async () => [
      { id: '1', nickname: 'Ann' },
      { id: '2', nickname: 'Bob' },
      { id: '3', nickname: 'Cleo', facts: ['2 of 10 open', 'online'] },
    ]),
    businessTypes: vi.fn(async () => []),
    act: vi.fn(async (_id: string, _action: string, input: { expectedVersion?: number }) => grow(input.expectedVersion)),
    update: vi.fn(async (_id: string, body: Record<string, unknown>) => grow(body.expectedVersion)),
    reply: vi.fn(async (_id: string, input: { content: string; isInternal: boolean; expectedVersion?: number }) => {
      const answer = grow(input.expectedVersion);
      desk.entries.push(
        commentOf(`own-${ticket.version}`, {
          direction: 'outbound',
          author: { id: '1', nickname: 'Ann' },
          contact: null,
          content: input.content,
          isInternal: input.isInternal,
        }),
      );
      return answer;
    }),
    customerReply: vi.fn(async (_id: string, input: { content: string; expectedVersion?: number }) => {
      const answer = grow(input.expectedVersion);
      desk.entries.push(commentOf(`said-${ticket.version}`, { channel: 'agent', content: input.content }));
      return answer;
    }),
    upload: vi.fn(async (file: File) => ({ id: `file-${file.name}`, title: file.name, size: file.size })),
    download: vi.fn(async () => new Blob(['x'])),
  };
  /** What another person does meanwhile. */
  const somebodyElse = (entry: TimelineEntry) => {
    ticket.version += 1;
    desk.entries.push(entry);
  };
  return { api: api as typeof api & TicketApi, desk, somebodyElse };
}
