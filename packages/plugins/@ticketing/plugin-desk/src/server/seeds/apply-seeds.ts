import type { Database, Model, Transaction } from '@nocobase/database';
import { decideSeed, type SeedRecord } from '../../domain/seed/decide-seed';
import { fingerprintOf } from './fingerprint';
import type { Seed } from './seed';

export interface SeedReport {
  created: string[];
  replaced: string[];
  /** Changed by an administrator, so our newer version was not applied. */
  left: string[];
}

/** Brings the seeds up to date, in the order given. What an administrator changed is left and reported. */
export async function applySeeds(db: Database, seeds: Seed[], now: Date, transaction: Transaction): Promise<SeedReport> {
  const report: SeedReport = { created: [], replaced: [], left: [] };
  for (const seed of seeds) {
    const row = await db.getModel('ticketingSeeds').findByPk(seed.key, { transaction });
    const record = row && recordOf(row);
    if (record && record.offeredVersion >= seed.version) continue;
    const content = await seed.read(transaction);
    const current = content === null ? null : fingerprintOf(content);
    const decision = decideSeed({ record, version: seed.version, current, hasPlace: await seed.hasPlace(transaction) });
    if (decision === 'create' || decision === 'replace') {
      await seed[decision](transaction);
      await remember(db, row, seed, now, transaction);
      report[decision === 'create' ? 'created' : 'replaced'].push(seed.key);
    } else if (decision === 'leave') {
      await rememberOffer(db, row, seed, now, transaction);
      report.left.push(seed.key);
    }
  }
  return report;
}

const recordOf = (row: Model): SeedRecord => ({
  version: row.get('version') as number,
  offeredVersion: row.get('offeredVersion') as number,
  fingerprint: row.get('fingerprint') as string,
});

async function remember(db: Database, row: Model | null, seed: Seed, now: Date, transaction: Transaction) {
  const { key, kind, title, version } = seed;
  const fingerprint = fingerprintOf((await seed.read(transaction)) ?? '');
  const values = { key, kind, title, version, offeredVersion: version, fingerprint, isChanged: false, seededAt: now };
  if (row) await row.update(values, { transaction });
  else await db.getModel('ticketingSeeds').create(values, { transaction });
}

async function rememberOffer(db: Database, row: Model | null, seed: Seed, now: Date, transaction: Transaction) {
  const { key, kind, title, version } = seed;
  const values = { title, offeredVersion: version, isChanged: true };
  if (row) await row.update(values, { transaction });
  else await db.getModel('ticketingSeeds').create({ ...values, key, kind, version: 0, fingerprint: '', seededAt: now }, { transaction });
}
