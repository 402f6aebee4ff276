import type { Database, Model, Transaction } from '@nocobase/database';

export interface IntakeSettings {
  dedupeWindowMinutes: number;
  probableWindowDays: number;
  trackingDays: number;
  perAddressPerHour: number;
  perEmailPerHour: number;
  minFillSeconds: number;
  /** The largest number a browser has to try: about half of it on average, some 200,000 a second on a phone. */
  proofDifficulty: number;
  maxFiles: number;
  maxFileMb: number;
  /** Extensions without a dot, in lower case. */
  fileTypes: readonly string[];
  showsAgentNames: boolean;
  /** Whoever gave an e-mail gets one with the number and the link of his request. */
  sendsReceipts: boolean;
  /** Name of an e-mail channel of the notification manager; null: the first one. */
  emailChannel: string | null;
  allowsPrivateHosts: boolean;
  /** Names, addresses and networks that are reached all the same, see webhooks-out/hosts/host-allowance.ts. */
  allowedHosts: readonly string[];
}

export const SETTINGS_KEY = 'intake';

export const DEFAULT_SETTINGS: IntakeSettings = {
  dedupeWindowMinutes: 10,
  probableWindowDays: 14,
  trackingDays: 90,
  perAddressPerHour: 30,
  perEmailPerHour: 10,
  minFillSeconds: 3,
  proofDifficulty: 100_000,
  maxFiles: 5,
  maxFileMb: 10,
  // Nothing a browser would run.
  fileTypes: ['jpg', 'jpeg', 'png', 'gif', 'webp', 'pdf', 'txt', 'log', 'csv', 'doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'zip'],
  showsAgentNames: true,
  sendsReceipts: true,
  emailChannel: null,
  allowsPrivateHosts: false,
  allowedHosts: [],
};

/** The settings of the intake; the defaults where an admin left a field empty. Read on every use: another node may have changed them. */
export async function readIntakeSettings(db: Database, transaction?: Transaction): Promise<IntakeSettings> {
  const row = (await db.getCollection('ticketingIntakeSettings').model.findOne({ where: { key: SETTINGS_KEY }, transaction })) as Model | null;
  const stored = (row?.toJSON() ?? {}) as Partial<Record<keyof IntakeSettings, unknown>>;
  const settings = Object.entries(DEFAULT_SETTINGS).map(([name, usual]) => [name, stored[name as keyof IntakeSettings] ?? usual]);
  return Object.fromEntries(settings) as unknown as IntakeSettings;
}

/** Brings the one row of settings. Two nodes may start at once: the unique key lets one of them win. */
export async function seedIntakeSettings(db: Database): Promise<void> {
  await db.getCollection('ticketingIntakeSettings').model.findOrCreate({ where: { key: SETTINGS_KEY }, defaults: { ...DEFAULT_SETTINGS } });
}
