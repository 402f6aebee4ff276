import type { Context, Next } from '@nocobase/actions';

const PATH = /^\/[^?]*ticketingTracking:\w+\?/;

/**
 * Takes the key of a tracking link out of the address before the request is logged: who reads logs must not be able to open the page. Handlers
 * find it in the state. (Not called "token": the host takes that for a sign-in.)
 */
export const hideKeys = () => async (ctx: Context, next: Next) => {
  if (PATH.test(ctx.url)) {
    const query = new URLSearchParams(ctx.querystring);
    ctx.state.trackingKey = query.get('key');
    if (query.has('key')) query.set('key', 'hidden');
    ctx.querystring = query.toString();
  }
  await next();
};

/** The key of the link a request came with. */
export const keyOf = (ctx: Context): string => String(ctx.state.trackingKey ?? '');
