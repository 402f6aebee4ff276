import type { Context } from '@nocobase/actions';
import type { Registries } from '../registries/registries';

/** Puts beside each person what other plugins know, as sentences in the caller's language, in the order of registration. */
export async function tellAssigneeFacts<Person extends { id: string }>(
  { assigneeFacts }: Registries,
  ctx: Context,
  people: readonly Person[],
  ticketId: string,
): Promise<(Person & { facts: string[] })[]> {
  const told = new Map<string, string[]>(people.map(({ id }) => [id, []]));
  for (const { namespace, read } of people.length ? assigneeFacts.list() : []) {
    for (const [userId, facts] of await read({ userIds: [...told.keys()], ticketId })) {
      told.get(userId)?.push(...facts.map(({ text, params }) => ctx.t(text, { ns: namespace, ...params })));
    }
  }
  return people.map((person) => ({ ...person, facts: told.get(person.id) ?? [] }));
}
