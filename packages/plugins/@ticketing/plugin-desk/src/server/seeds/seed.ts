import type { Transaction } from '@nocobase/database';

export type SeedKind = 'page' | 'role' | 'workflow';

/** Something the desk puts into the app once, and upgrades as long as nobody changed it. */
export interface Seed {
  key: string;
  kind: SeedKind;
  title: string;
  version: number;
  /** Whether what it goes into is there. */
  hasPlace(transaction: Transaction): Promise<boolean>;
  /** The content as one text, null if it is not there. Two texts differ exactly if somebody changed something. */
  read(transaction: Transaction): Promise<string | null>;
  create(transaction: Transaction): Promise<void>;
  replace(transaction: Transaction): Promise<void>;
}
