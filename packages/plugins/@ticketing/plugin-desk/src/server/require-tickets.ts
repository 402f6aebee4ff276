import type { Application } from '@nocobase/server';
import { PluginTicketsServer } from '@ticketing/plugin-tickets';

const NEEDED = '@ticketing/plugin-tickets';

/** The host sorts plugins by their peers but does not check that a peer is enabled. */
export async function requireTickets(app: Application): Promise<void> {
  const tickets = app.pm.get(PluginTicketsServer);
  if (!tickets?.isAvailable) throw new Error(`@ticketing/plugin-desk needs ${NEEDED}: enable that plugin first.`);
}
