// Callers, submissions and what became of them, for the integration tests.
import type { Filter, Model } from '@nocobase/database';
import { expect } from 'vitest';
import type { Client, CreatedUser, TestApp } from '@test/harness';

export const INTAKE = '@ticketing/plugin-intake';

export interface Intake {
  clock: { now(): Date };
  sweep(): Promise<unknown>;
}

export interface Receipt {
  submissionId: string;
  ticketId: string;
  ticketNo: string;
  isDuplicate: boolean;
}

export function anIntake(t: TestApp) {
  const submit = (body: object, client: Client = t.admin) => client.post('ticketingIntake:submit', body);
  return {
    submit,
    async receipt(body: object, client?: Client): Promise<Receipt> {
      const { status, body: answer } = await submit(body, client);
      expect([status, answer.errors]).toEqual([200, undefined]);
      return answer.data as Receipt;
    },
    async refusal(body: object, client?: Client): Promise<Record<string, unknown>> {
      const { status, body: answer } = await submit(body, client);
      return { status, ...(answer.errors?.[0] as Record<string, unknown> | undefined) };
    },
    ticket: async (id: string, appends: string[] = []): Promise<Record<string, unknown>> =>
      ((await t.app.db.getRepository('ticketingTickets').findOne({ filterByTk: id, appends })) as Model).toJSON(),
    submissions: async (filter: Filter = {}): Promise<Record<string, unknown>[]> =>
      ((await t.app.db.getRepository('ticketingSubmissions').find({ filter, sort: ['id'] })) as Model[]).map((row) => row.toJSON()),
    tickets: (filter: Filter = {}): Promise<number> => t.app.db.getRepository('ticketingTickets').count({ filter }),
    /** A user whose only right is to file submissions, as the user of an API key should be. */
    async caller(username: string): Promise<CreatedUser> {
      await t.admin.post('roles:create', { name: username, title: username, snippets: ['!pm', '!pm.*', '!ui.*'], strategy: { actions: [] } });
      await t.admin.post(`roles/${username}/dataSourceResources:create`, { dataSourceKey: 'main', name: 'ticketingSubmissions', usingActionsConfig: true, actions: [{ name: 'create' }] });
      return t.createUser({ username, roles: [username] });
    },
  };
}
