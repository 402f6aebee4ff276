import type { Application } from '@nocobase/server';
import { PluginTicketsServer } from '@ticketing/plugin-tickets';
import { ROLES } from '../../domain/roles/role-definitions';
import { completeHostLayout } from '../pages/host-layout';
import { pageSeeds } from '../pages/page-seeds';
import { followCollections } from '../roles/follow-collections';
import { grantNewCollections } from '../roles/grant-new-collections';
import { roleSeed } from '../roles/role-seed';
import { seedScopes } from '../roles/scopes';
import { withoutAiEmployees } from '../roles/without-ai-employees';
import { applySeeds } from './apply-seeds';
import { withSeedLock } from './seed-lock';

/** Puts roles and pages into the app, or brings them up to date: all of it or nothing, once however many nodes start. */
export async function seedDesk(app: Application, now: Date): Promise<void> {
  const { db, log } = app;
  const packs = app.pm.get(PluginTicketsServer).pagePacks.list();
  await withSeedLock(db, now, async (transaction) => {
    const scopeIds = await seedScopes(db, transaction);
    const seeds = [...ROLES.map((role) => roleSeed(db, role, scopeIds)), ...pageSeeds(db, packs)];
    const { created, replaced, left } = await applySeeds(db, seeds, now, transaction);
    for (const role of ROLES) {
      await grantNewCollections(db, role, scopeIds, transaction);
      await followCollections(db, role, transaction);
      await withoutAiEmployees(db, role, transaction);
    }
    await completeHostLayout(db, transaction);
    if (created.length + replaced.length) log.info(`[desk] seeded: ${[...created, ...replaced].join(', ')}`);
    if (left.length) log.warn(`[desk] newer versions were not applied because these were changed here: ${left.join(', ')}`);
  });
}
