import type { AssigneeFacts } from '@ticketing/plugin-tickets';
import { presenceOf, type Presence } from '../../domain';
import { NAMESPACE } from '../locale';
import type { RoutingDesk } from '../routing-desk';
import { readAgents } from './read-agents';

// Keys of our locale files.
const PRESENCE_WORDS: Record<Presence, string> = { online: 'Online', away: 'Away', offline: 'Offline', absent: 'Absent' };

/** Whoever gives a ticket to somebody sees who is there and how much he has. */
export const assigneeFacts = ({ db, now }: RoutingDesk): AssigneeFacts => ({
  key: 'routing.load',
  namespace: NAMESPACE,
  async read({ userIds }) {
    const agents = await readAgents(db, userIds);
    const at = now();
    return new Map([...agents].map(([userId, agent]) => [
      userId,
      [{ text: PRESENCE_WORDS[presenceOf(agent, at)] }, { text: '{{open}} of {{capacity}} tickets open', params: { open: agent.open, capacity: agent.capacity } }],
    ]));
  },
});
