import type { Application } from '@nocobase/server';
import { PluginTicketsServer } from '@ticketing/plugin-tickets';
import { planDemo } from '../../domain/demo/plan-demo';
import { setState, settingToLoad } from './demo-marker';
import { NoLongerWanted, once } from './demo-records';
import { readByAi } from './read-by-ai';
import { makeKnowledge } from './make-knowledge';
import { makePeople } from './make-people';
import { makeServiceLevel } from './make-service-level';
import { makeTeams, routingOf, startTheirDay } from './make-teams';
import { offerBothLanguages } from './offer-both-languages';
import { playTicket } from './play-ticket';
import { articlesInReplies } from './use-articles';

const TOLD_EVERY = 30;

/**
 * Loads the demo data as of `now`, once in the life of an app and only while it has no tickets. A load that was interrupted goes on
 * where it stopped; several nodes may load at once, each part is made by one of them.
 */
export async function loadDemo(app: Application, now: Date, password: string): Promise<void> {
  const { db, log } = app;
  const setting = await settingToLoad(db, now);
  if (!setting) return;
  await offerBothLanguages(db);
  const plan = planDemo(setting);
  try {
    await makeServiceLevel(db, timeZoneOfOffset(setting.utcOffsetMinutes));
    const people = await makePeople(db, plan, password);
    await makeKnowledge(app);
    const routing = routingOf(app);
    if (routing) await makeTeams(db, people);
    const [useArticle, letRead] = [await articlesInReplies(app), readByAi(app)];
    const stage = { db, tickets: app.pm.get(PluginTicketsServer), routing, people };
    const ticketIds: string[] = [];
    for (const [index, ticket] of plan.tickets.entries()) {
      const ticketId = await once(db, ticket.key, 'ticketingTickets', async (transaction) => {
        const id = String(await playTicket(stage, ticket, transaction));
        await useArticle(id, index, transaction);
        return id;
      });
      ticketIds.push(ticketId);
      if ((index + 1) % TOLD_EVERY === 0) log.info(`[desk] demo data: ${index + 1} of ${plan.tickets.length} tickets`);
    }
    if (routing) await startTheirDay(db, people);
    await db.sequelize.transaction(async (transaction) => {
      if (!(await setState(db, 'loaded', transaction))) return;
      // Once all are there: AI learns from those that are solved what the others are about.
      for (const ticketId of ticketIds) await letRead(ticketId, transaction);
    });
    log.info('[desk] demo data: loaded');
  } catch (error) {
    if (!(error instanceof NoLongerWanted)) throw error;
    log.info('[desk] demo data: were removed while they were loaded');
  }
}

/** The zone of the machine, where the demo offices are; a fixed one if that has moved since the load began. */
function timeZoneOfOffset(utcOffsetMinutes: number): string {
  if (-new Date().getTimezoneOffset() === utcOffsetMinutes) return Intl.DateTimeFormat().resolvedOptions().timeZone;
  const hours = Math.round(utcOffsetMinutes / 60);
  // POSIX counts west of Greenwich.
  return hours === 0 ? 'UTC' : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
}

/** With TICKETING_DEMO=on, after pages and roles are there. A failure is told and tried again at the next start. */
export function loadDemoAtStart(app: Application): void {
  app.on('afterStart', async () => {
    if (process.env.TICKETING_DEMO !== 'on') return;
    try {
      await loadDemo(app, new Date(), process.env.TICKETING_DEMO_PASSWORD || 'demo1234');
    } catch (error) {
      app.log.error(`[desk] demo data were not loaded: ${error instanceof Error ? error.stack : String(error)}`);
    }
  });
}
