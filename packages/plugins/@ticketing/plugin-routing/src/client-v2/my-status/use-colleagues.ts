import type { Choice } from '@ticketing/plugin-tickets/forms';
import { useEffect, useState } from 'react';
import type { RoutingApi } from '../api/routing-api';

/** The other people of one's queues, by name. */
export function useColleagues(api: Pick<RoutingApi, 'queues'>, userId: string): Choice[] {
  const [colleagues, setColleagues] = useState<Choice[]>([]);
  useEffect(() => {
    api.queues().then(
      (queues) => {
        const people = new Map(queues.flatMap(({ agents }) => agents.map((agent) => [String(agent.userId), agent.name])));
        people.delete(userId);
        setColleagues([...people].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label)));
      },
      // Without them a substitute cannot be chosen; everything else works.
      () => setColleagues([]),
    );
  }, [api, userId]);
  return colleagues;
}
