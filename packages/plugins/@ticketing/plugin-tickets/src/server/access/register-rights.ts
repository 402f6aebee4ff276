import type { Application } from '@nocobase/server';
import type { Collection } from '@nocobase/database';
import { relationOfCollection } from '../business-types/details-relations';
import { tExpression } from '../locale';
import { SUPERVISE_TICKETS, WORK_ON_TICKETS } from './ticket-access';

const isOurs = (app: Application, collection: string): boolean =>
  collection.startsWith('ticketing') ||
  (app.db.hasCollection('ticketingTickets') && relationOfCollection(app.db, collection) !== undefined);

/** Actions whose handlers look up the caller's rights on the ticket themselves, see ticket-access.ts. */
const CHECKED_IN_HANDLER = {
  ticketingTickets: [
    'assign', 'accept', 'pause', 'resume', 'transfer', 'return', 'resolve', 'reopen', 'close', 'cancel',
    'merge', 'mergeTargets', 'split', 'reply', 'customerReply', 'workspace', 'timeline', 'neighbours', 'assignableUsers',
  ],
  ticketingBusinessTypes: ['forms'],
  ticketingFiles: ['create', 'download'],
};

/**
 * Nobody sees tickets by a general strategy such as "view own records" of the stock member role: our collections are open only
 * to roles that name them, to administrators through the plugin's snippet, and to root.
 */
export function registerRights(app: Application): void {
  const { acl, db } = app;
  acl.setAvailableAction(WORK_ON_TICKETS, { displayName: tExpression('Work on tickets'), type: 'old-data', onNewRecord: false });
  acl.setAvailableAction(SUPERVISE_TICKETS, { displayName: tExpression('Supervise tickets'), type: 'old-data', onNewRecord: false });
  // Named without the scope: NocoBase's pattern `pm.*` of the admin role does not match a slash.
  acl.registerSnippet({ name: 'pm.ticketing', actions: ['ticketing*:*', 'ticketing*.*:*'] });
  for (const [resource, actions] of Object.entries(CHECKED_IN_HANDLER)) acl.allow(resource, actions, 'loggedIn');

  const closeToStrategies = (collection: Collection) => {
    if (acl.getStrategyResources() && isOurs(app, collection.name)) acl.removeStrategyResource(collection.name);
  };
  db.on('afterDefineCollection', closeToStrategies);
  db.on('afterUpdateCollection', closeToStrategies);
  for (const collection of db.collections.values()) closeToStrategies(collection);
}
