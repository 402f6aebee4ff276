import type { ActivityEntry, TimelineEntry } from '@ticketing/plugin-tickets/client-v2';
import type { T } from '../locale';

/** What routing notes in the history beside the changes. */
type Notes = Readonly<Record<string, unknown>>;

const notesOf = ({ data }: ActivityEntry): Notes => data ?? {};

/** Entries whose own words say more than "somebody changed the ticket", by what tells them apart. */
const SENTENCES: Record<string, (notes: Notes, entry: ActivityEntry, t: T) => string> = {
  queued: ({ queueName, ruleName }, { actorName, reason }, t) => {
    if (actorName && reason) return t('{{name}} moved it to the queue "{{queue}}": {{reason}}', { name: actorName, queue: queueName, reason });
    // A workflow gives no reason; its title says enough.
    if (actorName) return t('{{name}} moved it to the queue "{{queue}}"', { name: actorName, queue: queueName });
    return ruleName
      ? t('Waits in the queue "{{queue}}", because of the rule "{{rule}}"', { queue: queueName, rule: ruleName })
      : t('Waits in the queue "{{queue}}"', { queue: queueName });
  },
  overflowed: ({ fromQueueName, queueName, minutes }, _entry, t) =>
    t('Waited more than {{minutes}} min in "{{from}}": waits in "{{to}}" now', { minutes, from: fromQueueName, to: queueName }),
  'assign/overflowed': ({ minutes }, { actorName }, t) =>
    t('Waited more than {{minutes}} min in "{{from}}": given to the supervisor', { minutes, from: actorName }),
  'return/unaccepted': ({ minutes }, { actorName }, t) => t('Not accepted within {{minutes}} min: waits in "{{queue}}" again', { minutes, queue: actorName }),
};

const kindOf = (entry: ActivityEntry): string => {
  const { routing } = notesOf(entry);
  return typeof routing === 'string' ? `${entry.type}/${routing}` : entry.type;
};

export const isRoutingEntry = (entry: TimelineEntry): entry is ActivityEntry => entry.kind === 'activity' && kindOf(entry) in SENTENCES;

/** An entry of routing in one sentence. */
export const routingSentence = (entry: ActivityEntry, t: T): string => SENTENCES[kindOf(entry)](notesOf(entry), entry, t);
