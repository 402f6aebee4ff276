import type { Context, Next } from '@nocobase/actions';
import type { Application } from '@nocobase/server';
import type { HandlerType } from '@nocobase/resourcer';
import { demoIds } from './demo-records';
import { removeDemo } from './remove-demo';

/** `ticketingDemo:status` and `ticketingDemo:remove`; administrators have them by the snippet of plugin-tickets, others do not. */
export function registerDemoActions(app: Application): void {
  const status = async (ctx: Context, next: Next) => {
    const hasDemoData = (await ctx.db.getModel('ticketingDemoRecords').count()) > 0;
    // Somebody may have deleted a demo ticket by hand.
    const tickets = await ctx.db.getModel('ticketingTickets').count({ where: { id: await demoIds(ctx.db, 'ticketingTickets') } });
    ctx.body = { hasDemoData, tickets };
    await next();
  };
  const remove = async (ctx: Context, next: Next) => {
    await removeDemo(ctx.db);
    ctx.body = { hasDemoData: false, tickets: 0 };
    await next();
  };
  // The host types its handlers with the smallest context it knows; at run time it is always the full one.
  const actions = { status, remove } as unknown as Record<string, HandlerType>;
  app.resourceManager.define({ name: 'ticketingDemo', actions });
}
