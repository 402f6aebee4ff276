import type { RequestClient } from '@ticketing/plugin-tickets/client-v2';
import { settingsRequests } from '@ticketing/plugin-tickets/forms';
import { useEffect, useState } from 'react';
import { QUESTIONS } from './questions';

/** An AI employee as the host introduces it, in the language of whoever looks. */
export interface Employee {
  username: string;
  nickname: string;
  position: string | null;
  bio: string | null;
}

/** The employees this person may talk to and who know tickets, once `areOn`; none until they are known. */
export function useEmployees(client: RequestClient, areOn: boolean): Employee[] {
  const [employees, setEmployees] = useState<Employee[]>([]);
  useEffect(() => {
    if (!areOn) return undefined;
    let isWanted = true;
    const keep = (all: Employee[]) => {
      const allowed = new Map(all.map((employee) => [employee.username, employee]));
      if (isWanted) setEmployees(Object.keys(QUESTIONS).flatMap((username) => allowed.get(username) ?? []));
    };
    // Whoever cannot be listed is not offered: the host's own button remains.
    settingsRequests(client).get<Employee[]>('aiEmployees:listByUser').then(keep, () => undefined);
    return () => {
      isWanted = false;
    };
  }, [client, areOn]);
  return employees;
}
