import type { RequestClient } from '@ticketing/plugin-tickets/client-v2';
import { ALL_ROWS, rowsAsChoices, settingsRequests, type Choice } from '@ticketing/plugin-tickets/forms';
import type { RequiredSkill } from '../../domain';
import type { AgentValues } from './agents/agent-draft';
import type { QueueValues } from './queues/queue-draft';
import { nameOfUser, type AgentRow, type QueueRow, type RuleRow, type SkilledRow, type SkillRow, type UserRow } from './rows';
import type { RuleValues } from './rules/rule-draft';
import type { Simulation, SimulationInput } from './simulator/simulation';

/** Enough to choose from; whoever misses somebody types a part of his name. */
const SHOWN_PEOPLE = 50;

/** What the settings pages ask. */
export function settingsApi(client: RequestClient) {
  const requests = settingsRequests(client);
  const { get, post, save, destroy } = requests;
  const people = async (filter: Record<string, unknown> | undefined): Promise<Choice[]> => {
    const users = await get<UserRow[]>('users:list', { fields: ['id', 'nickname', 'username'], pageSize: SHOWN_PEOPLE, ...(filter && { filter }) });
    return users.map((user) => ({ value: String(user.id), label: nameOfUser(user) }));
  };
  const skilled = (collection: string) => () =>
    get<SkilledRow[]>(`${collection}:list`, { fields: ['id', 'code', 'title', 'requiredSkills'], sort: ['sort'], pageSize: ALL_ROWS });

  return {
    queues: () => get<QueueRow[]>('ticketingQueues:list', { sort: ['sort', 'id'], appends: ['members', 'members.user'], pageSize: ALL_ROWS }),
    saveQueue: (values: QueueValues, id?: string) => save('ticketingQueues', values, id),
    deleteQueue: (id: string) => destroy('ticketingQueues', id),
    queueChoices: async (): Promise<Choice[]> =>
      (await get<QueueRow[]>('ticketingQueues:list', { fields: ['id', 'name'], sort: ['sort', 'id'], pageSize: ALL_ROWS })).map(({ id, name }) => ({
        value: String(id), label: name,
      })),

    agents: () => get<AgentRow[]>('ticketingAgents:list', { sort: ['id'], appends: ['user', 'skills'], pageSize: ALL_ROWS }),
    saveAgent: (values: AgentValues, id?: string) => save('ticketingAgents', values, id),
    deleteAgent: (id: string) => destroy('ticketingAgents', id),

    skills: () => get<SkillRow[]>('ticketingSkills:list', { sort: ['sort', 'id'], pageSize: ALL_ROWS }),

    rules: () => get<RuleRow[]>('ticketingRoutingRules:list', { sort: ['sort', 'id'], appends: ['queue'], pageSize: ALL_ROWS }),
    saveRule: (values: RuleValues, id?: string) => save('ticketingRoutingRules', values, id),
    /** All rules, in their new order. */
    reorderRules: (ids: readonly string[]) => post<unknown>('ticketingRoutingRules:reorder', { ids }),
    deleteRule: (id: string) => destroy('ticketingRoutingRules', id),

    businessTypes: skilled('ticketingBusinessTypes'),
    categories: skilled('ticketingCategories'),
    requireOfBusinessType: (id: string, requiredSkills: RequiredSkill[]) => save('ticketingBusinessTypes', { requiredSkills }, id),
    requireOfCategory: (id: string, requiredSkills: RequiredSkill[]) => save('ticketingCategories', { requiredSkills }, id),

    calendarChoices: async (): Promise<Choice[]> =>
      (await get<{ id: string | number; name: string }[]>('ticketingSlaCalendars:list', { sort: ['name'], pageSize: ALL_ROWS })).map(({ id, name }) => ({
        value: String(id), label: name,
      })),
    /** Users whose name contains `search`, and the wanted one whatever he is called. */
    people: async (search: string, wanted: string | null): Promise<Choice[]> => {
      const found = await people(search ? { $or: [{ nickname: { $includes: search } }, { username: { $includes: search } }] } : undefined);
      const isThere = wanted === null || found.some(({ value }) => value === wanted);
      return isThere ? found : [...found, ...(await people({ id: { $eq: wanted } }))];
    },
    rowsOf: rowsAsChoices(requests),

    /** Who would get which waiting ticket, and why; writes nothing. */
    simulate: (input: SimulationInput) => post<Simulation>('ticketingRouting:simulate', { tickets: 'waiting', ...input }),
  };
}

export type SettingsApi = ReturnType<typeof settingsApi>;
