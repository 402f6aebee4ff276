import type { Context } from '@nocobase/actions';
import type { Model } from '@nocobase/database';
import { readSettings, recordActivity, writeTransaction } from '@ticketing/plugin-tickets';
import type { IntakeDesk } from '../intake-desk';
import { trackingHref, trackingUrl } from './tracking-address';
import { issueToken, revokeTokens } from './tracking-token';

/** What agents see of a link; the link itself is kept as a hash only. */
export interface LinkFacts {
  createdAt: unknown;
  expiresAt: unknown;
  /** From a mailbox or an agent, not from the thank-you page of a form. */
  isProven: boolean;
}

/** The links to a ticket that work, newest first. */
export async function workingLinks(desk: IntakeDesk, ticketId: string): Promise<LinkFacts[]> {
  const rows = (await desk.db.getCollection('ticketingTrackingTokens').model.findAll({ where: { ticketId, revokedAt: null }, order: [['createdAt', 'DESC']] })) as Model[];
  const now = desk.now();
  return rows
    .filter((row) => new Date(row.get('expiresAt') as string | Date) > now)
    .map((row) => ({ createdAt: row.get('createdAt'), expiresAt: row.get('expiresAt'), isProven: row.get('isProven') === true }));
}

/** Makes a link for the requester, to be given to him by an agent; told in the history. `url` is null as long as the address of the desk is not set. */
export function makeLink(desk: IntakeDesk, ctx: Context, ticketId: string): Promise<{ path: string; url: string | null }> {
  return writeTransaction(desk.db, async (transaction) => {
    const key = await issueToken(desk, { ticketId, reader: 'requester' }, transaction);
    await recordActivity(desk.db, { ticketId, type: 'trackingLinkMade', at: desk.now(transaction), actor: personOf(ctx) }, transaction);
    const { publicUrl } = await readSettings(desk.db, transaction);
    return { path: trackingHref(key), url: trackingUrl(publicUrl, key) };
  });
}

/** Closes all links to a ticket, told in the history; answers how many worked. */
export function closeLinks(desk: IntakeDesk, ctx: Context, ticketId: string): Promise<{ revoked: number }> {
  return writeTransaction(desk.db, async (transaction) => {
    const [revoked] = await revokeTokens(desk, ticketId, transaction);
    if (revoked) await recordActivity(desk.db, { ticketId, type: 'trackingLinksRevoked', at: desk.now(transaction), actor: personOf(ctx), data: { links: revoked } }, transaction);
    return { revoked };
  });
}

function personOf(ctx: Context): { id: string; name: string } {
  const { id, nickname, username } = ctx.state.currentUser as { id: number | string; nickname?: string; username?: string };
  return { id: String(id), name: nickname || username || String(id) };
}
