import type { RequiredSkill, RoutingQueue, RoutingRule } from '../../domain';

/** A queue with what only the database knows of it. */
export interface StoredQueue {
  id: string;
  code: string;
  sort: number;
  isDefault: boolean;
  queue: RoutingQueue;
}

/** Everything routing decides by but the agents, checked and ready to be asked. */
export interface RoutingSetup {
  /** In the order people gave them. */
  queues: readonly StoredQueue[];
  /** In their order. */
  rules: readonly RoutingRule[];
  /** Names of skills by code. */
  skillNames: ReadonlyMap<string, string>;
  /** What tickets of a business type, and of a category, ask for; by code. */
  skillsOfTypes: ReadonlyMap<string, readonly RequiredSkill[]>;
  skillsOfCategories: ReadonlyMap<string, readonly RequiredSkill[]>;
}

export const queueOf = ({ queues }: RoutingSetup, id: string | null | undefined): StoredQueue | null =>
  queues.find((one) => one.id === id) ?? null;

/** Where tickets go when no rule fits; null: nowhere, somebody has to assign them. */
export const defaultQueueOf = ({ queues }: RoutingSetup): StoredQueue | null => queues.find(({ isDefault }) => isDefault) ?? null;
