import { vi } from 'vitest';
import type { RequiredSkill } from '../../../domain';
import type { AgentValues } from '../agents/agent-draft';
import type { QueueValues } from '../queues/queue-draft';
import type { AgentRow, QueueRow, RuleRow, SkilledRow } from '../rows';
import type { RuleValues } from '../rules/rule-draft';
import type { SettingsApi } from '../settings-api';
import type { Simulation, SimulationInput } from '../simulator/simulation';

const queueOf = (id: string, name: string, values: Partial<QueueRow> = {}): QueueRow => ({ id, name, strategy: 'skills', isEnabled: true, members: [], ...values });
const ruleOf = (id: string, sort: number, values: Partial<RuleRow> = {}): RuleRow => ({
  id, sort, name: `Rule ${id}`, isEnabled: true, conditions: null, queueId: '4', queue: { id: '4', name: 'IT support' }, requiredSkills: [], priority: null, ...values,
});

export const simulationOf = (values: Partial<Simulation> = {}): Simulation => ({
  now: '2026-11-23T10:00:00Z',
  steps: [
    {
      ticketId: '1', ticketNo: 'TKT-1', title: 'No login', priority: 'P1', queueId: '4', queueName: 'IT support', rule: { id: '1', name: 'Rule 1' }, userId: '7', userName: 'Lin',
      points: 72, reasons: [{ rule: 'load', points: 72, params: { open: 2, capacity: 10, weighted: 4 } }], heldBecause: null,
    },
    { ticketId: '2', ticketNo: 'TKT-2', title: 'Slow', priority: 'P3', queueId: '4', queueName: 'IT support', rule: null, userId: null, userName: null, points: null, reasons: [], heldBecause: null },
  ],
  loads: [
    { userId: '7', userName: 'Lin', before: 2, after: 3, capacity: 10 },
    { userId: '8', userName: 'Mei', before: 1, after: 1, capacity: 10 },
  ],
  waiting: 1,
  ...values,
});

/** The server's settings in memory. */
export function fakeSettings() {
  const desk = {
    queues: [queueOf('3', 'Repairs', { isDefault: true }), queueOf('4', 'IT support', { members: [{ userId: '8', user: { id: '8', nickname: 'Mei' }, sort: 20 }, { userId: '7', user: { id: '7', nickname: 'Lin' }, sort: 10 }] })],
    agents: [
      { id: '70', userId: '7', user: { id: '7', nickname: 'Lin' }, capacity: 10, openTickets: 2, languages: ['zh'], availability: 'online', skills: [{ skillId: '1', level: 3 }] },
      { id: '80', userId: '8', user: { id: '8', nickname: 'Mei' }, capacity: 10, openTickets: 10 },
    ] as AgentRow[],
    rules: [ruleOf('1', 10), ruleOf('2', 20, { requiredSkills: [{ skill: 'erp', minLevel: 2 }], priority: 'P1' })],
    types: [{ id: '1', code: 'repair', title: 'Repair', requiredSkills: [{ skill: 'erp', minLevel: 2 }] }] as SkilledRow[],
  };
  const nothing = async (): Promise<unknown> => ({});
  const api = {
    queues: vi.fn(async () => desk.queues),
    saveQueue: vi.fn(async (_values: QueueValues, _id?: string) => nothing()),
    deleteQueue: vi.fn(async (id: string): Promise<unknown> => {
      desk.queues = desk.queues.filter((row) => row.id !== id);
      return {};
    }),
    queueChoices: vi.fn(async () => [{ value: '3', label: 'Repairs' }, { value: '4', label: 'IT support' }]),
    agents: vi.fn(async () => desk.agents),
    saveAgent: vi.fn(async (_values: AgentValues, _id?: string) => nothing()),
    deleteAgent: vi.fn(async (_id: string) => nothing()),
    skills: vi.fn(async () => [{ id: '1', code: 'erp', name: 'ERP' }, { id: '2', code: 'pumps', name: 'Pumps' }]),
    rules: vi.fn(async () => [...desk.rules].sort((a, b) => a.sort - b.sort)),
    saveRule: vi.fn(async (_values: RuleValues, _id?: string) => nothing()),
    reorderRules: vi.fn(async (ids: readonly string[]): Promise<unknown> => {
      desk.rules = desk.rules.map((row) => ({ ...row, sort: (ids.indexOf(String(row.id)) + 1) * 10 }));
      return {};
    }),
    deleteRule: vi.fn(async (_id: string) => nothing()),
    businessTypes: vi.fn(async () => desk.types),
    categories: vi.fn(async (): Promise<SkilledRow[]> => []),
    requireOfBusinessType: vi.fn(async (_id: string, requiredSkills: RequiredSkill[]): Promise<unknown> => {
      desk.types = desk.types.map((row) => ({ ...row, requiredSkills }));
      return {};
    }),
    requireOfCategory: vi.fn(async (_id: string, _skills: RequiredSkill[]) => nothing()),
    calendarChoices: vi.fn(async () => [{ value: '5', label: 'Office' }]),
    people: vi.fn(async (_search: string, _wanted: string | null) => [{ value: '9', label: 'Bo' }]),
    rowsOf: vi.fn(async () => []),
    simulate: vi.fn(async (_input: SimulationInput) => simulationOf()),
  } satisfies SettingsApi;
  return { api, desk };
}
